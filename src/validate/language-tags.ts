import { withoutAccents } from "../core/without-accents.ts";
import { plainLanguages } from "../plain/language.ts";

/** Languages that an author may name, each by what it is called in itself, in English and in the other languages of agenda. */
const named =
  "en fr es pt de it nl ca gl eu oc br co ar fa ur he tr ku ru uk pl cs sk sl hr sr bs mk bg ro hu el fi sv da nb nn no is et lv lt ga cy mt sq hy ka az kk uz hi bn ta te mr gu pa ml kn ne si th lo my km vi id ms jv tl sw am ha yo ig zu xh af so mg qu gn ay ht eo zh ja ko mn bo".split(
    " ",
  );

/**
 * The tag that was meant by a value in another form: "fr_FR", "Français", "french". `undefined` where nothing like it is known.
 *
 * @returns BCP 47
 */
export function languageMeant(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const [first = ""] = text.split(/[\s_./@(-]/u);
  const known = byName().get(fold(text)) ?? byName().get(fold(first));
  if (known !== undefined) return known;
  const [tag = ""] = text.split(/[.@]/);
  return tagOf(tag.replaceAll("_", "-"));
}

/** A tag in its usual capitals, where it is well-formed and its language is one. */
function tagOf(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    const language = tag?.split("-")[0] ?? "";
    return tag !== undefined && /^[a-z]{2,3}$/.test(language) ? tag : undefined;
  } catch {
    return undefined;
  }
}

let names: ReadonlyMap<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  if (names !== undefined) return names;
  const found = new Map<string, string>();
  const shown = [...plainLanguages].map((locale) => new Intl.DisplayNames(locale, { type: "language" }));
  for (const code of named) {
    const own = new Intl.DisplayNames(code, { type: "language" });
    for (const words of [own, ...shown]) {
      const name = fold(words.of(code) ?? code);
      if (!found.has(name)) found.set(name, code);
    }
  }
  names = found;
  return found;
}

function fold(words: string): string {
  return withoutAccents(words).trim().toLowerCase();
}
