import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import type { PreviewState } from "../../../src/serve/types.ts";
import type { Places } from "../places.ts";
import { median } from "../statistics.ts";

/** The section that is changed again and again, and its page. */
const file = "3-development/beyond-growth.md";
const page = "sections/beyond-growth.html";

/** What one change took, in milliseconds from the moment before the file is written. */
interface Delay {
  /** Until an open page is told. */
  readonly told: number;
  /** Until the changed page has arrived whole. */
  readonly served: number;
  /** Until the open page is told of everything that is wrong in the agenda. */
  readonly checked: number;
}

/**
 * The default agenda in a running preview: how long it takes from a change of one section until a page that is open shows
 * it. The clock counts here, since this is what a writer waits for; the least of all says most on a machine that does other
 * things as well.
 */
export async function benchPreview(places: Places, changes: number): Promise<string> {
  const agenda = join(places.scratch, "preview");
  cpSync(join(places.top, "agenda"), agenda, { recursive: true });
  rmSync(join(agenda, ".agenda-cache"), { recursive: true, force: true });
  const preview = spawn(process.execPath, [places.command, "preview", agenda, "--port", "0"]);
  try {
    const delays = await follow(await addressOf(preview), join(agenda, file), changes);
    return `\nThe default agenda in a preview, ${changes} changes of one section\n${rowsOf(delays)}`;
  } finally {
    preview.kill("SIGINT");
  }
}

function rowsOf(delays: readonly Delay[]): string {
  const row = (name: string, times: readonly number[]): string =>
    `  ${name.padEnd(24)} median ${median(times).toFixed(0)} ms, least ${Math.min(...times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms\n`;
  return (
    row(
      "the open page is told",
      delays.map(({ told }) => told),
    ) +
    row(
      "the new page is there",
      delays.map(({ served }) => served),
    ) +
    row(
      "all findings are there",
      delays.map(({ checked }) => checked),
    )
  );
}

/** Waits until the preview says where it is. */
function addressOf(preview: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    preview.stdout?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const address = /http:\S+/u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    preview.on("error", reject);
    preview.on("exit", (code) => reject(new Error(`The preview ended with ${code}.`)));
  });
}

async function follow(address: string, path: string, changes: number): Promise<readonly Delay[]> {
  const events = await open(`${address}.agenda-preview/events?page=/${page}`);
  const text = readFileSync(path, "utf8").trimEnd();
  const delays: Delay[] = [];
  let { build } = await nextState(events, ({ complete }) => complete);
  // What is changed first takes longer: the program has not run often yet.
  for (let change = -3; change < changes; change++) {
    const words = `Changed for the ${change + 4}th time.`;
    const start = performance.now();
    writeFileSync(path, `${text}\n\n${words}\n`);
    const before = build;
    ({ build } = await nextState(events, (state) => state.build !== before));
    const told = performance.now() - start;
    const complete = nextState(events, (state) => state.complete);
    const shown = await read(`${address}${page}`);
    const served = performance.now() - start;
    if (!shown.includes(words)) throw new Error("The preview does not show the change.");
    await complete;
    const checked = performance.now() - start;
    if (change >= 0) delays.push({ told, served, checked });
    // A writer pauses.
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  events.destroy();
  return delays;
}

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, resolve).on("error", reject);
  });
}

/** The next state that an open page is told of and that is of a certain sort. */
function nextState(
  events: IncomingMessage,
  isWanted: (state: PreviewState) => boolean,
): Promise<PreviewState> {
  return new Promise((resolve) => {
    let said = "";
    const listen = (bytes: Buffer): void => {
      said += bytes.toString();
      const states = [...said.matchAll(/^data: (.*)\n\n/gmu)].map(
        ([, data = ""]) => JSON.parse(data) as PreviewState,
      );
      const wanted = states.find(isWanted);
      if (wanted === undefined) return;
      events.off("data", listen);
      resolve(wanted);
    };
    events.on("data", listen);
  });
}

async function read(url: string): Promise<string> {
  let text = "";
  for await (const bytes of await open(url)) text += String(bytes);
  return text;
}
