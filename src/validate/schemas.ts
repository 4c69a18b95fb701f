import type { SchemaObject } from "ajv/dist/2020.js";
import glossary from "../../schemas/glossary.schema.json" with { type: "json" };
import issue from "../../schemas/issue.schema.json" with { type: "json" };
import line from "../../schemas/line.schema.json" with { type: "json" };
import manifest from "../../schemas/manifest.schema.json" with { type: "json" };
import myth from "../../schemas/myth.schema.json" with { type: "json" };
import principle from "../../schemas/principle.schema.json" with { type: "json" };
import section from "../../schemas/section.schema.json" with { type: "json" };
import sources from "../../schemas/sources.schema.json" with { type: "json" };
import strategy from "../../schemas/strategy.schema.json" with { type: "json" };
import theme from "../../schemas/theme.schema.json" with { type: "json" };
import value from "../../schemas/value.schema.json" with { type: "json" };

/** The schemas that agenda brings, by what they describe: the built-in kinds, and the three data files. */
export const schemas = {
  line,
  strategy,
  section,
  principle,
  value,
  myth,
  issue,
  theme,
  manifest,
  glossary,
  sources,
} as const satisfies Record<string, SchemaObject>;

export type SchemaName = keyof typeof schemas;
