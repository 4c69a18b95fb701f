// Types of link to be ticked, and a scale to be chosen.
{
  const applyTo = (drawing, off, scale) => {
    const pale = new Set();
    for (const box of drawing.querySelectorAll(".map-box")) {
      const { scales } = box.dataset;
      const other = scale !== "" && scales !== undefined && !scales.split(" ").includes(scale);
      box.classList.toggle("is-pale", other);
      if (other) pale.add(box.dataset.box);
    }
    for (const edge of drawing.querySelectorAll(".map-edge")) {
      const { from, to, type } = edge.dataset;
      edge.classList.toggle("is-off", off.has(type) || pale.has(from) || pale.has(to));
    }
  };
  for (const figure of document.querySelectorAll("[data-map-tools]")) {
    const tools = figure.querySelector(".map-tools");
    const ticks = [...tools.querySelectorAll("input")];
    const scale = tools.querySelector("select");
    const apply = () => {
      const off = new Set(ticks.filter((tick) => !tick.checked).map((tick) => tick.value));
      for (const drawing of figure.querySelectorAll(".map-drawing"))
        applyTo(drawing, off, scale?.value ?? "");
    };
    tools.hidden = false;
    // On a phone the map comes first.
    if (matchMedia("(max-width: 36rem)").matches) tools.open = false;
    tools.addEventListener("change", apply);
    // Browsers keep what was ticked when a reader comes back.
    apply();
  }
}
