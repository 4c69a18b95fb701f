/** Why an edit is not made. Nothing of it is made then. */
export interface Refusal {
  readonly refused: string;
  readonly hint?: string;
}

/** Whether an edit was refused. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}
