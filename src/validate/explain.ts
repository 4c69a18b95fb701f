import type { ErrorObject, SchemaObject } from "ajv/dist/2020.js";
import type { Diagnostic, DiagnosticMeta, Finding } from "../core/diagnostic.ts";
import { closest } from "../core/did-you-mean.ts";
import { groupBy } from "../core/group-by.ts";
import { pointerStep } from "../core/json-pointer.ts";
import type { ParsedYaml } from "../core/parsed.ts";
import { slugOf } from "../core/slug.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { unseenHint, unseenIn } from "../core/unseen.ts";
import { cutValue, followsCut } from "./cut-value.ts";
import { missingDay } from "./dates.ts";
import {
  malformedValue,
  missingKey,
  repeatedItem,
  schemaViolation,
  unknownKey,
  valueNotAllowed,
  valueOutOfBounds,
  wrongType,
} from "./diagnostics.ts";
import { called, hintFrom, languageHint, lineFor } from "./hints.ts";
import { formAnew, formOf, hasIdPattern, show, typedAnew } from "./remedies.ts";
import { article, lengthOf, nameOf, typeWords, upperFirst } from "./words.ts";

/** An error of Ajv, explained: what to report, and which value to leave out. */
export interface Explained {
  /** Absent where another error's explanation says it all. */
  readonly diagnostic?: Diagnostic;
  /** JSON pointer of the value that is wrong or missing. */
  readonly pointer: string;
}

/** What the explanation of one keyword is made from. */
interface Context {
  readonly error: ErrorObject;
  /** "the strategy", "the manifest": what the value belongs to. */
  readonly owner: string;
  readonly yaml: ParsedYaml;
  /** The value's name as the author knows it: `relations`, item 2, `to`. */
  readonly name: string;
  readonly value: unknown;
  readonly schema: SchemaObject;
  /** The keys that are missing from the same group of keys. */
  readonly missing: readonly string[];
  /** The agenda's language, a BCP 47 tag. */
  readonly language: string | undefined;
}

interface Explanation {
  readonly meta: DiagnosticMeta;
  readonly message: string;
  readonly hint?: string;
  readonly span?: Span;
  readonly pointer?: string;
  /** Missing keys that need no word of their own beside this. */
  readonly settles?: readonly string[];
}

const explanations: Record<string, (context: Context) => Explanation> = {
  required: explainRequired,
  additionalProperties: explainAdditional,
  type: explainType,
  enum: explainEnum,
  const: explainEnum,
  pattern: explainForm,
  format: explainForm,
  minLength: explainBounds,
  maxLength: explainBounds,
  minItems: explainBounds,
  maxItems: explainBounds,
  minimum: explainBounds,
  maximum: explainBounds,
  minProperties: explainBounds,
  uniqueItems: explainRepeated,
};

/**
 * Says in sentences what Ajv found, at the place where it is written. Errors that only follow from another one (the
 * `propertyNames` around a malformed name) are left out.
 */
export function explainErrors(
  errors: readonly ErrorObject[],
  yaml: ParsedYaml,
  owner: string,
  language?: string,
): Explained[] {
  const missing = groupBy(
    errors.filter(({ keyword }) => keyword === "required"),
    ({ instancePath }) => instancePath,
  );
  const explained = errors
    .filter(({ keyword }) => keyword !== "propertyNames" && keyword !== "if")
    .filter(({ data, params }) => !followsCut(data, String(params.additionalProperty)))
    .map((error) => {
      const keys = (missing.get(error.instancePath) ?? []).map(({ params }) =>
        String(params.missingProperty),
      );
      return { error, ...explainError(error, { yaml, owner, language, missing: keys }) };
    });
  const settled = new Set(explained.flatMap(({ settled }) => settled));
  // Two parts of a schema may ask the same of one value.
  const said = new Set<string>();
  return explained.map(({ error, diagnostic, pointer }) => {
    const words = `${pointer} ${diagnostic.message}`;
    if (said.has(words) || (error.keyword === "required" && settled.has(pointer))) return { pointer };
    said.add(words);
    return { diagnostic, pointer };
  });
}

function explainError(
  error: ErrorObject,
  around: Pick<Context, "yaml" | "owner" | "missing" | "language">,
): Required<Explained> & { readonly settled: readonly string[] } {
  const { yaml } = around;
  const schema = (error.parentSchema ?? {}) as SchemaObject;
  const context: Context = {
    error,
    ...around,
    name: nameOf(error.instancePath),
    value: error.data,
    schema,
  };
  const explain = explanations[error.keyword];
  const found: Explanation = explain?.(context) ?? {
    meta: schemaViolation,
    message: `${context.name} ${error.message ?? "breaks its schema"}.`,
    ...hintFrom(schema),
  };
  const pointer = found.pointer ?? pointerOf(error);
  const finding: Finding = {
    span: found.span ?? placeOf(yaml, pointer),
    message: upperFirst(found.message),
    ...(found.hint === undefined ? {} : { hint: found.hint }),
  };
  const settled = (found.settles ?? []).map((key) => error.instancePath + pointerStep(key));
  return { diagnostic: stamp(found.meta, finding), pointer, settled };
}

/** The pointer of the value that an error is about; a malformed property name is joined to its parent's pointer. */
function pointerOf({ instancePath, propertyName }: ErrorObject): string {
  return propertyName === undefined ? instancePath : instancePath + pointerStep(propertyName);
}

/** Where a value is written: its own place, else that of what holds it. */
function placeOf(yaml: ParsedYaml, pointer: string): Span {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = yaml.places.get(at);
    if (place !== undefined) return place.value;
  }
  return yaml.head;
}

function explainRequired({ error, owner, yaml, name, schema, value }: Context): Explanation {
  const key = String(error.params.missingProperty);
  const properties = (schema.properties ?? {}) as Record<string, SchemaObject>;
  const where = error.instancePath === "" ? owner : `${name}${called(value)}`;
  const span = error.instancePath === "" ? yaml.head : placeOf(yaml, error.instancePath);
  const pointer = error.instancePath + pointerStep(key);
  const own = properties[key] ?? {};
  return {
    meta: missingKey,
    message: `The key \`${key}\` is missing from ${where}.`,
    span,
    pointer,
    ...lineFor(key, own, error.instancePath === "" ? yaml.path : ""),
  };
}

function explainAdditional({ error, owner, yaml, name, schema, missing, value }: Context): Explanation {
  const key = String(error.params.additionalProperty);
  const pointer = error.instancePath + pointerStep(key);
  const known = Object.keys((schema.properties ?? {}) as object);
  const near = closest(key, missing) ?? closest(key, known);
  const where = error.instancePath === "" ? owner : name;
  const place = yaml.places.get(pointer);
  const span = place?.key ?? place?.value ?? yaml.head;
  const target = (value as Record<string, unknown> | null)?.[key];
  if (missing.includes("type") && missing.includes("to") && typeof target === "string") {
    const message = `A relation says its type and its target under keys of their own, not as \`${key}: ${target}\`.`;
    const hint = `Write \`{ type: ${key}, to: ${target} }\`.`;
    return { meta: unknownKey, message, hint, span, pointer, settles: ["type", "to"] };
  }
  const cut = error.instancePath === "" ? undefined : cutValue(value, key);
  if (cut !== undefined) {
    const message = `The comma before it ends the value of \`${cut.key}\`, so that \`${key}\` is read as another key.`;
    const hint = `Put the whole value into quotation marks: ${show({ [cut.key]: cut.words }).replace(/\{ | \}/g, "")}.`;
    return { meta: unknownKey, message, hint, span, pointer };
  }
  const unseen = unseenIn(key);
  if (unseen !== undefined && known.includes(unseen.bare)) {
    const message = `The key \`${unseen.bare}\` holds a character that can't be seen (${unseen.code}), as pasted text often has, so that nothing reads it.`;
    const hint = `Delete the character, and type the key anew: \`${unseen.bare}:\`.`;
    const settles = missing.includes(unseen.bare) ? { settles: [unseen.bare] } : {};
    return { meta: unknownKey, message, hint, span, pointer, ...settles };
  }
  const hint = near === undefined ? `Known keys: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
  return {
    meta: unknownKey,
    message: `${upperFirst(where)} has no key \`${key}\`, so nothing would read it.`,
    hint,
    span,
    pointer,
    ...(near !== undefined && missing.includes(near) ? { settles: [near] } : {}),
  };
}

function explainType({ error, yaml, name, value, schema }: Context): Explanation {
  const wanted = [error.params.type].flat().map((type) => typeWords[String(type)] ?? String(type));
  const asked = wanted.join(" or ");
  if (value === null)
    return { meta: wrongType, message: `${name} has no value: it asks for ${asked}.`, ...hintFrom(schema) };
  const given = Array.isArray(value) ? "array" : typeof value;
  const written = yaml.places.get(error.instancePath)?.written;
  const anew = typedAnew({ value, written }, [error.params.type].flat().map(String), schema);
  return {
    meta: wrongType,
    message: `${name} asks for ${asked}, but is ${typeWords[given] ?? given}.`,
    ...(anew === undefined ? hintFrom(schema) : { hint: anew }),
  };
}

function explainEnum({ error, name, value }: Context): Explanation {
  const allowed = [error.params.allowedValues ?? error.params.allowedValue].flat().map(String);
  const near = closest(String(value).replace(curlyQuotes, ""), allowed);
  const choice = `Allowed: ${allowed.join(", ")}.`;
  const guess = near === undefined ? choice : `Did you mean \`${near}\`? ${choice}`;
  const hint = unseenHint(String(value)) ?? guess;
  return { meta: valueNotAllowed, message: `${name} can't be ${show(value)}.`, hint };
}

function explainForm({ error, name, value, schema, language }: Context): Explanation {
  const given = error.propertyName ?? value;
  const form = formOf(schema);
  const isId = hasIdPattern(schema);
  const slug = isId && typeof given === "string" ? slugOf(given, language) : "";
  const anew =
    slug === ""
      ? (languageHint(error, given) ?? formAnew(form, given))
      : (unseenHint(String(given)) ??
        `Write it as \`${slug}\`: lower-case letters, digits and single hyphens.`);
  const found = typeof anew === "string" ? { hint: anew } : hintFrom(schema);
  const day = form === "date" ? missingDay(given) : undefined;
  return {
    meta: malformedValue,
    message: day ?? `${name}: ${show(given)} is not in the form of ${article(form)}.`,
    ...(day === undefined ? found : { hint: "Correct the day or the month." }),
  };
}

/** Curly quotation marks are letters for YAML: they become a part of the value. */
const curlyQuotes = /^[“”„«»‘’]|[“”„«»‘’]$/g;

function explainBounds({ error, name, value, schema }: Context): Explanation {
  const limit = Number(error.params.limit);
  const length = lengthOf(value);
  const sentences: Record<string, string> = {
    minLength: `${name} is empty.`,
    maxLength: `${name} has ${length} characters; there is room for ${limit}.`,
    minItems: `${name} needs at least ${limit} ${limit === 1 ? "item" : "items"}.`,
    maxItems: `${name} has ${length} items; at most ${limit} are allowed.`,
    minimum: `${name} is ${show(value)}; the least is ${limit}.`,
    maximum: `${name} is ${show(value)}; the most is ${limit}.`,
    minProperties: `${name} is empty.`,
  };
  return {
    meta: valueOutOfBounds,
    message: sentences[error.keyword] ?? `${name} is out of bounds.`,
    ...hintFrom(schema),
  };
}

function explainRepeated({ error, yaml, name, value }: Context): Explanation {
  const [first, second] = [Number(error.params.j), Number(error.params.i)].sort(
    (left, right) => left - right,
  );
  const item = Array.isArray(value) ? value[second ?? 0] : undefined;
  const pointer = error.instancePath + pointerStep(second ?? 0);
  return {
    meta: repeatedItem,
    message: `${name}: ${show(item)} stands twice, as item ${(first ?? 0) + 1} and item ${(second ?? 0) + 1}.`,
    hint: "Take one of the two out, or correct it.",
    span: placeOf(yaml, pointer),
    pointer,
  };
}
