import type { PdfValue } from "./pdf.ts";
import { type Dictionary, isDictionary, listOf, type PdfStructure } from "./pdf-structure.ts";

/** A stretch of marked content as the structure tree comes to it. */
interface Stretch {
  /** The element's type: "/P". */
  readonly role: string;
  /** The page, from 0, and the number of the marked content there. */
  readonly page: number;
  readonly mark: number;
}

/** All marked content in the order of the structure tree. Notes are left out: they stand at the foot of a page. */
function stretchesOf(structure: PdfStructure): readonly Stretch[] {
  const { pages } = structure;
  const at = (role: string, page: PdfValue | undefined, mark: PdfValue | undefined): Stretch => ({
    role,
    page: pages.indexOf(String(page)),
    mark: Number(mark),
  });
  const below = (element: Dictionary, heading: string | undefined): readonly Stretch[] => {
    const role = String(element["/S"]);
    if (role === "/Note") return [];
    const name = heading ?? role;
    const inner = /^\/H\d?$/u.test(name) ? name : undefined;
    return listOf(element["/K"]).flatMap((kid): readonly Stretch[] => {
      if (typeof kid === "number") return [at(name, element["/Pg"], kid)];
      if (isDictionary(kid)) return kid["/MCID"] === undefined ? [] : [at(name, kid["/Pg"], kid["/MCID"])];
      return below(structure.dictionary(kid), inner);
    });
  };
  return below(structure.dictionary(structure.catalog["/StructTreeRoot"]), undefined);
}

function isAfter(a: Stretch, b: Stretch): boolean {
  return a.page > b.page || (a.page === b.page && a.mark > b.mark);
}

/** The headings that stand, in the structure tree, after content that comes after them on the pages; and how many there are. */
export function lateHeadings(structure: PdfStructure): {
  readonly late: readonly Stretch[];
  readonly count: number;
} {
  const late: Stretch[] = [];
  let last: Stretch | undefined;
  let count = 0;
  for (const stretch of stretchesOf(structure)) {
    if (/^\/H\d?$/u.test(stretch.role)) {
      count += 1;
      if (last !== undefined && isAfter(last, stretch)) late.push(stretch);
    }
    if (last === undefined || isAfter(stretch, last)) last = stretch;
  }
  return { late, count };
}
