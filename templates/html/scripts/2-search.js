// Opens the search: by its button, by "/" or by Ctrl+K. What it needs is loaded when it is first opened.
{
  const dialog = document.querySelector("dialog.search");
  const button = document.querySelector("button[data-search]");
  const open = async () => {
    dialog.showModal();
    dialog.querySelector("input").select();
    try {
      const files = ["search.css", "search.js", "search-index.js"];
      await Promise.all(files.map((name) => globalThis.agendaSite.load(name)));
      globalThis.agendaSearchDialog(dialog);
    } catch {
      dialog.querySelector("[role=status]").textContent = dialog.dataset.failed;
    }
  };
  const isTyping = ({ target }) => target.closest("input, textarea, select, [contenteditable]") !== null;
  if (dialog !== null && button !== null) {
    button.hidden = false;
    button.addEventListener("click", open);
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    // By itself, Escape would only empty the field at first.
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") dialog.close();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    document.addEventListener("keydown", (event) => {
      const slash =
        event.key === "/" && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey;
      const control = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (dialog.open || !(slash || control)) return;
      event.preventDefault();
      open();
    });
  }
}
