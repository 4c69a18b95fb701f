/**
 * JSON that may stand inside a `<script>` element: nothing in it ends the element or begins a comment, and it is a
 * JavaScript literal as well.
 */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
