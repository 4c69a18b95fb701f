// Shows what a term of the glossary means where it is used: under the mouse, with the keyboard's focus, and at the first tap.
// Escape closes it, the mouse may move onto it, and it stays as long as either is there.
{
  const preview = document.createElement("div");
  preview.className = "preview";
  preview.id = "page.preview";
  preview.setAttribute("role", "tooltip");
  preview.hidden = true;
  let term;
  let wanted;
  let timer;

  const hide = () => {
    clearTimeout(timer);
    term?.removeAttribute("aria-describedby");
    term = undefined;
    preview.hidden = true;
  };
  const place = () => {
    const words = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const room = document.documentElement.clientWidth - preview.offsetWidth - 8;
    preview.style.left = `${Math.max(8, Math.min(words.left, room)) + scrollX}px`;
    const above = words.top - preview.offsetHeight - 6;
    preview.style.top = `${(above > 0 ? above : words.bottom + 6) + scrollY}px`;
  };
  const show = async (link) => {
    await globalThis.agendaSite.load("terms.js");
    const found = globalThis.agendaTerms[decodeURIComponent(link.hash).replace(/^#(term\.)?/, "")];
    if (found === undefined || link !== wanted) return;
    hide();
    term = link;
    const name = document.createElement("strong");
    name.textContent = found[0];
    preview.replaceChildren(name, ` ${found[1]}`);
    preview.hidden = false;
    term.setAttribute("aria-describedby", preview.id);
    place();
  };
  const want = (link, wait) => {
    wanted = link;
    clearTimeout(timer);
    timer = setTimeout(() => (link === undefined ? hide() : show(link).catch(hide)), wait);
  };
  const termAt = (event) => (event.target instanceof Element ? event.target.closest("a.term") : null);

  if (document.querySelector("a.term") !== null) {
    document.body.append(preview);
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "mouse") return;
      const link = termAt(event);
      if (link !== null) want(link, 250);
      else if (event.target.closest(".preview") === null) want(undefined, 250);
      else clearTimeout(timer);
    });
    document.addEventListener("focusin", (event) => want(termAt(event) ?? undefined, 0));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") want(undefined, 0);
    });
    let touched;
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "mouse" ? undefined : { open: term };
    });
    document.addEventListener("click", (event) => {
      const link = termAt(event);
      if (touched === undefined || link === null || link === touched.open) return;
      event.preventDefault();
      want(link, 0);
    });
    addEventListener("resize", hide);
  }
}
