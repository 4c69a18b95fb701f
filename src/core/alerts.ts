/** The kinds of notes that GitHub draws from a quotation's first line, `[!NOTE]`. */
export type AlertKind = "note" | "tip" | "important" | "warning" | "caution";

const english: Readonly<Record<AlertKind, string>> = {
  note: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
};

const titles: Readonly<Record<string, Readonly<Record<AlertKind, string>>>> = {
  en: english,
  fr: {
    note: "Remarque",
    tip: "Conseil",
    important: "Important",
    warning: "Avertissement",
    caution: "Mise en garde",
  },
  es: {
    note: "Nota",
    tip: "Consejo",
    important: "Importante",
    warning: "Advertencia",
    caution: "Precaución",
  },
  pt: { note: "Nota", tip: "Dica", important: "Importante", warning: "Aviso", caution: "Cuidado" },
};

/** The kinds, as they are typed. */
export const alertKinds = Object.keys(english) as readonly AlertKind[];

/** Whether the titles of such notes are known in a language ("pt-BR"). */
export function knowsAlerts(language: string): boolean {
  return baseOf(language) in titles;
}

/** The title of a note: "Warning", "Avertissement"; in English where the language has none. */
export function alertTitle(kind: AlertKind, language: string): string {
  return (titles[baseOf(language)] ?? english)[kind];
}

function baseOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
