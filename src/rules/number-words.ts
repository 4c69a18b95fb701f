import type { Agenda } from "../core/agenda.ts";
import { byPrimaryLanguage } from "../core/by-language.ts";
import { escapeAcrossLines } from "../core/escape-pattern.ts";
import type { Manifest } from "../core/manifest.ts";

/** The words of one language that numbers of lines are surrounded by, as parts of patterns. */
export interface NumberLanguage {
  /** Whether the noun of a name such as "Strategic Line" stands first or last. */
  readonly noun: "first" | "last";
  /** Between the items of a list: "and". */
  readonly and: readonly string[];
  /** Between the ends of a range: "to". */
  readonly to: readonly string[];
  /** Words after which a bare "line 3" means a part of the agenda, and not, say, a metro line. */
  readonly before: readonly string[];
  /** Words that tie "line 3" to something else: "line 3 of the table". */
  readonly of: readonly string[];
  /** Words that must follow for that, where "line 3 in particular" would be ours; empty where none is needed. */
  readonly determiners: readonly string[];
  /** What may then follow all the same: "line 3 of this agenda". */
  readonly agenda: readonly string[];
}

const english: NumberLanguage = {
  noun: "last",
  and: ["and", "or"],
  to: ["to", "through"],
  before:
    "a,about,above,all,also,and,as,at,because,below,between,both,but,by,even,for,from,how,if,in,into,its,like,near,nor,of,on,only,or,our,see,so,than,that,the,their,then,these,those,to,under,when,where,while,with,within".split(
      ",",
    ),
  of: ["of", "in", "on", "from"],
  determiners: [
    "the",
    "a",
    "an",
    "this",
    "that",
    "our",
    "your",
    "their",
    "its",
    "his",
    "her",
    "each",
    "every",
  ],
  agenda: ["agenda", "paper", "programme"],
};

const french: NumberLanguage = {
  noun: "first",
  and: ["et", "ou"],
  to: ["à", "au"],
  before:
    "à,aux,avec,car,comme,dans,de,depuis,des,entre,et,la,les,mais,nos,ou,où,par,pour,que,selon,si,sous,sur,vers,voir".split(
      ",",
    ),
  of: ["de", "du", "des", "dans", "sur"],
  determiners: [],
  agenda: ["agenda", "document", "programme"],
};

const spanish: NumberLanguage = {
  noun: "first",
  and: ["y", "e", "o", "u"],
  to: ["a", "hasta"],
  before:
    "a,bajo,como,con,de,desde,e,en,entre,hacia,la,las,o,para,pero,por,que,según,si,sobre,véase,ver,y".split(
      ",",
    ),
  of: ["de", "del", "en"],
  determiners: [],
  agenda: ["agenda", "documento", "programa"],
};

const portuguese: NumberLanguage = {
  noun: "first",
  and: ["e", "ou"],
  to: ["a", "até"],
  before:
    "à,a,as,às,com,como,da,das,de,desde,e,em,entre,mas,na,nas,o,ou,para,pela,pelas,por,que,se,segundo,sob,sobre,ver".split(
      ",",
    ),
  of: ["de", "da", "do", "na", "no"],
  determiners: [],
  agenda: ["agenda", "documento", "programa"],
};

const byLanguage: Readonly<Record<string, NumberLanguage>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
};

export function numberLanguage(language: string): NumberLanguage {
  return byPrimaryLanguage(byLanguage, language) ?? english;
}

/** What may stand before a number: the manifest's labels as parts of patterns, longest first. */
export interface NumberLabels {
  /** "Strategic Lines", "Strategic Line": names of more than one word, in any case. */
  readonly lineNames: string;
  /** "lines", "line": the noun of a name, in any case. Other things are called so as well. */
  readonly lineNouns: string;
  /** "SL", as it is written. */
  readonly lineShort: string;
  readonly strategyNames: string;
  readonly strategyShort: string;
}

export function numberLabels({ manifest }: Agenda): NumberLabels {
  const { line, strategy } = manifest.labels;
  const position = numberLanguage(manifest.language).noun === "last" ? -1 : 0;
  const names = line === undefined ? [] : [line.plural, line.name];
  return {
    lineNames: alternatives(names.filter((name) => /\s/.test(name))),
    lineNouns: alternatives(names.flatMap((name) => name.split(/\s+/).at(position) ?? [])),
    lineShort: alternatives(line?.short === undefined ? [] : [line.short]),
    strategyNames: alternatives(strategy === undefined ? [] : [strategy.plural, strategy.name]),
    strategyShort: alternatives(strategy?.short === undefined ? [] : [strategy.short]),
  };
}

/** What may stand before the number of a section of one kind, as parts of patterns. */
export interface KindLabels {
  /** Names of more than one word, in any case. */
  readonly names: string;
  /** Names of a single word, in any case: other things may be called so as well. */
  readonly nouns: string;
  /** As it is written. */
  readonly short: string;
}

export function kindLabels({ labels }: Manifest, kind: string): KindLabels {
  const label = Object.hasOwn(labels, kind) ? labels[kind] : undefined;
  const names = label === undefined ? [] : [label.plural, label.name];
  const isLong = (name: string): boolean => /\s/.test(name);
  return {
    names: alternatives(names.filter(isLong)),
    nouns: alternatives(names.filter((name) => !isLong(name))),
    short: alternatives(label?.short === undefined ? [] : [label.short]),
  };
}

/** Words as alternatives of a pattern, the longest first; white space matches any. A pattern that never fits for none. */
export function alternatives(words: readonly string[]): string {
  const distinct = [...new Set(words)].sort((left, right) => right.length - left.length);
  if (distinct.length === 0) return "(?!)";
  return distinct.map((word) => escapeAcrossLines(word)).join("|");
}
