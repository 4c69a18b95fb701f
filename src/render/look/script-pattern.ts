import { scripts } from "../pdf/fonts/scripts.ts";

/** Scripts that agenda's own fonts have. */
const own: Readonly<Record<string, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  greek: /\p{Script=Greek}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
};

const joiners = [0x200c, 0x200d] as const;

/** The letters of a script by its name in the manifest, with the signs that it shares with others. */
export function scriptPattern(name: string): RegExp {
  return own[name] ?? scripts.find((script) => script.name === name)?.signs ?? /(?!)/u;
}

const last = 0x1ffff;

/** The characters of a script as a value of CSS's unicode-range: "U+e00-e3a, U+e40". */
export function rangesOf(name: string): string {
  const pattern = scriptPattern(name);
  const isOwn = (code: number): boolean =>
    joiners.some((joiner) => joiner === code) || pattern.test(String.fromCodePoint(code));
  const ranges: string[] = [];
  let start = -1;
  for (let code = 0xa0; code <= last + 1; code += 1) {
    const belongs = code <= last && !(code >= 0xd800 && code <= 0xdfff) && isOwn(code);
    if (belongs && start < 0) start = code;
    if (belongs || start < 0) continue;
    ranges.push(rangeOf(start, code - 1));
    start = -1;
  }
  return [...(name === "latin" ? [rangeOf(0x41, 0x5a), rangeOf(0x61, 0x7a)] : []), ...ranges].join(", ");
}

function rangeOf(start: number, end: number): string {
  const digits = (code: number): string => code.toString(16);
  return start === end ? `U+${digits(start)}` : `U+${digits(start)}-${digits(end)}`;
}
