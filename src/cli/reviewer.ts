import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { buildMoment } from "./build-moment.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

const run = promisify(execFile);

/** Who reviews: as the user says, else as the environment or git knows them. A review without a name is none. */
export async function reviewerName(
  named: string | undefined,
  { environment, directory }: Surroundings,
): Promise<string> {
  const known = [named, environment.AGENDA_REVIEWER, environment.GIT_AUTHOR_NAME].find(
    (name) => (name ?? "").trim() !== "",
  );
  const name = (known ?? (await gitName(directory, environment))).replace(/\s+/g, " ").trim();
  if (name === "") {
    throw new UsageError(
      "A review needs the name of who made it: give --by, set AGENDA_REVIEWER, or tell git with `git config user.name`.",
    );
  }
  return name;
}

async function gitName(directory: string, environment: Surroundings["environment"]): Promise<string> {
  try {
    const { stdout } = await run("git", ["config", "user.name"], {
      cwd: directory,
      env: environment,
      timeout: 5000,
    });
    return stdout;
  } catch {
    // No git, or no name in it.
    return "";
  }
}

/** The day of a review, ISO 8601: today in UTC, or what SOURCE_DATE_EPOCH says. */
export function reviewDay({ environment }: Surroundings): string {
  const today = new Date().toISOString().slice(0, 10);
  return buildMoment(today, environment).toISOString().slice(0, 10);
}
