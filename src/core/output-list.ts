/** The list of written files inside an output folder. A folder that holds one is output, and never part of an agenda. */
export const outputListName = ".agenda-output.json";
