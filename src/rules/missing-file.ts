import { closest } from "../core/did-you-mean.ts";
import { relativePath } from "../core/file-path.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { leavesFolder, meansWebAddress } from "./local-path.ts";

export const missingFile: Rule = {
  meta: {
    code: "AG210",
    name: "missing-file",
    severity: "error",
    summary: "An image or a link to a file that is not in the agenda's folder",
    docs: {
      what: "Finds images and links with a relative address that no file of the agenda's folder has.",
      why: "Readers see a broken picture, or a link that leads nowhere.",
      bad: timeBank({ body: "The [house rules](rules.pdf) hang at the door." }),
      good: timeBank({ body: "The [house rules](https://www.example.org/rules.pdf) hang at the door." }),
      fix: "Correct the address, or put the file into the agenda's folder.",
    },
  },
  *check(agenda) {
    const names = new Map(agenda.assets.map(({ path }) => [path.split("/").at(-1) ?? path, path]));
    for (const reference of agenda.references) {
      const { wants, found, target, span } = reference;
      if (wants !== "file" || found !== undefined) continue;
      if (leavesFolder(reference) || meansWebAddress(target)) continue;
      const near = closest(target.split("/").at(-1) ?? target, names.keys());
      const hint =
        near === undefined
          ? "Correct the address, or put the file into the agenda's folder."
          : `Did you mean \`${relativePath(span.path, names.get(near) ?? near)}\`?`;
      yield { span, message: `The agenda's folder has no file \`${target}\` seen from here.`, hint };
    }
  },
};
