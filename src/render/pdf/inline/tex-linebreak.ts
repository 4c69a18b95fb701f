import texLinebreak from "tex-linebreak";

// The package is CommonJS in a form whose names Node's ES module loader can't see: they are taken from the whole.
export const { breakLines, forcedBreak, MAX_COST, MIN_COST } = texLinebreak;
