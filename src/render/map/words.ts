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
  "tools",
  "showTypes",
  "showScale",
  "allScales",
  "zoomIn",
  "zoomOut",
  "wholeMap",
  "howToMove",
  "howToTouch",
] as const;

export type MapWord = (typeof mapWords)[number];
