import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/surroundings.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

const files = {
  "agenda/static/CNAME": "agenda.example.org\n",
  "agenda/static/.nojekyll": "",
  "agenda/static/.well-known/security.txt": "Contact: mailto:help@example.org\n",
  "agenda/static/notes/read.md": "# Not a section\n",
  "agenda/static/.DS_Store": "x",
};

describe("static/", () => {
  test("is on the site as it is, hidden files too, and is no part of the agenda", () =>
    withFolder(files, async (folder) => {
      await run(folder, ["init"]);
      const { code, errors } = await run(folder, ["build"]);
      expect(code, errors).toBe(0);
      const built = await readTree(join(folder, "public"));
      expect(built.CNAME).toBe("agenda.example.org\n");
      expect(built[".nojekyll"]).toBe("");
      expect(built[".well-known/security.txt"]).toContain("help@example.org");
      expect(built["notes/read.md"]).toBe("# Not a section\n");
      expect(built[".DS_Store"]).toBeUndefined();
      expect(errors).not.toMatch(/static\//u);
    }));

  test("goes with its files when they go", () =>
    withFolder(files, async (folder) => {
      await run(folder, ["init"]);
      await run(folder, ["build", "--format", "html"]);
      const { rm } = await import("node:fs/promises");
      await rm(join(folder, "agenda/static/CNAME"));
      await run(folder, ["build", "--format", "html"]);
      expect((await readTree(join(folder, "public"))).CNAME).toBeUndefined();
    }));

  test.each(["index.html", "Style.css", "agenda.pdf", "sections/first-line.html", ".agenda-output.json"])(
    "takes no address that the site needs: %s",
    (path) =>
      withFolder({ [`agenda/static/${path}`]: "ours" }, async (folder) => {
        await run(folder, ["init"]);
        const { code, errors } = await run(folder, ["build"]);
        expect(code).toBe(1);
        expect(errors).toContain(`agenda/static/${path}:1:1 error AG907`);
      }),
  );

  test("follows no link out of the agenda's folder", () =>
    withFolder({ "secret.txt": "secret", "agenda/static/a.txt": "a" }, async (folder) => {
      await run(folder, ["init"]);
      symlinkSync("../../secret.txt", join(folder, "agenda/static/link.txt"));
      const { code, errors } = await run(folder, ["build", "--format", "html"]);
      expect(code).toBe(1);
      expect(errors).toContain("static/link.txt:1:1 error AG001");
    }));
});
