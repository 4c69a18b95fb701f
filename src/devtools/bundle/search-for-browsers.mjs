// What the pages' search runs: bundled for browsers, and loaded by them when a reader opens the search.
import MiniSearch from "minisearch";

globalThis.MiniSearch = MiniSearch;
