import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { decodeAddress, resolvePath } from "../core/file-path.ts";
import type { Reference } from "../core/reference.ts";
import { writtenPath } from "./local-path.ts";

/**
 * What to say of a link to a file that is in the folder and no part of the agenda because of its name: `undefined` where it
 * leads to none of these.
 */
export function leftOutTarget(
  { leftOut }: Agenda,
  reference: Reference,
): Pick<Finding, "message" | "hint"> | undefined {
  if (reference.form !== "path" || leftOut.length === 0) return undefined;
  const path = resolvePath(decodeAddress(writtenPath(reference)), reference.span.path);
  const name = leftOut.find((one) => path === one || (one.endsWith("/") && `${path}/`.startsWith(one)));
  if (path === undefined || name === undefined) return undefined;
  const isInside = name.endsWith("/") && `${path}/` !== name;
  return {
    message: isInside
      ? `\`${reference.target}\` lies in \`${name}\`, which is left out of the agenda, so this leads nowhere: ${reasonFor(name)}.`
      : `\`${reference.target}\` is in the folder, but left out of the agenda, so this leads nowhere: ${reasonFor(name)}.`,
    hint: "Give it another name or place if readers are to see it, or take the link out.",
  };
}

function reasonFor(path: string): string {
  const name = path.replace(/\/$/, "").split("/").at(-1) ?? path;
  if (name === "README.md") return "README.md is for those who work on the files";
  if (name === "templates") return "templates/ holds how pages look";
  if (name === "node_modules") return "node_modules/ belongs to tools";
  return `names that begin with \`${name.charAt(0)}\` are for drafts and tools`;
}
