/** A number as it is written in a content stream: at most three decimals, no exponent. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** "#rrggbb" as the operands of `rg`. */
export function color(hex: string): string {
  const channel = (from: number): string => number(Number.parseInt(hex.slice(from, from + 2), 16) / 255);
  return `${channel(1)} ${channel(3)} ${channel(5)}`;
}

/** A filled rectangle. `y` counts down from the page's top: pages are turned over before anything is drawn. */
export function rectangle(x: number, y: number, width: number, height: number, hex: string): string {
  return `${color(hex)} rg ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`;
}
