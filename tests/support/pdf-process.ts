import { pdfRenderer } from "../../src/render/pdf/renderer.ts";
import { demandingFiles } from "./demanding-agenda.ts";
import { defaultInput, demandingInput } from "./pdf-agendas.ts";

/** A process of its own that writes the PDF of an agenda, with its source attached, to its standard output. */
const input = await (process.argv[2] === "default" ? defaultInput() : demandingInput());
const attach = demandingFiles().sources;
const { value } = await pdfRenderer.render({ ...input, pdf: { attach } });
process.stdout.write(value[0]?.bytes ?? "");
