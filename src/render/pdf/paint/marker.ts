import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { Tag } from "../tags/tag.ts";

/** What a stretch of content is: part of an element, or an artifact that is not read. */
export type Mark = Tag | "artifact" | "header" | "footer";

const artifacts: Readonly<Record<Exclude<Mark, Tag>, string>> = {
  artifact: "/Artifact <</Type /Layout>> BDC",
  header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
  footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
};

/** Writes the content of a page, each operator inside marked content: what goes to one element in a row is marked once. */
export class Marker {
  readonly #file: PdfFile;
  readonly #page: number;
  #open: Mark | undefined;
  #nextId = 0;

  /** Begins page `page`, the next one of `file`. */
  constructor(file: PdfFile, page: number) {
    this.#file = file;
    this.#page = page;
    file.beginPage();
  }

  /** Adds `content`, which belongs to `mark`. */
  write(mark: Mark, content: string): void {
    this.#begin(mark);
    this.#file.write(content);
  }

  /** Lets `draw` write to the page, as part of `mark`. */
  draw(mark: Mark, draw: () => void): void {
    this.#begin(mark);
    draw();
  }

  /** Ends what is open. */
  end(): void {
    if (this.#open !== undefined) this.#file.write("EMC");
    this.#open = undefined;
  }

  #begin(mark: Mark): void {
    if (this.#open === mark) return;
    this.end();
    this.#open = mark;
    if (typeof mark === "string") {
      this.#file.write(artifacts[mark]);
      return;
    }
    mark.add({ kind: "content", page: this.#page, id: this.#nextId });
    this.#file.write(`/${mark.type} <</MCID ${this.#nextId}>> BDC`);
    this.#nextId += 1;
  }
}
