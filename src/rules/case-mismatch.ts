import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { decodeAddress, relativePath } from "../core/file-path.ts";
import type { Reference } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { writtenPath } from "./local-path.ts";

export const caseMismatch: Rule = {
  meta: {
    code: "AG216",
    name: "case-mismatch",
    severity: "error",
    summary: "A link whose capitals, or stored accents, differ from those of the file",
    docs: {
      what: "Finds links and images whose relative address names a file of the agenda's folder in other capital or small letters than the file has, or with accents that are stored in another way: as one sign with the letter, or as a sign of their own.",
      why: "It works on systems that don't tell capitals apart, such as most Windows and macOS machines, and breaks on GitHub and on most servers.",
      bad: timeBank({ body: "The room for it stands on [common land](../../2-Commons/index.md)." }),
      good: timeBank({ body: "The room for it stands on [common land](../../2-commons/index.md)." }),
      fix: "Write the file's name as the file has it. `agenda lint --fix` does it.",
    },
  },
  *check(agenda) {
    const seen = new Set<string>();
    for (const reference of agenda.references) {
      if (reference.via !== "letter-case") continue;
      const { path, start } = reference.targetSpan ?? reference.span;
      // Links that share a definition share its mistake.
      const place = `${start.offset} ${path}`;
      if (seen.has(place)) continue;
      seen.add(place);
      yield finding(agenda, reference);
    }
  },
};

function finding(agenda: Agenda, reference: Reference): Finding {
  const { span, targetSpan, wants, found = "" } = reference;
  const actual = wants === "file" ? found : (agenda.byId.get(found)?.path ?? found);
  const text = corrected(reference, actual);
  const title = `Write \`${text}\``;
  return {
    span: targetSpan ?? span,
    message: `The file is called \`${actual}\`: \`${writtenPath(reference)}\` ${difference(reference, text)}, so the link breaks on systems that tell them apart.`,
    hint: `${title}.`,
    ...(targetSpan === undefined ? {} : { fix: { title, safe: true, edits: [{ span: targetSpan, text }] } }),
  };
}

/** How the two differ, which an eye may not see. */
function difference(reference: Reference, right: string): string {
  const written = decodeAddress(writtenPath(reference));
  const actual = decodeAddress(right);
  if (written.normalize("NFC") !== actual.normalize("NFC")) {
    return written.toLowerCase() === actual.toLowerCase()
      ? "differs from it in capital or small letters"
      : "differs from it in capital or small letters, and in how its accents are stored";
  }
  const [one, other] = ["as signs of their own", "as one sign with their letters"];
  const [ofFile, ofLink] = actual === actual.normalize("NFC") ? [other, one] : [one, other];
  return `looks the same, but the file's name stores its accents ${ofFile}, and the link ${ofLink}`;
}

/** The right address in the way the wrong one was written: from the top, from the folder, or naming the folder alone. */
function corrected(reference: Reference, actual: string): string {
  const written = writtenPath(reference);
  const file = written.endsWith("/") ? actual.replace(/index\.md$/, "") : actual;
  const relative = relativePath(reference.span.path, file);
  const path = written.startsWith("/") ? `/${file}` : `${written.startsWith("./") ? "./" : ""}${relative}`;
  return path.replace(/[\s%<>()\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
