import type { Renderer } from "../../core/artifact.ts";
import { agendaData } from "./agenda.ts";

/** The whole agenda as one JSON file, for programs. Its schema is schemas/agenda-data.schema.json. */
export const dataRenderer: Renderer = {
  name: "data",
  render: (input) => {
    const text = `${JSON.stringify(agendaData(input.agenda, input.generator), null, 2)}\n`;
    const bytes = new TextEncoder().encode(text);
    return Promise.resolve({ value: [{ path: "agenda.json", bytes }], diagnostics: [] });
  },
};
