import { comparePdfStrings, type PdfFile, pdfString } from "../pdfkit-compat/pdf-file.ts";
import type { PdfReference } from "../pdfkit-compat/types.ts";
import { Tag, type TagChild } from "./tag.ts";
import { type MarkedContent, roles, type TagAttributes } from "./types.ts";

function attributeObject(tag: Tag): Record<string, unknown> | undefined {
  const { scope, listNumbering, box, struck } = tag.attributes;
  if (scope !== undefined) return { O: "Table", Scope: scope };
  if (listNumbering !== undefined) return { O: "List", ListNumbering: listNumbering };
  if (box !== undefined) return { O: "Layout", Placement: "Block", BBox: [...box] };
  if (struck === true) return { O: "Layout", TextDecorationType: "LineThrough" };
  return undefined;
}

function stringEntries(attributes: TagAttributes): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  if (attributes.title !== undefined) entries.T = pdfString(attributes.title);
  if (attributes.lang !== undefined) entries.Lang = pdfString(attributes.lang);
  if (attributes.actualText !== undefined) entries.ActualText = pdfString(attributes.actualText);
  if (attributes.alt !== undefined) entries.Alt = pdfString(attributes.alt);
  if (attributes.id !== undefined) entries.ID = pdfString(attributes.id);
  return entries;
}

/** Writes the structure tree, with the parent tree that leads back from the pages, and the tree of identifiers. */
export class TagWriter {
  readonly #file: PdfFile;
  /** By page, the elements of its marked content in order. */
  readonly #content = new Map<number, PdfReference[]>();
  readonly #annotations = new Map<number, PdfReference>();
  readonly #identifiers: [string, PdfReference][] = [];

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** @param pages How many pages there are: their keys are the numbers from 0. */
  write(document: Tag, pages: number): void {
    const root = this.#file.structureRoot;
    const element = this.#element(document, root);
    root.data.K = [element];
    root.data.RoleMap = roles;
    const numbers: [number, unknown][] = [];
    for (let page = 0; page < pages; page += 1) numbers.push([page, this.#content.get(page) ?? []]);
    for (const key of [...this.#annotations.keys()].sort((a, b) => a - b)) {
      numbers.push([key, this.#annotations.get(key)]);
    }
    const parents = this.#file.newObject(this.#file.treeOf("Nums", numbers));
    parents.end();
    root.data.ParentTree = parents;
    root.data.ParentTreeNextKey = this.#file.newKey();
    if (this.#identifiers.length === 0) return;
    this.#identifiers.sort(([a], [b]) => comparePdfStrings(a, b));
    const names = this.#identifiers.map(([id, reference]) => [pdfString(id), reference] as const);
    root.data.IDTree = this.#file.treeOf("Names", names);
  }

  #element(tag: Tag, parent: PdfReference): PdfReference {
    const { attributes, children } = tag;
    const data: Record<string, unknown> = { Type: "StructElem", S: tag.type, P: parent };
    const reference = this.#file.newObject(data);
    Object.assign(data, stringEntries(attributes));
    const object = attributeObject(tag);
    if (object !== undefined) data.A = object;
    if (attributes.id !== undefined) this.#identifiers.push([attributes.id, reference]);
    const page = children.find(isContent)?.page;
    if (page !== undefined) data.Pg = this.#file.pageReference(page);
    const kids: unknown[] = [];
    for (const child of inReadingOrder(children)) {
      const kid = this.#child(child, reference, page);
      if (kid !== undefined) kids.push(kid);
    }
    data.K = kids;
    reference.end();
    return reference;
  }

  /** @param page The page that content of the element stands on unless it says otherwise. */
  #child(child: TagChild, parent: PdfReference, page: number | undefined): unknown {
    if (child instanceof Tag)
      return child.isEmpty && !isCell(child) ? undefined : this.#element(child, parent);
    const reference = this.#file.pageReference(child.page);
    if (child.kind === "annotation") {
      const annotation = this.#file.annotations[child.index];
      if (annotation === undefined) return undefined;
      this.#annotations.set(annotation.key, parent);
      return { Type: "OBJR", Obj: annotation.reference, Pg: reference };
    }
    const elements = this.#content.get(child.page) ?? [];
    elements[child.id] = parent;
    this.#content.set(child.page, elements);
    return child.page === page ? child.id : { Type: "MCR", Pg: reference, MCID: child.id };
  }
}

/** Notes come after all else of what calls them, so that no sentence is broken off by one. */
function inReadingOrder(children: readonly TagChild[]): readonly TagChild[] {
  const notes = children.filter(isNote);
  return notes.length === 0 ? children : [...children.filter((child) => !isNote(child)), ...notes];
}

function isNote(child: TagChild): boolean {
  return child instanceof Tag && child.type === "Note";
}

/** Cells count the columns of their row: an empty one is one of them. */
function isCell({ type }: Tag): boolean {
  return type === "TH" || type === "TD";
}

function isContent(child: TagChild): child is MarkedContent {
  return !(child instanceof Tag) && child.kind === "content";
}
