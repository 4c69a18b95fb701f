import type { Edit } from "../../core/diagnostic.ts";
import { Positions } from "../../core/positions.ts";
import type { Span } from "../../core/span.ts";

/** Writes another id in the place of a YAML value; its quotation marks stay. */
export function yamlValue(text: string, span: Span, id: string): Edit {
  const written = text.slice(span.start.offset, span.end.offset).trimEnd();
  const quote = /^(["']).*\1$/s.exec(written)?.[1] ?? "";
  const place = new Positions(span.path, text).span(span.start.offset, span.start.offset + written.length);
  return { span: place, text: `${quote}${id}${quote}` };
}
