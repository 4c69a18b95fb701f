import type { MapColour } from "./types.ts";

/**
 * The colours of exported maps, which are light wherever they are shown. The site has the same ones, and their dark
 * companions, in `templates/html/styles/map/1-map.css`. Each has a contrast of at least 4.5 to the paper (but for `rule`,
 * which says nothing). Hues are after Okabe and Ito's set for all kinds of colour vision; those of relations differ in lightness
 * too, so that every kind tells them apart.
 */
export const palette: Readonly<Record<MapColour, string>> = {
  ink: "#24211c",
  soft: "#5f594f",
  rule: "#d9d2c3",
  paper: "#ffffff",
  panel: "#f4efe4",
  "tone-0": "#4f4a41",
  "tone-1": "#a53a1c",
  "tone-2": "#7a5b00",
  "tone-3": "#2c6a3a",
  "tone-4": "#1a5b93",
  "tone-5": "#77387f",
  "tone-6": "#0b6566",
  "tone-7": "#98284f",
  "relation-1": "#1b61b5",
  "relation-2": "#b84710",
  "relation-3": "#035633",
  "relation-4": "#6c2a60",
  "relation-5": "#75706b",
  "relation-6": "#24211c",
};
