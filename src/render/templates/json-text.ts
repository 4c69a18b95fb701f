import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** JSON that was read with the place of each of its parts. */
export interface JsonText {
  /** What it says; undefined where it isn't JSON. */
  readonly value: unknown;
  /** The first thing that keeps it from being JSON, in words, and where: an offset into the text. */
  readonly problem?: { readonly words: string; readonly offset: number };
  /** Where a part begins, by its path of keys, or, for what is no part, its nearest parent. */
  offsetOf(path: readonly string[]): number;
}

/** What jsonc-parser calls its errors, as a person would say it. */
const inWords: Readonly<Record<string, string>> = {
  InvalidSymbol: "a word here has no quotation marks around it",
  InvalidNumberFormat: "this number is written in a way that JSON doesn't know",
  PropertyNameExpected: 'a key in quotation marks must stand here; perhaps a comma before "}" is too many',
  ValueExpected: "a value must stand here; perhaps a comma is too many",
  ColonExpected: "a colon must stand between a key and its value",
  CommaExpected: "a comma is missing before this",
  CloseBraceExpected: 'a "}" is missing at the end',
  CloseBracketExpected: 'a "]" is missing at the end',
  EndOfFileExpected: "something follows after the end",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "a quotation mark is missing at the end of this text",
  UnexpectedEndOfNumber: "this number is cut off",
  InvalidUnicode: "this escape stands for no character",
  InvalidEscapeCharacter: 'this escape stands for no character: a backslash itself is written "\\\\"',
  InvalidCharacter: 'a line break or a tab inside a text is written "\\n" or "\\t"',
};

/** Reads strict JSON: no comments, no commas at the end. */
export function readJson(text: string): JsonText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const words =
      first === undefined
        ? "it is empty"
        : (inWords[printParseErrorCode(first.error)] ?? "it isn't well formed");
    return {
      value: undefined,
      problem: { words, offset: first?.offset ?? 0 },
      offsetOf: () => first?.offset ?? 0,
    };
  }
  return { value: JSON.parse(text), offsetOf: (path) => offsetIn(tree, path) };
}

function offsetIn(tree: Node, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
    const node = findNodeAtLocation(tree, steps);
    // A value's key tells better than the value itself what is meant.
    if (node !== undefined) return node.parent?.type === "property" ? node.parent.offset : node.offset;
  }
  return tree.offset;
}
