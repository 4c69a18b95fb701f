import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [input = "", output = ""] = process.argv.slice(2);
const { resolve } = createRequire(import.meta.url);
const fonts = dirname(resolve("@expo-google-fonts/source-serif-4/package.json"));
const folders = ["400Regular", "400Regular_Italic", "600SemiBold"].map((name) => join(fonts, name));
const compiler = NodeCompiler.create({ workspace: dirname(input), fontArgs: [{ fontPaths: folders }] });
writeFileSync(output, compiler.pdf({ mainFileContent: readFileSync(input, "utf8") }));
