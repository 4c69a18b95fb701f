import type { Staged } from "../../core/diagnostic.ts";

/** Fixed words by their key. */
export type Wording<Key extends string> = Readonly<Record<Key, string>>;

/** Draws templates that are already in memory. */
export interface TemplateEngine {
  /**
   * @param name the template's path below `templates/`
   * @param slots what the template may use beside the engine's globals
   * @returns the text, or undefined with a diagnostic where the template is broken or asks for a slot that isn't there
   */
  render(name: string, slots: object): Staged<string | undefined>;
}
