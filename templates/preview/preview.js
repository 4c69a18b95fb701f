// What `agenda preview` adds to a page: it loads the page anew when there is something new to see, where the reader was, and
// shows what is wrong in the agenda. Everything it shows is text.
{
  const own = document.currentScript;
  const folder = own.src.replace(/preview\.js$/, "");
  const key = `agenda-preview ${location.pathname}`;
  const words = { error: "Error", warning: "Warning", info: "Note" };

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  };
  const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  // Back to where the reader was. The page may still grow: once more when all of it is there.
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept !== null) {
    const [left, top] = JSON.parse(kept);
    const back = () => scrollTo({ left, top, behavior: "instant" });
    history.scrollRestoration = "manual";
    back();
    addEventListener("load", back, { once: true });
  }
  const reload = () => {
    sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));
    history.scrollRestoration = "manual";
    location.reload();
  };

  // In a tree of its own, so that the page's styles and the panel's don't meet. Findings are in English, whatever the page is.
  const host = element("div", { "data-agenda-preview": "", lang: "en", dir: "ltr" });
  const tree = host.attachShadow({ mode: "open" });
  const said = element("p", { role: "status", class: "said" });
  const list = element("ol");
  const more = element("p", { class: "more" });
  const body = element(
    "div",
    { class: "body", role: "group", tabindex: "0", "aria-label": "Findings" },
    list,
    more,
  );
  const summary = element("summary");
  const details = element("details", {}, summary, body);
  const panel = element("section", { "aria-label": "Preview of the agenda", class: "panel" }, details, said);
  const sheet = element("link", { rel: "stylesheet", href: `${folder}preview.css` });
  tree.append(sheet, panel);
  panel.hidden = true;
  document.body.append(host);
  tree.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
  });

  const itemOf = ({ severity, place, code, name, message, hint, frame }) => {
    const item = element(
      "li",
      { class: severity },
      element(
        "p",
        { class: "head" },
        element("strong", {}, words[severity]),
        " ",
        element("code", {}, place),
        ` ${code} ${name}`,
      ),
      element("p", {}, message),
    );
    if (frame.length > 0) item.append(element("pre", { tabindex: "0" }, frame.join("\n")));
    if (hint !== null) item.append(element("p", { class: "hint" }, hint));
    return item;
  };

  let wasFailed = false;
  const show = ({ failed, problems, more: left }) => {
    const count = (severity) => problems.filter((problem) => problem.severity === severity).length;
    const parts = [
      [count("error"), "error"],
      [count("warning"), "warning"],
      [count("info"), "note"],
    ].filter(([number]) => number > 0);
    const found = parts.map(([number, word]) => counted(number, word)).join(", ");
    const total = left > 0 ? `${found} and ${left} more` : found;
    summary.textContent = failed ? `${total}: the last good state is shown` : total;
    list.replaceChildren(...problems.map(itemOf));
    more.textContent =
      left > 0 ? `${counted(left, "more finding")}: the terminal and \`agenda lint\` have all.` : "";
    said.textContent = failed ? `The agenda has ${total}. The page shows its last good state.` : "";
    panel.classList.toggle("failed", failed);
    panel.hidden = problems.length === 0 && !failed;
    if (failed !== wasFailed) details.open = failed;
    wasFailed = failed;
  };

  let events;
  const listen = () => {
    if (events !== undefined) return;
    events = new EventSource(`${folder}events?page=${encodeURIComponent(location.pathname)}`);
    events.addEventListener("state", ({ data }) => {
      const state = JSON.parse(data);
      if (state.build !== own.dataset.build) reload();
      else if (state.complete) show(state);
    });
    events.addEventListener("error", () => {
      panel.hidden = false;
      summary.textContent = "The preview has ended: this page no longer follows the agenda";
    });
  };
  const stop = () => {
    events?.close();
    events = undefined;
  };
  // A browser holds few connections to one server: pages that nobody sees must not use them up.
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  listen();
}
