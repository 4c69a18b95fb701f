import type { Span } from "../core/span.ts";

/** A place in the agenda that links to a web page. */
export interface WebLink {
  /** As typed. */
  readonly address: string;
  /** The page's address as a browser would ask for it, without anchor, user name and password. */
  readonly page: string;
  /** The part of the page that is meant, decoded; absent where the link means the whole page. */
  readonly anchor?: string;
  /** Where the address is written; of the link around it, where it is not written letter by letter. */
  readonly span: Span;
  /** Whether `span` holds the address and nothing else, so that another can be written in its place. */
  readonly exact: boolean;
}

/** A web page to ask for, once, however many links lead to it. */
export interface Page {
  readonly address: string;
  /** The anchors that links want to find on it, each once. */
  readonly anchors: readonly string[];
}

/** An anchor that a page does not have. */
export interface MissingAnchor {
  readonly anchor: string;
  /** The page's anchor that is called nearly so. */
  readonly near?: string;
}

/** What is known of a page. Written to the cache as it stands. */
export type Outcome =
  | { readonly kind: "alive"; readonly moved?: string; readonly missing: readonly MissingAnchor[] }
  | { readonly kind: "dead"; readonly status: number }
  /** `reason` goes on from "It can't be reached: "; `remedy` is a sentence. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly remedy: string }
  | {
      readonly kind: "refused";
      readonly host: string;
      readonly ip: string;
      readonly realm: string;
      readonly redirected: boolean;
    };

/** An outcome, and whether a private network took part in it. */
export interface Visit {
  readonly outcome: Outcome;
  readonly privately: boolean;
}

export type Method = "HEAD" | "GET";

/** What a server said. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly location?: string;
  readonly retryAfter?: string;
  /** The HTML of the page, where it was asked for and is HTML. */
  readonly html?: { readonly text: string; readonly whole: boolean };
  /** Whether the server stands in a private network. */
  readonly privately: boolean;
}

/** Why there is no answer. */
export interface Failure {
  readonly kind: "failure";
  readonly reason: string;
  readonly remedy: string;
  /** Whether it may be different a moment later. */
  readonly passing: boolean;
}

/** An address that must not be asked. */
export interface Refusal {
  readonly kind: "refusal";
  readonly host: string;
  readonly ip: string;
  readonly realm: string;
}

/** Sends one request, and follows nothing. */
export type Ask = (url: URL, method: Method) => Promise<Answer | Failure | Refusal>;

/** Time, as the checks need it. Tests hand in their own. */
export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** What the checks need of the world. Tests hand in their own. */
export interface Network {
  readonly ask: Ask;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}
