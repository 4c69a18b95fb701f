import { join } from "node:path";
import { externalDiagnostics } from "../external/diagnostics.ts";
import { generatorName } from "../load/package-files.ts";
import { compileAgenda } from "../pipeline.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import { Progress } from "./progress.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

export interface ExternalOptions {
  readonly external?: boolean;
  readonly fresh?: boolean;
  readonly allowPrivate?: boolean;
}

/** The codes that only the check of links on the web finds. */
export const externalCodes: ReadonlySet<string> = new Set(externalDiagnostics.map(({ code }) => code));

/**
 * Asks for the web pages that the files in question link to, where the user wants it. From then on the opened agenda knows
 * what to say of its links, whatever fixes do to its texts. Without `--external` nothing of this is even loaded.
 */
export async function askTheWeb(
  opened: OpenedAgenda,
  { external = false, fresh = false, allowPrivate = false }: ExternalOptions,
  includes: (path: string) => boolean,
  surroundings: Surroundings,
): Promise<OpenedAgenda> {
  if (!external && (fresh || allowPrivate))
    throw new UsageError(`${fresh ? "--fresh" : "--allow-private"} needs --external.`);
  if (!external) return opened;
  const [{ pagesOf, webLinks }, { externalFindings }, { settlePages }, { realNetwork }] = await Promise.all([
    import("../external/links.ts"),
    import("../external/findings.ts"),
    import("../external/check.ts"),
    import("../external/network/real-network.ts"),
  ]);
  const agenda = compileAgenda(opened.files, []).value;
  const texts = new Map(opened.files.sources.map(({ path, text }) => [path, text]));
  const settings = agenda.manifest.external;
  const userAgent = (await generatorName()).replace(" ", "/");
  const progress = new Progress(surroundings.errors);
  try {
    const pages = await settlePages({
      ...settings,
      pages: pagesOf(webLinks(agenda, texts).filter(({ span }) => includes(span.path))),
      cacheFolder: join(opened.folder, ".agenda-cache"),
      fresh,
      allowPrivate,
      network: realNetwork(settings, { userAgent, allowPrivate }),
      onProgress: (settled, of) => progress.step(`Asking for web pages: ${settled} of ${of}`),
    });
    return { ...opened, webFindings: (now, nowTexts) => externalFindings(webLinks(now, nowTexts), pages) };
  } finally {
    progress.done();
  }
}
