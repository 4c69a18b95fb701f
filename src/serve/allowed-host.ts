/** The names by which a browser on this computer reaches it. */
const ownNames = ["127.0.0.1", "localhost"];

/**
 * Whether a request names this server. A page elsewhere may let its own name lead to this computer (DNS rebinding) and would
 * then read what is served here: such requests carry the foreign name.
 *
 * @param host the header as it was sent
 */
export function isAllowedHost(host: string | undefined, port: number): boolean {
  const named = host?.toLowerCase();
  return ownNames.some((name) => named === `${name}:${port}` || (port === 80 && named === name));
}
