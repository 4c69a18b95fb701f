/**
 * Joins the files of a folder of templates, in the order of their names, to one file; those of each folder in it to one of
 * the folder's name.
 *
 * @param folder "html/styles/"
 * @param own what the files of the folder itself are joined to: "style.css"; its ending is that of all
 * @returns texts by the path of the file that they make
 */
export function joinedFiles(
  templates: ReadonlyMap<string, string>,
  folder: string,
  own: string,
): ReadonlyMap<string, string> {
  const ending = own.slice(own.lastIndexOf("."));
  const joined = new Map<string, string[]>();
  for (const name of [...templates.keys()].sort()) {
    if (!name.startsWith(folder) || !name.endsWith(ending)) continue;
    const [first = "", ...deeper] = name.slice(folder.length).split("/");
    const path = deeper.length === 0 ? own : `${first}${ending}`;
    joined.set(path, [...(joined.get(path) ?? []), templates.get(name) ?? ""]);
  }
  return new Map([...joined].map(([path, texts]) => [path, texts.join("\n")]));
}
