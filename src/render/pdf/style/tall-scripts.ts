import type { PdfStyle } from "./types.ts";

/** How much further apart than Latin lines need to be, by script (ISO 15924), where letters stack or carry marks high and low. */
const factors: Readonly<Record<string, number>> = {
  Tibt: 1.25,
  Mymr: 1.15,
  Khmr: 1.15,
  Lana: 1.2,
  Java: 1.2,
  Bali: 1.2,
  Telu: 1.1,
  Knda: 1.1,
  Mlym: 1.1,
  Sinh: 1.1,
};

/**
 * The style with the room between lines that a language's script needs: stacked letters would touch those of the next line.
 *
 * @param language BCP 47
 */
export function withRoomFor(style: PdfStyle, language: string): PdfStyle {
  const factor = factors[scriptOfLanguage(language)] ?? 1;
  if (factor === 1) return style;
  return { ...style, text: { ...style.text, leading: Math.round(style.text.leading * factor * 10) / 10 } };
}

/** "Deva" for Hindi: as CLDR has it, unless the tag says another. "" for what is no tag. */
function scriptOfLanguage(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? "";
  } catch {
    return "";
  }
}
