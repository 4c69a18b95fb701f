import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAgendaFolder, isFolder } from "../../../src/load/agenda-folder.ts";
import { withFolder } from "../../support/temporary-folder.ts";

describe("findAgendaFolder", () => {
  it("finds the folder itself, its subfolder agenda/, and the nearest above", () =>
    withFolder(
      { "agenda/agenda.yml": "", "docs/agenda.yml": "", "docs/deep/er/x.md": "" },
      async (folder) => {
        expect(await findAgendaFolder(folder)).toBe(join(folder, "agenda"));
        expect(await findAgendaFolder(join(folder, "agenda"))).toBe(join(folder, "agenda"));
        expect(await findAgendaFolder(join(folder, "docs/deep/er"))).toBe(join(folder, "docs"));
      },
    ));

  it("passes over a folder that is called agenda.yml", () =>
    withFolder({}, async (folder) => {
      await mkdir(join(folder, "agenda.yml"));
      expect(await findAgendaFolder(folder)).toBeUndefined();
      expect(await isFolder(join(folder, "agenda.yml"))).toBe(true);
      expect(await isFolder(join(folder, "nothing"))).toBe(false);
    }));
});
