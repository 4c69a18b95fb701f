/** What is wrong with a picture of more pixels than that. */
export function tooLarge(mostPixels: number): string {
  return `it has more than ${Math.round(mostPixels / 1e6)} million pixels`;
}
