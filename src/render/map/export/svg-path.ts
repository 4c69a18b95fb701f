import type { Path } from "../types.ts";

/** A path as SVG's `d` has it, with coordinates to a tenth of a point. */
export function pathData({ start, steps, closed }: Path): string {
  const words = [`M${pair(start)}`];
  for (const { controls, to } of steps) {
    words.push(
      controls === undefined ? `L${pair(to)}` : `C${pair(controls[0])} ${pair(controls[1])} ${pair(to)}`,
    );
  }
  return words.join("") + (closed ? "Z" : "");
}

/** A length to a tenth of a point, without needless zeros. Put together from whole numbers, which is several times as quick. */
export function short(value: number): string {
  const tenths = Math.round(value * 10);
  const rest = Math.abs(tenths % 10);
  if (rest === 0) return String(tenths / 10 || 0);
  const sign = tenths < 0 ? "-" : "";
  return `${sign}${(Math.abs(tenths) - rest) / 10}.${rest}`;
}

function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${short(x)} ${short(y)}`;
}
