// Ajv and its formats, as one file of their own in the bundle: `create-ajv.ts` loads it where schemas are compiled.
exports.Ajv2020 = require("ajv/dist/2020.js").Ajv2020;
exports.addFormats = require("ajv-formats").default;
