import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve, sep } from "node:path";

/** What every call throws after the one at which a program has "died" in the process of its test. */
class Died extends Error {}

export interface Fault {
  /** What is counted: calls for anything in this folder. */
  readonly folder: string;
  /** The call that fails, from 1 on; 0 for none. */
  readonly at: number;
  /** `die`: as if the process had ended there. `kill`: it ends. Else the code of an error of the system's: "ENOSPC". */
  readonly how: string;
}

export interface BrokenDisk {
  /** The calls until now, each with the path that it was for. */
  readonly log: readonly string[];
  readonly mend: () => void;
}

type Call = (...values: unknown[]) => unknown;

const pathCalls = [
  "renameSync",
  "unlinkSync",
  "rmdirSync",
  "rmSync",
  "mkdirSync",
  "linkSync",
  "symlinkSync",
  "copyFileSync",
  "chmodSync",
  "chownSync",
  "utimesSync",
];
const fileCalls = ["fsyncSync", "ftruncateSync", "writeSync"];

/**
 * A disk that fails, or a program that dies, at a chosen step: each call of Node's that changes something in a folder is
 * counted. Works for all modules of a process, since they share Node's own.
 */
export function breakDisk({ folder, at, how }: Fault): BrokenDisk {
  const calls = fs as unknown as Record<string, Call>;
  const root = fs.realpathSync(folder);
  const original: Record<string, Call> = {};
  const opened = new Map<unknown, unknown>();
  const log: string[] = [];
  let isDead = false;

  const isOurs = (path: unknown): boolean => {
    const place = resolve(String(path));
    return place === root || place.startsWith(root + sep);
  };

  /** Counts a call, and fails where it is the one. */
  const step = (name: string, path: unknown, half?: () => void): void => {
    if (isDead) throw new Died(`dead before ${name} ${path}`);
    log.push(`${name} ${path}`);
    if (log.length !== at) return;
    half?.();
    if (how === "kill") process.kill(process.pid, "SIGKILL");
    isDead = how === "die";
    if (isDead) throw new Died(`died at ${name} ${path}`);
    throw Object.assign(new Error(`${how}: ${name} ${path}`), { code: how });
  };

  const replace = (name: string, make: (real: Call) => Call): void => {
    const real = calls[name];
    if (real === undefined) throw new Error(`Node has no ${name}.`);
    original[name] = real;
    calls[name] = make(real);
  };

  for (const name of pathCalls) {
    replace(name, (real) => (path, ...rest) => {
      if (isOurs(path) || (typeof rest[0] === "string" && isOurs(rest[0])))
        step(name, rest[0] === undefined ? path : `${path} ${rest[0]}`);
      return real(path, ...rest);
    });
  }
  for (const name of fileCalls) {
    replace(name, (real) => (file, ...rest) => {
      if (opened.has(file)) step(name, opened.get(file));
      return real(file, ...rest);
    });
  }
  replace("openSync", (real) => (path, flags, ...rest) => {
    const writes = typeof flags === "number" ? (flags & 3) !== 0 : !/^rs?$/u.test(String(flags ?? "r"));
    if (writes && isOurs(path)) step("openSync", path);
    const file = real(path, flags, ...rest);
    if (writes && isOurs(path)) opened.set(file, path);
    return file;
  });
  replace("closeSync", (real) => (file) => {
    opened.delete(file);
    return real(file);
  });
  replace("writeFileSync", (real) => (target, content, ...rest) => {
    const path = typeof target === "number" ? opened.get(target) : target;
    if (path !== undefined && isOurs(path)) {
      // Half of it is written when the end comes: that is what a full disk leaves as well.
      const bytes = Buffer.from(content as string | Uint8Array);
      step("writeFileSync", path, () => {
        real(target, bytes.subarray(0, bytes.length >> 1), ...rest);
      });
    }
    return real(target, content, ...rest);
  });
  syncBuiltinESMExports();

  return {
    log,
    mend: () => {
      Object.assign(calls, original);
      syncBuiltinESMExports();
    },
  };
}
