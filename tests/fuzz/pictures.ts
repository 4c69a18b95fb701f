import { prepareImages } from "../../src/render/html/images/prepare-images.ts";
import { sanitiseSvg } from "../../src/render/images/sanitise-svg.ts";
import { openImages } from "../../src/render/pdf/document/images.ts";
import { PdfFile } from "../../src/render/pdf/pdfkit-compat/pdf-file.ts";
import { damaged, randomFrom } from "../support/damage.ts";
import { hostileSvg } from "../support/hostile-svg.ts";
import { pictureForms } from "../support/picture-forms.ts";
import { processorTime } from "./processor-time.ts";
import type { Fuzzer, FuzzResult } from "./types.ts";

/** In milliseconds: much more than any of these small pictures takes. */
const patience = 5000;

/** What no tag or style of an SVG that was made safe may hold; as words it may. */
const unsafe =
  /<(?:script|iframe|foreignObject|!|\?)|<[a-z][^<>]*\s(?:on[a-z]+=|(?:xlink:)?href="(?!#|data:image))|<style[^<>]*>[^<]*@import/iu;

async function tryPicture(name: string, bytes: Uint8Array): Promise<void> {
  const { value, diagnostics } = prepareImages(new Map([[name, bytes]]));
  if (value.size + diagnostics.length === 0) throw new Error("it is neither shown nor reported");
  const options = {
    standard: "PDF/A-2a",
    width: 99,
    height: 99,
    language: "en",
    info: {},
    metadata: "",
  } as const;
  const file = new PdfFile(options);
  const room = { width: 99, height: 99 };
  const image = openImages({ assets: new Map([[name, bytes]]), room, fonts: [] }, file)(name);
  file.expectPages(1);
  file.beginPage();
  if (image !== undefined && !("why" in image)) file.drawImage(name, 0, 0, 99, 99);
  await file.finish();
}

function trySvg(bytes: Uint8Array): void {
  const safe = sanitiseSvg(new TextDecoder().decode(bytes))?.text ?? "";
  const text = safe.replace(/(\s(?!(?:xlink:)?href=)[\w:-]+)="[^"]*"/gu, '$1=""');
  const found = unsafe.exec(text);
  if (found !== null) throw new Error(`it still holds ${found[0]}`);
}

/** Pictures of every kind, and hostile drawings, damaged. */
export const fuzzer: Fuzzer = {
  name: "pictures",
  async run(deadline, seed, most = Number.POSITIVE_INFINITY): Promise<FuzzResult> {
    const random = randomFrom(seed);
    const forms = [...pictureForms()].filter(([name]) => !/\.(?:bmp|tiff)$/u.test(name));
    const drawings = Object.values(hostileSvg).map((svg) => new TextEncoder().encode(svg));
    const failures: string[] = [];
    let tried = 0;
    for (; tried < most && Date.now() < deadline; tried += 1) {
      const [name, bytes] = forms[tried % forms.length] ?? ["", new Uint8Array()];
      const start = processorTime();
      try {
        await tryPicture(name, damaged(bytes, random));
        trySvg(damaged(drawings[tried % drawings.length] ?? new Uint8Array(), random));
      } catch (error) {
        failures.push(`${seed}/${tried} ${name}: ${String(error)}`);
      }
      const took = processorTime() - start;
      if (took > patience) failures.push(`${seed}/${tried} ${name}: it took ${Math.round(took)} ms`);
    }
    return { tried, failures };
  },
};
