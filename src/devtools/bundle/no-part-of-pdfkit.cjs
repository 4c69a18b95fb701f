// Stands in the bundle for what pdfkit loads and we never ask of it: text that it sets itself (linebreak), encryption (AES),
// and fonts packed as WOFF2 (Brotli, with a dictionary of half a megabyte). Loading them took half as long as all the rest.
function unused() {
  throw new Error("The PDF is neither set by pdfkit nor encrypted, and its fonts are not packed.");
}

module.exports = Object.assign(unused, { cbc: unused, ecb: unused });
