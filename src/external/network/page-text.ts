import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";

/** A page's text, as far as it was read. */
export interface PageText {
  readonly text: string;
  /** Whether this is all of it. */
  readonly whole: boolean;
}

/** How much of a page is read, in bytes, after decompression. */
const longestPage = 2 * 1024 * 1024;

/** What we can decompress, for `Accept-Encoding`. */
export const encodings = "gzip, br";

export function isHtml(contentType: string | undefined): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(contentType ?? "");
}

/**
 * Reads an answer's text up to the limit, so that neither a huge page nor a small one that decompresses to a huge one can
 * fill the memory. What breaks off, or can't be decompressed, is given as far as it came.
 */
export async function readPage(response: IncomingMessage): Promise<PageText> {
  const stream = decompressed(response);
  if (stream === undefined) return { text: "", whole: false };
  const chunks: Buffer[] = [];
  let size = 0;
  let whole = true;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size < longestPage) continue;
      whole = false;
      break;
    }
  } catch {
    whole = false;
  }
  const bytes = Buffer.concat(chunks).subarray(0, longestPage);
  return { text: decode(bytes, response.headers["content-type"]), whole };
}

function decompressed(response: IncomingMessage): Readable | undefined {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return response;
  if (!/^(x-)?gzip$|^br$/.test(encoding)) return undefined;
  const stream = encoding === "br" ? createBrotliDecompress() : createGunzip();
  response.on("error", (error) => stream.destroy(error));
  response.on("aborted", () => stream.destroy());
  return response.pipe(stream);
}

/** Decodes by the encoding that the header names, else the page's own `meta`, else UTF-8. */
function decode(bytes: Buffer, contentType: string | undefined): string {
  const opening = bytes.subarray(0, 1024).toString("latin1");
  const pattern = /charset\s*=\s*["']?([\w.:-]+)/i;
  const label = pattern.exec(contentType ?? "")?.[1] ?? pattern.exec(opening)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
