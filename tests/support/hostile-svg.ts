/** Where what they fetch would be asked for. */
const elsewhere = "http://127.0.0.1:9911";

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">';
const close = '<rect width="100" height="100" fill="red"/></svg>';
const run = "alert(document.domain)";

function inside(content: string): string {
  return `${open}${content}${close}`;
}

const styled = (css: string): string => inside(`<style>${css}</style>`);
const data = `data:image/svg+xml;base64,${Buffer.from(`${open}<script>${run}</script></svg>`).toString("base64")}`;

/** Drawings that would run or fetch something, by how. */
export const hostileSvg: Readonly<Record<string, string>> = {
  "a script": inside(`<script>${run}</script>`),
  "a script in CDATA": inside(`<script><![CDATA[${run}]]></script>`),
  "a script of a prefix": inside(`<x:script xmlns:x="http://www.w3.org/2000/svg">${run}</x:script>`),
  "a script from elsewhere": inside(`<script href="${elsewhere}/x.js"/>`),
  "a script from elsewhere, as links are": inside(`<script xlink:href="${elsewhere}/x.js"/>`),
  "a script in a style, escaped": styled(`&lt;script&gt;${run}&lt;/script&gt;`),
  "a script in a style, twice escaped": styled(`&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`),
  "a script in a style, by numbers": styled(`&#60;script>${run}&#x3c;/script>`),
  "a script in a style's CDATA": styled(`<![CDATA[</style><script>${run}</script>]]>`),
  "a script behind the end of CDATA": styled(`<![CDATA[a]]>]]&gt;<![CDATA[<script>${run}</script>]]>`),
  "a script in a title": inside(`<title>&lt;script&gt;${run}&lt;/script&gt;</title>`),
  "a script in a description's CDATA": inside(`<desc><![CDATA[<script>${run}</script>]]></desc>`),
  "a script behind a comment's end": inside(`<!--><script>${run}</script>-->`),
  "a script in HTML": inside(
    `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>${run}</script></body></foreignObject>`,
  ),
  "a picture in HTML": inside(
    `<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${run}"/></foreignObject>`,
  ),
  "a namespace of HTML": inside(
    `<g xmlns="http://www.w3.org/1999/xhtml"><script>${run}</script><img src="x" onerror="${run}"/></g>`,
  ),
  "an event": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="${run}"/>`,
  "an event by its letters": inside(
    `<rect width="9" height="9" ONLOAD="${run}" onfocus="${run}" tabindex="0" autofocus=""/>`,
  ),
  "an event of an animation": inside(`<animate onbegin="${run}" attributeName="x" dur="1s"/>`),
  "an address set by an animation": inside(
    `<a><animate attributeName="href" to="javascript:${run}"/><text y="20">go</text></a>`,
  ),
  "an address that is set": inside(`<image><set attributeName="href" to="${elsewhere}/set"/></image>`),
  "an address in a handler's element": inside(
    `<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${run}</handler>`,
  ),
  "a link that runs": inside(`<a href="javascript:${run}"><text y="20">go</text></a>`),
  "a frame": inside(`<iframe src="javascript:${run}"></iframe>`),
  "an embedded page": inside(`<embed src="${elsewhere}/embed"/><object data="${elsewhere}/object"/>`),
  "a drawing from elsewhere": inside(`<use href="${elsewhere}/x.svg#a"/>`),
  "a drawing as data": inside(`<use href="${data}#a"/><image href="${data}" width="9" height="9"/>`),
  "a picture from elsewhere": inside(`<image href="${elsewhere}/x.png" width="9" height="9"/>`),
  "a picture from elsewhere, as links are": inside(
    `<image xlink:href="${elsewhere}/x.png" width="9" height="9"/>`,
  ),
  "a picture in a filter": inside(
    `<filter id="f"><feImage href="${elsewhere}/fe"/></filter><rect filter="url(#f)" width="9" height="9"/>`,
  ),
  "a style sheet": inside(
    `<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${elsewhere}/x.css"/>`,
  ),
  "a style sheet of the image": `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="${elsewhere}/x.css"?>${inside("")}`,
  "a style sheet that transforms": `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${elsewhere}/x.xsl"?>${inside("")}`,
  "an entity": `<!DOCTYPE svg [<!ENTITY x "<script>${run}</script>">]>${inside("&x;")}`,
  "an entity of a file": `<!DOCTYPE svg [<!ENTITY x SYSTEM "${elsewhere}/entity">]>${inside("<text>&x;</text>")}`,
  "an import": styled(`@import "${elsewhere}/import";`),
  "an import by an escape": styled(`@\\69mport "${elsewhere}/import";`),
  "a background": styled(`svg{background:url(${elsewhere}/background)}`),
  "a background by an escape": styled(`svg{background:\\75rl(${elsewhere}/escape)}`),
  "a background in capitals": styled(`svg{background:URL( "${elsewhere}/capitals")}`),
  "a set of images": styled(`svg{background:image-set("${elsewhere}/set" 1x)}`),
  "a set of images by another name": styled(`svg{background:-webkit-image-set("${elsewhere}/set" 1x)}`),
  "an image of a style": styled(`svg{background:image("${elsewhere}/image")}`),
  "a cross-fade": styled(`svg{background:cross-fade("${elsewhere}/fade", red)}`),
  "a source of a style": styled(`svg{background:src("${elsewhere}/src")}`),
  "a font": styled(`@font-face{font-family:f;src:url(${elsewhere}/font)} text{font-family:f}`),
  "a namespace of styles": styled(`@namespace url(${elsewhere}/namespace);`),
  "a cursor": styled(`svg{cursor:url(${elsewhere}/cursor),auto}`),
  "a fill from elsewhere": inside(`<rect width="9" height="9" fill="url(${elsewhere}/x#a)"/>`),
  "a fill by an escape": inside(`<rect width="9" height="9" fill="\\75rl(${elsewhere}/x#a)"/>`),
  "a mask from elsewhere": inside(`<rect width="9" height="9" mask="url('${elsewhere}/x#a')"/>`),
  "a style from elsewhere": inside(
    `<rect width="9" height="9" style="background:image-set('${elsewhere}/x' 1x)"/>`,
  ),
  "a second root": `${inside("")}<script>${run}</script>`,
  "a page around it": `<html><body onload="${run}">${inside("")}</body></html>`,
};
