/** A command line as somebody would type it, and what it is for. */
interface Example {
  readonly line: string;
  readonly what: string;
}

/** What the help of each command shows below its options. */
const examples: Readonly<Record<string, readonly Example[]>> = {
  build: [
    { line: "agenda build", what: "site, PDF, summary and data, into public/" },
    { line: "agenda build --format html,data --out _site", what: "the site and the data alone, elsewhere" },
    {
      line: "agenda build --release --strict",
      what: "a release: warnings and unreviewed statements stop it",
    },
    { line: "agenda build --format pdf --pdf-paper letter --pdf-print", what: "the book for a printer" },
  ],
  preview: [
    { line: "agenda preview --open", what: "the site in your browser, new after each save" },
    { line: "agenda preview our-town --port 8000", what: "another agenda, at another port" },
  ],
  lint: [
    { line: "agenda lint", what: "everything" },
    { line: "agenda lint agenda agenda/issues", what: "what is found in one folder of it" },
    { line: "agenda lint --fix", what: "mend what can be mended safely" },
    { line: "agenda lint --format sarif > agenda.sarif", what: "for code scanning" },
    { line: "agenda lint --update-baseline", what: "let what is found today wait" },
  ],
  explain: [
    { line: "agenda explain AG201", what: "one rule, by its code or its name" },
    { line: "agenda explain", what: "all rules" },
  ],
  init: [
    { line: "agenda init", what: "an agenda in agenda/" },
    { line: "agenda init --language fr --git", what: "in French, with what a repository on GitHub needs" },
    { line: "agenda init our-town --git gitlab", what: "in our-town/, for GitLab" },
  ],
  refs: [
    { line: "agenda refs tax-reform", what: "by id" },
    { line: 'agenda refs "SL 3"', what: "by number" },
  ],
  rename: [
    { line: "agenda rename tax-reform tax-shift --dry-run", what: "see what would change" },
    { line: 'agenda rename "S 3.7" tax-shift', what: "change it everywhere" },
  ],
  new: [
    { line: 'agenda new strategy time-bank --line care --title "Share time"', what: "a strategy of a line" },
    { line: "agenda new issue loneliness --role challenge", what: "an issue" },
    { line: "agenda new campaign trees --set budget=4000", what: "a section of a kind of your own" },
  ],
  fmt: [
    { line: "agenda fmt", what: "format all sections" },
    { line: "agenda fmt --check", what: "name those that are not formatted, in CI" },
  ],
  list: [
    { line: "agenda list --kind strategy --scale local,national", what: "strategies of either scale" },
    { line: 'agenda list --line "SL 3" --json', what: "what hangs on a line, for programs" },
  ],
  map: [
    { line: "agenda map --out agenda.svg", what: "the map of all lines" },
    { line: 'agenda map "SL 3" --out line-3.png --scale 3', what: "a line as a picture" },
    { line: "agenda map tax-reform --format mermaid", what: "what a strategy is linked to" },
  ],
  plain: [
    { line: "agenda plain status", what: "how each statement stands" },
    { line: "agenda plain diff tax-reform", what: "what has changed since its review" },
    { line: 'agenda plain accept tax-reform --by "Ada Okafor"', what: "a person has read both texts" },
  ],
  report: [
    { line: "agenda report", what: "coverage, links between lines, gaps" },
    { line: "agenda report --json > report.json", what: "the same for programs" },
  ],
  completion: [
    { line: "source <(agenda completion bash)", what: "in ~/.bashrc" },
    { line: "agenda completion fish | source", what: "in ~/.config/fish/config.fish" },
  ],
};

/** The examples of a command as its help shows them; empty for a command that nobody types. */
export function examplesOf(command: string): string {
  const known = examples[command] ?? [];
  if (known.length === 0) return "";
  return ["", known.length === 1 ? "Example:" : "Examples:", ...known.flatMap(shown)].join("\n");
}

function shown({ line, what }: Example): string[] {
  return [`  ${line}`, `      ${what}`];
}
