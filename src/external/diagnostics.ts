import type { DiagnosticMeta, ExampleFiles } from "../core/diagnostic.ts";

// What happens to other people's pages is not the authors' doing, and may change between two runs on the same text. So none
// of these is an error by itself: yesterday's clean agenda must not fail today. A publisher raises them in the manifest.

/** The example agenda's sources with an address. */
function source(url: string): ExampleFiles {
  return {
    "sources.yml": `- id: cahn-2004
  type: book
  title: No More Throw-Away People
  author: [{ family: Cahn, given: Edgar S. }]
  issued: "2004"
  URL: ${url}
`,
  };
}

export const deadLink: DiagnosticMeta = {
  code: "AG230",
  name: "dead-link",
  severity: "warning",
  summary: "A link to a web page that is gone",
  docs: {
    what: "Finds web addresses whose server answers 404 or 410. Only `agenda lint --external` asks for them.",
    why: "Readers who want to check a source, or to go on from there, find nothing.",
    bad: source("https://timebanks.example/no-longer-here"),
    good: source("https://timebanks.example/history"),
    fix: "Find the page's new address, or link to a copy in an archive. If there is none, name the source without a link.",
  },
};

export const movedLink: DiagnosticMeta = {
  code: "AG231",
  name: "moved-link",
  severity: "info",
  summary: "A link to a web page that has moved for good",
  docs: {
    what: "Finds web addresses that redirect permanently (301, 308) to another one that works. Only `agenda lint --external` asks for them.",
    why: "The link still works, so this is a notice. But sites give their old addresses up one day.",
    bad: source("http://timebanks.example/old-history"),
    good: source("https://timebanks.example/history"),
    fix: "Write the new address, after a look at the page: now and then it is another one than was meant.",
  },
};

export const missingRemoteAnchor: DiagnosticMeta = {
  code: "AG232",
  name: "missing-remote-anchor",
  severity: "warning",
  summary: "A link to a part of a web page that the page does not have",
  docs: {
    what: "Finds web addresses with an anchor, `#part`, that no element of the page is named by. Anchors that only scripts and viewers understand (`#page=4`, `#/route`, `#:~:text=`) are left alone. Only `agenda lint --external` asks for them.",
    why: "Readers arrive at the top of a page, which may be long, and must guess what was meant.",
    bad: source("https://timebanks.example/history#the-beginings"),
    good: source("https://timebanks.example/history#the-beginnings"),
    fix: "Look up the part's name on the page, or link to the page as a whole.",
  },
};

export const unreachableLink: DiagnosticMeta = {
  code: "AG233",
  name: "unreachable-link",
  severity: "warning",
  summary: "A link to a web page that can't be reached",
  docs: {
    what: "Finds web addresses that give no page and no clear word that it is gone: an unknown host, a broken certificate, no answer in time, redirects in a circle, an answer such as 403 or 500. Only `agenda lint --external` asks for them.",
    why: "Readers may not reach the page either.",
    bad: source("https://timebank.example/history"),
    good: source("https://timebanks.example/history"),
    fix: "Look at the page in a browser. Check the address if it fails there too. If it only turns programs away, put a pattern for it under `external: ignore:` in agenda.yml.",
  },
};

export const refusedAddress: DiagnosticMeta = {
  code: "AG234",
  name: "refused-address",
  severity: "warning",
  summary: "A link that leads into a private network",
  docs: {
    what: "Finds web addresses that lead, by themselves or through redirects, to an IP address outside the public internet: this computer, a local or a carrier's network, reserved numbers. Such an address is not asked, unless `--allow-private` is given. Only `agenda lint --external` looks them up.",
    why: "Readers elsewhere reach nothing there, or something else than was meant. And a text must not be able to make the computer that checks it talk to its neighbours.",
    bad: source("http://localhost:8000/history"),
    good: source("https://timebanks.example/history"),
    fix: "Link to the public address of the page. For an agenda that is read inside one network, use `--allow-private`, and name the hosts under `external: private-hosts:`.",
  },
};

/** What the check of links on the web can find. */
export const externalDiagnostics: readonly DiagnosticMeta[] = [
  deadLink,
  movedLink,
  missingRemoteAnchor,
  unreachableLink,
  refusedAddress,
];
