import { describe, expect, it } from "vitest";
import { livePage } from "../../../src/serve/live-page.ts";

function policyOf(content: string): string | undefined {
  const html = `<html><head><meta http-equiv="Content-Security-Policy" content="${content}"></head><body></body></html>`;
  return /content="([^"]*)"/u.exec(livePage(html, "b-1"))?.[1];
}

describe("a page of the preview", () => {
  it("gets the script at the end of its head, with what it shows", () => {
    const page = livePage("<html><head><title>T</title></head><body>Text</body></html>", "b-1");
    expect(page).toBe(
      '<html><head><title>T</title><script src="/.agenda-preview/preview.js" data-build="b-1" defer></script>\n</head><body>Text</body></html>',
    );
  });

  it("keeps its policy but for its events", () => {
    expect(policyOf("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
    );
  });

  it("may load the preview's files where its own policy would refuse them, and no others", () => {
    expect(policyOf("script-src 'none'; style-src &quot;x&quot;; connect-src https://a.example")).toBe(
      "script-src 'self'; style-src &quot;x&quot; 'self'; connect-src https://a.example 'self'",
    );
    expect(policyOf("img-src 'self'")).toBe("img-src 'self'");
  });

  it("may be without a head or a policy, and may name a policy in its text", () => {
    const text = '<p><meta http-equiv="Content-Security-Policy" content="img-src x"></p>';
    expect(livePage(`<body>${text}</body>`, "b")).toContain(text);
    expect(livePage("<!-- <meta http-equiv=content-security-policy content=x> --></head>", "b")).toContain(
      "content=x> -->",
    );
  });
});
