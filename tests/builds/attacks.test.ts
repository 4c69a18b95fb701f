import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, lstatSync, openSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { withExample } from "../support/example-agenda.ts";
import { packedCommand } from "../support/packed-program.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

let command = "";
beforeAll(async () => {
  command = await packedCommand();
});

/** Runs the packed program in a folder. None of these runs may take long. */
function agenda(directory: string, ...words: string[]) {
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [command, ...words], {
    cwd: directory,
    encoding: "utf8",
    timeout: 60_000,
  });
  expect({ signal, stderr }).toEqual({
    signal: null,
    stderr: expect.not.stringMatching(/fault of agenda|\n\s+at /u),
  });
  return { status, stdout, stderr };
}

/** Runs `use` with a folder that holds the example in `agenda/`, and other files beside it. */
function withProject(files: Record<string, string>, use: (top: string) => Promise<void>): Promise<void> {
  return withFolder(files, (top) =>
    withExample({}, async (example) => {
      execFileSync("cp", ["-r", `${example}/.`, join(top, "agenda")]);
      await use(top);
    }),
  );
}

const outside = "it is a link out of the agenda's folder, which is not followed";

describe("a link in the agenda's folder", () => {
  it("that is the templates puts no file of this computer on a page", () =>
    withProject(
      {
        ".git/config": "AUTHORIZATION: basic TOKEN123",
        "html/missing.liquid":
          '{% layout "html/page.liquid" %}{% block content %}{% render ".git/config" %}{% endblock %}',
      },
      async (top) => {
        await symlink("..", join(top, "agenda/templates"));
        const { status, stderr } = agenda(top, "build", "--format", "html");
        expect(status).toBe(1);
        expect(stderr).toContain("agenda/templates:1:1 error AG001");
        expect(stderr).toContain(outside);
        expect(existsSync(join(top, "public"))).toBe(false);
      },
    ));

  it("among the templates is followed neither out of the folder nor to something hidden", () =>
    withProject({ "secret.txt": "TOKEN123" }, async (top) => {
      await mkdir(join(top, "agenda/templates/html"), { recursive: true });
      await writeFile(join(top, "agenda/.env"), "TOKEN123");
      await symlink("../../../secret.txt", join(top, "agenda/templates/html/footer.liquid"));
      await symlink("../../.env", join(top, "agenda/templates/html/missing.liquid"));
      const { status, stderr } = agenda(top, "lint");
      expect(status).toBe(1);
      expect(stderr).toContain("agenda/templates/html/footer.liquid:1:1 error AG001");
      expect(stderr).toContain("agenda/templates/html/missing.liquid:1:1 error AG001");
    }));

  it.each([
    "agenda.yml",
    "glossary.yml",
    "sources.yml",
    "1-care/index.md",
    "plan.png",
    ".agenda-baseline.json",
  ])("that is %s is reported", (path) =>
    withProject({ "secret.txt": "id: secret" }, async (top) => {
      await rm(join(top, "agenda", path), { force: true });
      await symlink(join(top, "secret.txt"), join(top, "agenda", path));
      const { status, stderr } = agenda(top, "lint");
      expect(status).toBe(1);
      expect(stderr).toContain(`agenda/${path}:1:1 error AG001`);
      expect(stderr).toContain(outside);
      expect(agenda(top, "lint", "--fix").status).toBe(1);
      expect(agenda(top, "fmt").status).toBeLessThan(2);
      expect(await readFile(join(top, "secret.txt"), "utf8")).toBe("id: secret");
    }),
  );

  it("that holds the reviews is not written through", () =>
    withProject({ "secret.txt": "private" }, async (top) => {
      await symlink("../secret.txt", join(top, "agenda/.agenda-reviews.json"));
      const { status, stderr } = agenda(top, "plain", "accept", "time-bank", "--by", "Assembly");
      expect(status).toBe(2);
      expect(stderr).toContain(`.agenda-reviews.json can't be read: ${outside}`);
      expect(await readFile(join(top, "secret.txt"), "utf8")).toBe("private");
    }));

  it("that is the cache, or lies in it, lets nothing be written elsewhere", () =>
    withProject({ ".gitignore": "secret.env\n", "home/.bashrc": "precious" }, async (top) => {
      await symlink("..", join(top, "agenda/.agenda-cache"));
      const { status, stderr } = agenda(top, "lint");
      expect(status).toBe(0);
      expect(stderr).toContain("agenda/.agenda-cache:1:1 warning AG010 unusable-cache");
      await rm(join(top, "agenda/.agenda-cache"));
      await mkdir(join(top, "agenda/.agenda-cache"));
      await symlink("../../home/.bashrc", join(top, "agenda/.agenda-cache/.gitignore"));
      await symlink("../../home/.bashrc", join(top, "agenda/.agenda-cache/runs-0"));
      expect(agenda(top, "lint").status).toBe(0);
      expect((await readdir(top)).sort()).toEqual([".gitignore", "agenda", "home"]);
      expect(await readFile(join(top, ".gitignore"), "utf8")).toBe("secret.env\n");
      expect(await readFile(join(top, "home/.bashrc"), "utf8")).toBe("precious");
    }));

  it("that stands where a lock or a journal goes is not followed either", () =>
    withProject({ "home/journal.json": "{}", "home/precious": "mine" }, async (top) => {
      await symlink("../home", join(top, "agenda/.agenda-change"));
      await symlink("../home/precious", join(top, "agenda/.agenda-lock"));
      const { status, stderr } = agenda(top, "rename", "time-bank", "hour-bank");
      expect(status).toBe(2);
      expect(stderr).toContain(".agenda-lock");
      expect(await readTree(join(top, "home"))).toEqual({ "journal.json": "{}", precious: "mine" });
    }));
});

describe("what is no file", () => {
  const places: readonly (readonly string[])[] = [
    [
      "glossary.yml",
      "1-care/index.md",
      "plan.png",
      "templates/html/page.liquid",
      ".agenda-baseline.json",
      ".agenda-reviews.json",
      ".agenda-cache/.gitignore",
      ".agenda-cache/runs-0",
      ".agenda-cache/external.json",
    ],
    ["agenda.yml", ".agenda-cache"],
    ["templates"],
    [".agenda-lock"],
    [".agenda-change"],
    ["../public/.agenda-output.json", "../public/.agenda-change"],
    ["../public/.agenda-lock"],
    ["../public"],
  ];

  it.each(places.flatMap((paths) => ["mkfifo", "mkdir"].map((make) => ({ make, paths }))))(
    "and is made by $make in the place of $paths lets no run wait or fail without a word",
    ({ make, paths }) =>
      withProject({}, async (top) => {
        for (const path of paths) {
          const place = join(top, "agenda", path);
          await mkdir(join(place, ".."), { recursive: true });
          await rm(place, { recursive: true, force: true });
          execFileSync(make, [place]);
        }
        for (const words of [
          ["plain", "diff", "time-bank"],
          ["build", "--format", "data"],
          ["rename", "time-bank", "x"],
        ]) {
          const { status, stdout, stderr } = agenda(top, ...words);
          expect(status).toBeLessThanOrEqual(2);
          expect(stdout + stderr).not.toBe("");
        }
      }),
  );

  it("and what is too large is reported", () =>
    withProject({}, async (top) => {
      for (const path of ["1-care/index.md", "templates/html/page.liquid"]) {
        await mkdir(join(top, "agenda", path, ".."), { recursive: true });
        await writeFile(join(top, "agenda", path), "");
        await truncate(join(top, "agenda", path), 2 ** 33);
      }
      const { status, stderr } = agenda(top, "build", "--format", "html");
      expect(status).toBe(1);
      expect(stderr).toContain("agenda/1-care/index.md:1:1 error AG001");
      expect(stderr).toContain("it is larger than 16 MB");
    }));
});

describe("an output folder", () => {
  it("with a list that leads elsewhere loses nothing", () =>
    withProject({ "docs/thesis.txt": "thesis", "public/README.md": "theirs" }, async (top) => {
      await symlink("../docs", join(top, "public/x"));
      await writeFile(
        join(top, "public/.agenda-output.json"),
        '{"files":["x/thesis.txt","x","../agenda/agenda.yml"],"formats":{}}',
      );
      expect(agenda(top, "build", "--format", "data").status).toBe(0);
      expect(await readTree(join(top, "docs"))).toEqual({ "thesis.txt": "thesis" });
      expect(existsSync(join(top, "agenda/agenda.yml"))).toBe(true);
      expect(await readFile(join(top, "public/README.md"), "utf8")).toBe("theirs");
    }));

  it("that is a link is filled, and stays a link", () =>
    withProject({ "www/.DS_Store": "x" }, async (top) => {
      await symlink("www", join(top, "public"));
      for (let run = 0; run < 2; run++) expect(agenda(top, "build", "--format", "data").status).toBe(0);
      expect(lstatSync(join(top, "public")).isSymbolicLink()).toBe(true);
      expect(existsSync(join(top, "www/agenda.json"))).toBe(true);
      expect((await readdir(top)).sort()).toEqual(["agenda", "public", "www"]);
    }));

  it("that is a link to nothing is refused, and nothing is written", () =>
    withProject({}, async (top) => {
      await symlink("nowhere", join(top, "public"));
      const { status, stderr } = agenda(top, "build", "--format", "data");
      expect(status).toBe(2);
      expect(stderr).toContain("its folder is a link to nothing");
      expect((await readdir(top)).sort()).toEqual(["agenda", "public"]);
    }));

  const mounts = spawnSync("unshare", ["--mount", "true"]).status === 0;

  it.skipIf(!mounts).each([
    ["a disk of its own", "mount -t tmpfs none public", 0, "Built"],
    [
      "a disk that can only be read",
      "mount -t tmpfs -o ro none public",
      2,
      "it is on a disk that can only be read",
    ],
    ["a disk that is full", "mount -t tmpfs -o size=8k none public", 2, "there is no space left on the disk"],
  ])("that is %s is filled in place or refused with the true reason", (_what, mount, status, words) =>
    withProject({}, async (top) => {
      await mkdir(join(top, "public"));
      const build = `${process.execPath} ${command} build --format data`;
      const script = `${mount} && ${build}; code=$?; [ $code = 0 ] && ${build}; ls -A public; exit $code`;
      const run = spawnSync("unshare", ["--mount", "bash", "-c", script], { cwd: top, encoding: "utf8" });
      expect(run.stderr).toContain(words);
      expect(run.status).toBe(status);
      expect(run.stdout.includes("agenda.json")).toBe(status === 0);
      expect(run.stdout).not.toMatch(/agenda-(?:change|lock)/u);
      expect((await readdir(top)).sort()).toEqual(["agenda", "public"]);
    }),
  );
});

describe("runs at the same time", () => {
  it("wait for each other: no format of an output is lost", () =>
    withProject({}, async (top) => {
      expect(agenda(top, "build", "--format", "html,data").status).toBe(0);
      const before = Object.keys(await readTree(join(top, "public")));
      const script = Array.from(
        { length: 4 },
        () => `${process.execPath} ${command} build --format data & `,
      ).join("");
      const { stderr } = spawnSync("bash", ["-c", `${script} wait`], { cwd: top, encoding: "utf8" });
      expect(stderr).not.toContain("AG92");
      expect(Object.keys(await readTree(join(top, "public")))).toEqual(before);
    }));

  it("change texts one after the other, or not at all", () =>
    withProject({}, async (top) => {
      const rename = (id: string) => `${process.execPath} ${command} rename time-bank ${id} & `;
      spawnSync("bash", ["-c", `${rename("hour-bank")}${rename("day-bank")} wait`], {
        cwd: top,
        encoding: "utf8",
      });
      expect(agenda(top, "lint").status).toBe(0);
      expect(await readdir(join(top, "agenda/1-care/strategies"))).toHaveLength(1);
    }));
});

describe("a standard output", () => {
  it.skipIf(!existsSync("/dev/full"))("that is full is said in one line, and ends with 2", () =>
    withProject({}, async (top) => {
      const run = (...words: string[]) =>
        spawnSync(process.execPath, [command, ...words], {
          cwd: top,
          encoding: "utf8",
          stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
        });
      for (const words of [["lint", "--json"], ["list"], ["--help"], ["map"]]) {
        const { status, stderr } = run(...words);
        expect({ words, status }).toEqual({ words, status: 2 });
        expect(stderr).toContain("The output could not be written: there is no space left on the disk.\n");
        expect(stderr).not.toMatch(/\n\s+at /u);
      }
    }),
  );

  it("that nobody reads any more is no failure", () =>
    withProject({}, async (top) => {
      const script = `set -o pipefail; ${process.execPath} ${command} list --json | head -c 1 >/dev/null`;
      const { stderr } = spawnSync("bash", ["-c", script], { cwd: top, encoding: "utf8" });
      expect(stderr).toBe("");
    }));
});
