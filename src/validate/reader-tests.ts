import type { ReaderTest } from "../core/reader-test.ts";
import { present, type Reader } from "./reader.ts";

/** Reads a list of reader tests. One without a date or its two numbers is left out: it has its diagnostic. */
export function readReaderTests(reader: Reader, list: string): ReaderTest[] {
  return reader.items(list).flatMap((pointer) => {
    const date = reader.text(`${pointer}/date`);
    const readers = reader.number(`${pointer}/readers`);
    const understood = reader.number(`${pointer}/understood`);
    if (date === undefined || readers === undefined || understood === undefined) return [];
    const more = present({ by: reader.text(`${pointer}/by`), note: reader.text(`${pointer}/note`) });
    return { date, readers, understood, ...more };
  });
}
