import type {
  SummaryBullet,
  SummaryCardSettings,
  SummaryInvitation,
  SummarySettings,
  SummaryStatement,
} from "../core/public-summary.ts";
import { present, type Reader } from "./reader.ts";

/** Reads the manifest's `summary`. An item without what it needs is left out: it has its diagnostic. */
export function readSummary(reader: Reader): SummarySettings {
  return {
    messages: statements(reader, "/summary/messages"),
    whyNow: statements(reader, "/summary/why-now"),
    forYou: statements(reader, "/summary/for-you"),
    notSettled: statements(reader, "/summary/not-settled"),
    takePart: reader.items("/summary/take-part").flatMap((item) => invitation(reader, item) ?? []),
    cards: reader.items("/summary/cards").flatMap((item) => card(reader, item) ?? []),
  };
}

function statements(reader: Reader, list: string): SummaryStatement[] {
  return reader.items(list).flatMap((item) => {
    const text = reader.text(`${item}/text`);
    const from = reader.name(`${item}/from`);
    return text === undefined || from === undefined
      ? []
      : [{ text, span: reader.span(`${item}/text`), from }];
  });
}

function invitation(reader: Reader, item: string): SummaryInvitation | undefined {
  const text = reader.text(`${item}/text`);
  if (text === undefined) return undefined;
  const more = present({ from: reader.name(`${item}/from`), url: reader.text(`${item}/url`) });
  return { text, span: reader.span(`${item}/text`), ...more };
}

function card(reader: Reader, item: string): SummaryCardSettings | undefined {
  const line = reader.name(`${item}/line`);
  if (line === undefined) return undefined;
  const heading = reader.text(`${item}/heading`);
  return {
    line,
    ...(heading === undefined ? {} : { heading, headingSpan: reader.span(`${item}/heading`) }),
    strategies: reader.items(`${item}/strategies`).flatMap((bulleted) => bullet(reader, bulleted) ?? []),
  };
}

function bullet(reader: Reader, item: string): SummaryBullet | undefined {
  const strategy = reader.name(`${item}/id`);
  if (strategy === undefined) return undefined;
  const words = reader.text(`${item}/words`);
  const wordsSpan = reader.span(`${item}/words`);
  return { strategy, ...(words === undefined ? {} : { words, wordsSpan }) };
}
