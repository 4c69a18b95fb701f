// Maps without these scripts are drawings whose boxes are links. With them, what a box is linked to stands out while it has
// the focus or the pointer.
{
  const highlight = (drawing) => {
    const edges = [...drawing.querySelectorAll(".map-edge")];
    const boxes = [...drawing.querySelectorAll(".map-box")];
    const show = (id) => {
      const near = new Set([id]);
      for (const edge of edges) {
        const { from, to } = edge.dataset;
        const touches = from === id || to === id;
        edge.classList.toggle("is-far", id !== undefined && !touches);
        if (touches && !edge.classList.contains("is-off")) near.add(from).add(to);
      }
      for (const box of boxes) {
        box.classList.toggle("is-far", id !== undefined && !near.has(box.dataset.box));
      }
    };
    for (const box of boxes) {
      for (const event of ["pointerenter", "focusin"])
        box.addEventListener(event, () => show(box.dataset.box));
      for (const event of ["pointerleave", "focusout"]) box.addEventListener(event, () => show(undefined));
    }
  };
  for (const drawing of document.querySelectorAll(".map-drawing")) highlight(drawing);
}
