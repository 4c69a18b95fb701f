import type { Agenda } from "../core/agenda.ts";
import { sentencesOf } from "./sentences.ts";
import { statementNodes } from "./statement-nodes.ts";
import { summaryContent } from "./summary/content.ts";
import { summaryWords } from "./summary/size.ts";
import { statementBlocks, textsOfBlocks } from "./summary/statement-blocks.ts";
import type { SummaryContent } from "./summary/types.ts";
import type { Sentence } from "./types.ts";

/** What the public summary says, as a text to be measured. */
export interface SummaryText {
  readonly content: SummaryContent;
  /** The words of all that the summary has from the agenda. */
  readonly words: number;
  /** Its sentences, each once; headings and bullets are none. */
  readonly sentences: readonly Sentence[];
}

/** Gathers what the summary will say. It reads the texts of lines alone: strategies are there by their names. */
export function summaryText(agenda: Agenda): SummaryText {
  const { title, language } = agenda.manifest;
  const content = summaryContent(agenda, (section) =>
    statementBlocks(statementNodes(section)?.blocks ?? [], section.body),
  );
  const { messages, whyNow, cards, forYou, notSettled, takePart } = content;
  const around = [...messages, ...whyNow, ...forYou, ...notSettled, ...takePart].map(({ text }) => text);
  const paragraphs = [...around, ...cards.flatMap(({ statement }) => textsOfBlocks(statement))];
  const sentences = paragraphs.flatMap((text) => sentencesOf(text, language));
  return {
    content,
    words: summaryWords(title, content),
    // Where the manifest has no messages, the first sentences of statements stand for them.
    sentences: [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()],
  };
}
