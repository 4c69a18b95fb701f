/** The fixed words of maps, as `templates/map/wording.<language>.json` holds them. */
export const mapWords = [
  "mapOf",
  "synopticText",
  "lineText",
  "themeText",
  "neighbourhoodText",
  "moreText",
  "restsOn",
  "serves",
  "list",
  "map",
  "maps",
  "mapsHint",
  "ofAllLines",
  "openMap",
  "showTypes",
  "showScale",
  "allScales",
  "zoomIn",
  "zoomOut",
  "wholeMap",
  "howToMove",
] as const;

export type MapWord = (typeof mapWords)[number];
