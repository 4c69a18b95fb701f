/** What `agenda plain` takes beside its action. */
export interface PlainOptions {
  readonly all?: boolean;
  readonly yes?: boolean;
  readonly by?: string;
  readonly json?: boolean;
  readonly folder?: string;
}
