// Combines what strategies can be narrowed down by. What is chosen stands in the address, "#scale.local+actor.citizens", so
// that it can be kept, sent and gone back from.
{
  const page = document.querySelector("[data-facets]");
  const { own, all } = page.dataset;
  // Each choice is a link to a plain page, "facets/scale/local.html", which says what it stands for.
  const choices = [...page.querySelectorAll(".choice a")];
  const names = choices.map((choice) =>
    choice.getAttribute("href").split("/").slice(-2).join(".").replace(".html", ""),
  );
  const entries = [...page.querySelectorAll("[data-values]")].map((element) => ({
    element,
    values: new Set(element.dataset.values.split(" ").map((place) => names[place])),
  }));
  const shown = page.querySelector("[data-shown]");
  const showAll = page.querySelector("[data-show-all]");
  const facetOf = (value) => value.split(".")[0];
  const chosenNow = () =>
    decodeURIComponent(location.hash.slice(1))
      .split("+")
      .filter((value) => names.includes(value));

  // Values of one facet are alternatives; facets add up.
  const fits = (values, chosen) => {
    const facets = new Set(chosen.map(facetOf));
    return [...facets].every((facet) =>
      chosen.some((value) => facetOf(value) === facet && values.has(value)),
    );
  };
  const update = () => {
    const chosen = own === undefined ? chosenNow() : [own];
    for (const [place, choice] of choices.entries()) {
      const value = names[place];
      const on = chosen.includes(value);
      const others = chosen.filter((other) => other !== value);
      const next = on ? others : [...chosen, value];
      choice.href = `${own === undefined ? "" : all}#${next.join("+")}`;
      choice.toggleAttribute("aria-current", on);
      if (on) choice.setAttribute("aria-current", "true");
      const rest = chosen.filter((other) => facetOf(other) !== facetOf(value));
      const count = entries.filter(({ values }) => fits(values, [...rest, value])).length;
      choice.querySelector("b").textContent = count;
      choice.classList.toggle("is-empty", count === 0);
    }
    let count = 0;
    for (const { element, values } of entries) {
      element.hidden = !fits(values, chosen);
      if (!element.hidden) count += 1;
    }
    for (const group of page.querySelectorAll(".entry-group")) {
      group.hidden = group.querySelector(".entry:not([hidden])") === null;
    }
    const { total, nothing } = shown.dataset;
    shown.textContent =
      count === 0 ? nothing : shown.dataset.shown.replace("{count}", count).replace("{total}", total);
    if (own === undefined) {
      showAll.hidden = chosen.length === 0;
      showAll.href = "#";
    }
  };
  addEventListener("hashchange", update);
  update();
}
