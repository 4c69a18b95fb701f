/** The manifest's list of each facet that sections name. */
export const facetLists = { scale: "scales", actor: "actors", dimension: "dimensions" } as const;
