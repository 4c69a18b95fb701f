import { describe, expect, it } from "vitest";
import { isAllowedHost } from "../../../src/serve/allowed-host.ts";
import { contentTypeOf } from "../../../src/serve/content-type.ts";
import { pathBelow, requestPath } from "../../../src/serve/request-path.ts";

describe("an address", () => {
  it.each([
    ["/", "index.html"],
    ["/sections/trust.html", "sections/trust.html"],
    ["/sections/trust.html?x=../y#z", "sections/trust.html"],
    ["/facets/", "facets/index.html"],
    ["/assets/a%20b%C3%A9.png", "assets/a bé.png"],
    ["/assets/100%25.png", "assets/100%.png"],
  ])("%s asks for %s", (address, path) => {
    expect(requestPath(address)).toBe(path);
  });

  it.each([
    "/../secret",
    "/..",
    "/a/../../secret",
    "/%2e%2e/secret",
    "/%2E%2e/secret",
    "/.%2e/secret",
    "/a/%2e%2e%2fsecret",
    "/..%2fsecret",
    "/..%5csecret",
    "/..\\secret",
    "/a/./b",
    "//etc/passwd",
    "/a//b",
    "/x%00.html",
    "/%c0%ae%c0%ae/secret",
    "/%zz",
    "/%",
    "http://elsewhere.example/",
    "*",
  ])("%s asks for nothing that there could be", (address) => {
    expect(requestPath(address)).toBeUndefined();
  });

  it("may count from the folder that the site believes to stand in", () => {
    expect(pathBelow("/agenda/", "agenda/style.css")).toBe("style.css");
    expect(pathBelow("/agenda/", "style.css")).toBe("style.css");
    expect(pathBelow("/", "agenda/style.css")).toBe("agenda/style.css");
  });
});

describe("a host", () => {
  it.each(["127.0.0.1:4100", "localhost:4100", "LOCALHOST:4100"])("%s is this computer", (host) => {
    expect(isAllowedHost(host, 4100)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "evil.example:4100",
    "127.0.0.1",
    "127.0.0.1:80",
    "localhost.evil.example:4100",
    "127.0.0.1.evil.example:4100",
    "0.0.0.0:4100",
    "evil.example@127.0.0.1:4100",
  ])("%s is refused", (host) => {
    expect(isAllowedHost(host, 4100)).toBe(false);
  });
});

describe("the type of a file", () => {
  it.each([
    ["index.html", "text/html; charset=utf-8"],
    ["script.js", "text/javascript; charset=utf-8"],
    ["assets/PHOTO.JPG", "image/jpeg"],
    ["agenda.pdf", "application/pdf"],
    ["assets/list.constructor", "application/octet-stream"],
    ["assets/none", "application/octet-stream"],
  ])("of %s is %s", (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });
});
