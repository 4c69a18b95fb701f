import type { Path, Point } from "../types.ts";

/**
 * A path as SVG's `d` has it, with coordinates to a tenth of a point: steps from where the last one ended, which take half the
 * room, since most are short. Each is counted from where the rounded path is, so that errors don't add up.
 */
export function pathData({ start, steps, closed }: Path): string {
  let x = tenths(start.x);
  let y = tenths(start.y);
  let data = `M${joined([x, y])}`;
  let last = "";
  for (const { controls, to } of steps) {
    const [nextX, nextY] = [tenths(to.x), tenths(to.y)];
    const from = (point: Point): readonly number[] => [tenths(point.x) - x, tenths(point.y) - y];
    const [dx, dy] = [nextX - x, nextY - y];
    const [letter, numbers] =
      controls === undefined ? straight(dx, dy) : (["c", [...controls.flatMap(from), dx, dy]] as const);
    const words = joined(numbers);
    // The letter of a step that is like the one before may be left out.
    if (letter !== last) data += `${letter}${words}`;
    else data += words.startsWith("-") ? words : ` ${words}`;
    [last, x, y] = [letter, nextX, nextY];
  }
  return closed ? `${data}z` : data;
}

function straight(dx: number, dy: number): readonly [letter: string, numbers: readonly number[]] {
  if (dy === 0) return ["h", [dx]];
  return dx === 0 ? ["v", [dy]] : ["l", [dx, dy]];
}

/** Numbers in a row: a sign parts them as well as a space. */
function joined(numbers: readonly number[]): string {
  let text = "";
  for (const number of numbers) {
    const word = ofTenths(number);
    text += text === "" || word.startsWith("-") ? word : ` ${word}`;
  }
  return text;
}

/** A length to a tenth of a point, without needless zeros. Put together from whole numbers, which is several times as quick. */
export function short(value: number): string {
  return ofTenths(tenths(value));
}

function tenths(value: number): number {
  return Math.round(value * 10) || 0;
}

function ofTenths(value: number): string {
  const rest = Math.abs(value % 10);
  if (rest === 0) return String(value / 10 || 0);
  const whole = (Math.abs(value) - rest) / 10;
  return `${value < 0 ? "-" : ""}${whole === 0 ? "" : whole}.${rest}`;
}
