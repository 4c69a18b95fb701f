/** The kinds of section that agenda knows by itself. A publisher adds more in the manifest. */
export const builtInKinds = [
  "line",
  "strategy",
  "section",
  "principle",
  "value",
  "myth",
  "issue",
  "theme",
] as const;

export type BuiltInKind = (typeof builtInKinds)[number];

/** The part an issue plays: StratML has no such term; the four are the seed paper's own. */
export const issueRoles = ["challenge", "impediment", "force", "lever"] as const;

export type IssueRole = (typeof issueRoles)[number];
