/**
 * What a table holds for a language, region or not; `undefined` where it has none.
 *
 * @param table by primary language: "pt"
 * @param language BCP 47: "pt-BR"
 */
export function byPrimaryLanguage<Words>(
  table: Readonly<Record<string, Words>>,
  language: string,
): Words | undefined {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return Object.hasOwn(table, primary) ? table[primary] : undefined;
}
