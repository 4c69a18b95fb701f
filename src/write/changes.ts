import type { Diagnostic } from "../core/diagnostic.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { withLock } from "../files/folder-lock.ts";
import { FolderWriter } from "../files/folder-writer.ts";
import { FileRefusal, reasonOf } from "../files/refusal.ts";
import { unwrittenChange } from "./diagnostics.ts";
import { patience } from "./folder-change.ts";
import type { Move } from "./journal.ts";
import { carryOut, HalfMade, hashOf, type PlannedFile, recover } from "./transaction.ts";

/** A text file of the agenda, as it was read and as it is to be. */
export interface TextChange {
  /** Relative to the agenda's folder, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Changes of an agenda's files that belong together. Paths count from the agenda's folder, with `/`. */
export interface Changes {
  /** New texts of files that are there, by their paths before the move. */
  readonly texts?: readonly TextChange[];
  /** New files by path, with their text. */
  readonly additions?: ReadonlyMap<string, string>;
  /** Files of agenda's own by path, with their text: over an older one, whatever it holds. */
  readonly records?: ReadonlyMap<string, string>;
  /** A file or a folder that gets another name; files that are no part of the agenda go along. */
  readonly move?: Move;
}

/**
 * Makes changes, all or none, whatever happens in the middle: see `carryOut`. Mode, byte order mark and links to files stay.
 * A file that no longer holds the text that was read is not overwritten, and none that is there already is replaced.
 *
 * @returns What stood in the way; nothing where all is written.
 */
export async function writeChanges(folder: string, changes: Changes): Promise<Diagnostic[]> {
  const { texts = [], additions = none, records = none, move } = changes;
  if (texts.length + additions.size + records.size === 0 && move === undefined) return [];
  const first = texts[0]?.path ?? move?.from ?? [...additions.keys(), ...records.keys()][0] ?? "";
  try {
    const writer = new FolderWriter(folder);
    return await withLock(writer, patience, () => {
      recover(writer);
      const taken = [...additions.keys(), ...(move === undefined ? [] : [move.to])];
      const refusals = taken
        .filter((path) => writer.kindOf(path) !== undefined)
        .map((path) => refusal(path, "it is there already"));
      const { planned, problems } = planTexts(writer, texts);
      if (refusals.length + problems.length > 0) return [...refusals, ...problems];
      const files: PlannedFile[] = [
        ...planned,
        ...[...records].map(([path, text]) => planRecord(writer, path, text)),
        ...[...additions].map(([path, text]) => ({ path, before: null, after: bytesOf(text) })),
      ];
      carryOut(writer, { files, sync: true, ...(move === undefined ? {} : { move }) });
      return [];
    });
  } catch (error) {
    return [
      error instanceof HalfMade ? halfMade(first, error) : refusal(move?.from ?? first, reasonOf(error)),
    ];
  }
}

function planTexts(folder: FolderWriter, texts: readonly TextChange[]) {
  const planned: PlannedFile[] = [];
  const problems: Diagnostic[] = [];
  for (const change of texts) {
    try {
      planned.push(planText(folder, change));
    } catch (error) {
      const message = `This file could not be changed: ${reasonOf(error)}. It is as it was.`;
      problems.push(stamp(unwrittenChange, { span: startOf(change.path), message, hint: again }));
    }
  }
  return { planned, problems };
}

const none: ReadonlyMap<string, string> = new Map();

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** The file that a text is to be in: what a link leads to, if it is one. */
function planText(folder: FolderWriter, { path, before, after }: TextChange): PlannedFile {
  const { path: real } = folder.follow(path);
  const bytes = folder.readOwn(real);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text !== before) throw new FileRefusal("it has changed since it was read");
  folder.refuseReadOnly(real);
  const hasMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  const whole = hasMark ? new Uint8Array([...byteOrderMark, ...bytesOf(after)]) : bytesOf(after);
  return { path: real, before: hashOf(bytes), after: whole, rights: folder.rightsOf(real) };
}

/** A file of agenda's own, over an older one if there is one. */
export function planRecord(folder: FolderWriter, path: string, text: string): PlannedFile {
  if (folder.kindOf(path) === undefined) return { path, before: null, after: bytesOf(text) };
  const { path: real } = folder.follow(path);
  const before = hashOf(folder.readOwn(real));
  return { path: real, before, after: bytesOf(text), rights: folder.rightsOf(real) };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const again = "Mend that and run the same command again.";

function refusal(path: string, reason: string): Diagnostic {
  const message = `This could not be written or moved: ${reason}. Everything is as it was.`;
  return stamp(unwrittenChange, { span: startOf(path), message, hint: again });
}

function halfMade(path: string, error: HalfMade): Diagnostic {
  const message = `Only a part of the changes could be written: ${error.message}. What is missing waits in the agenda's folder.`;
  const hint =
    "Mend that and run agenda again, whatever the command: it ends what was begun before it does anything else.";
  return stamp(unwrittenChange, { span: startOf(path), message, hint });
}
