import { type Document, isScalar, visit, type YAMLError, YAMLParseError } from "yaml";

/** The one of two errors that comes first in the text. */
export function firstOf(left: YAMLError | undefined, right: YAMLError | undefined): YAMLError | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return right.pos[0] < left.pos[0] ? right : left;
}

/** The first key that stands twice in one map. Costs no more than the length of the text, unlike the check of the parser. */
export function repeatedKey(document: Document.Parsed): YAMLError | undefined {
  let found: YAMLError | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        if (seen.has(key.value)) {
          const error = new YAMLParseError(
            [key.range[0], key.range[1]],
            "DUPLICATE_KEY",
            "Keys must be unique",
          );
          found = firstOf(found, error);
        }
        seen.add(key.value);
      }
    },
  });
  return found;
}
