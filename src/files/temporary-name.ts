import { randomBytes } from "node:crypto";
import { isRunning } from "./running.ts";

/** The name of a file that is about to take another's place. It says which process writes it. */
export function temporaryName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(4).toString("hex")}.agenda-new`;
}

const temporary = /^\..+\.(\d+)-[\da-f]{8}\.agenda-new$/u;

/** What versions before this one left behind when they were stopped: ".index.md." and a UUID. */
const olderTemporary = /^\..+\.(?:md|yml|json)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Whether a file was left behind by a run that was stopped before it could take its place. */
export function isLeftBehind(name: string): boolean {
  if (!name.startsWith(".")) return false;
  const writer = temporary.exec(name)?.[1];
  if (writer === undefined) return olderTemporary.test(name);
  // This process writes such a file and moves it away before it does anything else.
  return Number(writer) === process.pid || !isRunning(Number(writer));
}
