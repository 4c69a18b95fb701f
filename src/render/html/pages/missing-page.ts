import type { PlannedPage, Site } from "../types.ts";
import { plainPage } from "./plain-page.ts";

/**
 * What a server shows in the place of a page that isn't there. It may be asked for at any depth, so that its links start at
 * the site's root: where the manifest says that is, else at the server's.
 */
export function missingPage(site: Site): PlannedPage {
  const { missingTitle, missingText } = site.words;
  const root = site.baseUrl === undefined ? "/" : new URL(site.baseUrl).pathname;
  const page = {
    name: "404",
    template: "html/missing.liquid",
    title: missingTitle,
    hint: missingText,
    slots: {},
  };
  return { ...plainPage(site, page), root, hidden: true };
}
