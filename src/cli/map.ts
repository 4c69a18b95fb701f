import { extname, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { PlacedSection } from "../core/agenda.ts";
import { reasonOf } from "../files/refusal.ts";
import { writeNamedFile } from "../files/whole-file.ts";
import { readTemplates } from "../load/agenda-templates.ts";
import { readFonts, readInstalledFonts, readPackageFile } from "../load/package-files.ts";
import { findSection } from "../query/find-section.ts";
import { mapContext } from "../render/map/context.ts";
import { kindFor, mapOfLines, mapOfSection } from "../render/map/map-of.ts";
import { type MapGeometry, type MapKind, mapKinds } from "../render/map/types.ts";
import { mapWords } from "../render/map/words.ts";
import { layOver } from "../render/templates/lay-over.ts";
import { loadWording } from "../render/templates/wording.ts";
import { type CompiledAgenda, compileForQuestions, noSuchSection } from "./compiled.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** The formats of a map, each with the ends of the names of its files, the usual one first. */
const endings = {
  svg: [".svg"],
  png: [".png"],
  dot: [".dot", ".gv"],
  mermaid: [".mmd", ".mermaid"],
  graphml: [".graphml"],
} as const;

type Format = keyof typeof endings;

interface MapOptions {
  readonly format?: Format;
  readonly kind?: MapKind;
  readonly out?: string;
  readonly narrow?: boolean;
  readonly scale: number;
}

/** `agenda map [section] [folder]`: a conceptual map, in a format that other programs read. */
export function addMapCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("map")
    .summary("draw a map of the lines, or of what a section is linked to")
    .description(
      "Draws a map: of all lines, or, where a section is named, of that line, that theme, or what it is linked to. It is written to the standard output, or with --out to a file.",
    )
    .argument("[section]", 'an id, an alias, a file, or a number such as "SL 3"; without one, all lines')
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .addOption(
      new Option(
        "--format <format>",
        "the format (default: what the name of the file says, else svg)",
      ).choices(Object.keys(endings)),
    )
    .addOption(
      new Option("--kind <kind>", "which map (default: what suits the section)").choices([...mapKinds]),
    )
    .option("--out <file>", "where the map goes; a picture (png) needs it")
    .option("--narrow", "draw it for a phone")
    .option("--scale <pixels>", "pixels a point, for a picture", parseScale, 2)
    .action((section: string | undefined, folder: string | undefined, options: MapOptions) =>
      run(draw(section, folder, options, surroundings)),
    );
}

function parseScale(words: string): number {
  const scale = Number(words);
  if (!(scale >= 0.5 && scale <= 8)) throw new InvalidArgumentError("It must be a number from 0.5 to 8.");
  return scale;
}

async function draw(
  section: string | undefined,
  folder: string | undefined,
  options: MapOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const format = formatOf(options);
  const compiled = await compileForQuestions(folder, surroundings);
  const map = await layOut(compiled, section, options, surroundings);
  const content = await contentOf(map, format, {
    ...(await fontsOf(compiled, format)),
    scale: options.scale,
  });
  if (options.out === undefined) surroundings.output.write(String(content));
  else save(resolve(surroundings.directory, options.out), content, options.out);
  return 0;
}

/** What was asked for, and what the file's name says, must agree: no file of another sort is ever replaced by mistake. */
function formatOf({ format, out }: MapOptions): Format {
  if (out === undefined) {
    if (format === "png") throw new UsageError("A picture needs a file: add --out map.png.");
    return format ?? "svg";
  }
  const ending = extname(out).toLowerCase();
  const named = Object.entries(endings).find(([, known]) => (known as readonly string[]).includes(ending));
  const wanted = format ?? (named?.[0] as Format | undefined);
  if (wanted === undefined || (named !== undefined && named[0] !== wanted) || named === undefined) {
    const known = wanted === undefined ? Object.values(endings).flat() : endings[wanted];
    throw new UsageError(
      `The name of the file ends with ${ending || "nothing"}; it must end with ${known.join(" or ")}.`,
    );
  }
  return wanted;
}

async function layOut(
  { agenda, opened }: CompiledAgenda,
  words: string | undefined,
  { kind, narrow = false }: MapOptions,
  { errors }: Surroundings,
): Promise<MapGeometry> {
  const templates = await readTemplates(opened.folder);
  for (const { message } of templates.diagnostics) errors.write(`${message}\n`);
  const { ours, own } = templates.value;
  const wording = loadWording(layOver(ours, own), "map", agenda.manifest.language, mapWords);
  const context = mapContext(agenda, wording);
  const form = narrow ? "narrow" : "wide";
  if (words === undefined) {
    if (kind !== undefined && kind !== "synoptic")
      throw new UsageError(`Name the section that the ${kind} map is of.`);
    return mapOfLines(context, form);
  }
  const section = findSection(agenda, words);
  if (section === undefined) throw noSuchSection(agenda, words);
  refuseKind(section, kind);
  return mapOfSection(context, section, form, kind ?? kindFor(section));
}

/** Of which kinds of section there is which map. */
function refuseKind(section: PlacedSection, kind: MapKind | undefined): void {
  if (kind === "synoptic") throw new UsageError("The synoptic map is of all lines: name no section.");
  if ((kind === "line" || kind === "theme") && section.kind !== kind) {
    throw new UsageError(
      `\`${section.id}\` is not a ${kind}. --kind neighbourhood draws what it is linked to.`,
    );
  }
}

/** The fonts that a drawing is set in beside agenda's own. */
interface MapFonts {
  /** The families of those that the publisher names. */
  readonly families: readonly string[];
  /** The publisher's fonts, and those of scripts that are installed beside the agenda. */
  readonly lookFonts: readonly Uint8Array[];
}

async function fontsOf({ agenda, opened }: CompiledAgenda, format: Format): Promise<MapFonts> {
  if (format !== "svg" && format !== "png") return { families: [], lookFonts: [] };
  const { readLookFonts } = await import("./look-fonts.ts");
  const { familyName } = await import("../render/look/family-name.ts");
  const { value } = await readLookFonts(agenda, opened.folder);
  const named = value.filter(({ role }) => role === undefined || role === "headings");
  const families = new Set(named.flatMap(({ bytes }) => familyName(bytes) ?? []));
  const lookFonts = named.map(({ bytes }) => bytes);
  if (format === "svg") return { families: [...families], lookFonts };
  const { optionalFonts } = await import("./renderers.ts");
  const installed = await readInstalledFonts(await optionalFonts(agenda, new Map()), opened.folder);
  return { families: [...families], lookFonts: [...lookFonts, ...installed.values()] };
}

/** Each format is loaded when it is asked for: pictures bring a large library. */
async function contentOf(
  map: MapGeometry,
  format: Format,
  { scale, families, lookFonts }: MapFonts & { readonly scale: number },
): Promise<string | Uint8Array> {
  switch (format) {
    case "svg": {
      const { mapSvg } = await import("../render/map/export/svg.ts");
      return `${mapSvg(map, { prefix: "map-", standalone: true, families })}\n`;
    }
    case "dot":
      return (await import("../render/map/export/dot.ts")).mapDot(map);
    case "mermaid":
      return (await import("../render/map/export/mermaid.ts")).mapMermaid(map);
    case "graphml":
      return (await import("../render/map/export/graphml.ts")).mapGraphml(map);
    case "png": {
      const { mapPng, pngFonts } = await import("../render/map/export/png.ts");
      const fonts = [...lookFonts, ...(await readFonts(pngFonts)).values()];
      const wasm = await readPackageFile("@resvg/resvg-wasm/index_bg.wasm");
      return mapPng(map, wasm, fonts, scale, families);
    }
  }
}

function save(path: string, content: string | Uint8Array, shown: string): void {
  try {
    writeNamedFile(path, content);
  } catch (error) {
    throw new UsageError(`${shown} can't be written: ${reasonOf(error)}.`, { cause: error });
  }
}
