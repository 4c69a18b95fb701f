// What the scripts of the site share. All of them only add to pages that work without them.
globalThis.agendaSite = {
  // Where the site begins, as seen from the page.
  root: document.currentScript.getAttribute("src").replace(/script\.js$/, ""),

  loading: new Map(),

  // Loads a script or a style sheet of the site once: pages that were opened from a disk may load these, but no data.
  load(name) {
    const file = document.createElement(name.endsWith(".css") ? "link" : "script");
    const begun = this.loading.get(name);
    if (begun !== undefined) return begun;
    const loading = new Promise((resolve, reject) => {
      file.onload = resolve;
      file.onerror = () => {
        this.loading.delete(name);
        reject(new Error(name));
      };
    });
    this.loading.set(name, loading);
    if (name.endsWith(".css")) file.rel = "stylesheet";
    file[name.endsWith(".css") ? "href" : "src"] = this.root + name;
    document.head.append(file);
    return loading;
  },
};
