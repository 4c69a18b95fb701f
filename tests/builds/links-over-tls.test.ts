import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { withExample } from "../support/example-agenda.ts";
import { packedCommand } from "../support/packed-program.ts";
import { selfSigned } from "../support/self-signed.ts";
import { page, withServer } from "../support/web-server.ts";

describe("agenda lint --external over TLS", () => {
  it("trusts the certificates that Node trusts, and checks the host's name", async () => {
    await withServer(
      { "/a": page('<p id="here">') },
      async ({ origin, asked }) => {
        const sources = ["127.0.0.1", "localhost"].map((host, index) => {
          const url = origin.replace("127.0.0.1", host);
          return `- { id: source-${index}, type: book, title: A book, URL: "${url}/a#here" }\n`;
        });
        await withExample({ "sources.yml": sources.join("") }, async (folder) => {
          const authority = join(folder, ".authority.pem");
          await writeFile(authority, selfSigned.cert);
          const words = [
            await packedCommand(),
            "lint",
            "--external",
            "--allow-private",
            "--rule",
            "unreachable-link",
          ];
          const { stderr } = await promisify(execFile)(process.execPath, words, {
            cwd: folder,
            env: { ...process.env, NODE_EXTRA_CA_CERTS: authority },
          });
          expect(stderr).toContain("Clean of unreachable-link: 5 sections");
          expect([...asked].sort()).toEqual(["GET /a", "GET /a"]);
        });
      },
      { secure: true },
    );
  });
});
