// The window of the search: shows what is found while one types. Arrow keys choose, Enter opens.
{
  const most = 30;
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };
  const option = ({ found, passage }, place, root) => {
    const made = element("a", "search-option");
    made.href = root + found.a;
    made.id = `page.search-${place}`;
    made.setAttribute("role", "option");
    made.tabIndex = -1;
    if (found.n !== "") made.append(element("span", "number", found.n), " ");
    made.append(element("span", "search-title", found.t), " ", element("span", "kind", found.k));
    const words = passage().map(({ text, hit }) => (hit ? element("mark", "", text) : text));
    made.append(element("span", "search-passage", ...words));
    return made;
  };

  class SearchWindow {
    constructor(dialog) {
      this.dialog = dialog;
      this.input = dialog.querySelector("input");
      this.list = dialog.querySelector(".search-results");
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-labelledby", "page.search-title");
      this.status = dialog.querySelector("[role=status]");
      this.find = globalThis.agendaSearchIndex(globalThis.agendaSearch);
      this.current = -1;
      this.input.addEventListener("input", () => this.search());
      this.input.addEventListener("keydown", (event) => this.press(event));
      this.list.addEventListener("click", () => dialog.close());
      this.search();
    }

    search() {
      const { root, count, nothing } = this.dialog.dataset;
      const results = this.find(this.input.value);
      this.list.replaceChildren(
        ...results.slice(0, most).map((result, place) => option(result, place, root)),
      );
      this.input.setAttribute("aria-expanded", String(results.length > 0));
      const said = results.length === 0 ? nothing : count.replace("{count}", results.length);
      this.status.textContent = this.input.value.trim() === "" ? "" : said;
      this.choose(0);
    }

    press(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) this.choose(this.current + step);
      else if (event.key === "Enter" && this.current >= 0) this.list.children[this.current].click();
      else return;
      event.preventDefault();
    }

    choose(place) {
      const all = [...this.list.children];
      this.current = all.length === 0 ? -1 : (place + all.length) % all.length;
      for (const [at, one] of all.entries()) one.setAttribute("aria-selected", String(at === this.current));
      const chosen = all[this.current];
      if (chosen === undefined) this.input.removeAttribute("aria-activedescendant");
      else this.input.setAttribute("aria-activedescendant", chosen.id);
      chosen?.scrollIntoView({ block: "nearest" });
    }
  }

  const windows = new WeakMap();
  globalThis.agendaSearchDialog = (dialog) => {
    if (!windows.has(dialog)) windows.set(dialog, new SearchWindow(dialog));
  };
}
