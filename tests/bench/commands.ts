import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { measure, type Program } from "./measure.ts";
import type { Places } from "./places.ts";
import { table } from "./table.ts";

/** The commands on the default agenda, as a user starts them. */
export async function benchCommands(places: Places, rounds: number): Promise<string> {
  const agenda = join(places.scratch, "default");
  cpSync(join(places.top, "agenda"), agenda, { recursive: true });
  rmSync(join(agenda, ".agenda-cache"), { recursive: true, force: true });
  const lint = ["lint", agenda];
  const reading: readonly Program[] = [
    { name: "an empty Node", words: ["-e", ""] },
    { name: "parsing alone", words: [places.parseAlone, agenda] },
    { name: "agenda --version", words: [places.command, "--version"] },
    { name: "agenda lint --no-cache", words: [places.command, ...lint, "--no-cache"] },
    { name: "agenda lint, again", words: [places.command, ...lint] },
    {
      name: "remark with links",
      words: [places.remark, agenda, ...places.remarkWords],
      directory: places.scratch,
    },
  ];
  const build = (formats: string): Program => ({
    name: `agenda build ${formats}`,
    words: [
      places.command,
      "build",
      agenda,
      "--no-cache",
      "--format",
      formats,
      "--out",
      join(places.scratch, "out", formats),
    ],
  });
  const building: readonly Program[] = [
    { name: "an empty Node", words: ["-e", ""] },
    ...["summary", "data", "html", "pdf", "html,pdf,summary,data"].map(build),
  ];
  const ofReading = await measure(reading, rounds, places.preload);
  const ofBuilding = await measure(building, rounds, places.preload);
  return (
    table("The default agenda, checked", ofReading, ["an empty Node", "parsing alone"]) +
    table("The default agenda, built", ofBuilding, ["an empty Node"])
  );
}
