// The part of a map that is seen, which is the view box of its drawing: buttons, keys, the wheel with Ctrl, dragging, and two
// fingers choose it. One finger scrolls the page, as everywhere.
{
  const step = 1.4;

  /** @returns ways to look at a drawing; `enlarged()` says whether less than all of it is seen */
  const viewOfMap = (frame, drawing) => {
    const [, , wholeWidth, wholeHeight] = drawing.getAttribute("viewBox").split(" ").map(Number);
    const most = 6;
    let [x, y, width] = [0, 0, wholeWidth];
    const heightFor = (value) => (value * wholeHeight) / wholeWidth;
    const look = () => {
      const height = heightFor(width);
      x = Math.max(0, Math.min(x, wholeWidth - width));
      y = Math.max(0, Math.min(y, wholeHeight - height));
      drawing.setAttribute("viewBox", [x, y, width, height].join(" "));
      frame.classList.toggle("is-enlarged", width < wholeWidth);
    };
    return {
      enlarged: () => width < wholeWidth,
      /** Zooms by a factor around a point, given as shares of what is seen. */
      zoom(factor, across = 0.5, down = 0.5) {
        const next = Math.max(wholeWidth / most, Math.min(wholeWidth, width / factor));
        x += (width - next) * across;
        y += (heightFor(width) - heightFor(next)) * down;
        width = next;
        look();
      },
      /** Moves by shares of what is seen. */
      move(across, down) {
        x += across * width;
        y += down * heightFor(width);
        look();
      },
      whole() {
        [x, y, width] = [0, 0, wholeWidth];
        look();
      },
    };
  };

  const addButtons = (figure, views) => {
    const { zoomIn, zoomOut, whole, move, touch } = figure.dataset;
    const bar = document.createElement("div");
    bar.className = "map-buttons";
    const entries = [
      ["+", zoomIn, (view) => view.zoom(step)],
      ["−", zoomOut, (view) => view.zoom(1 / step)],
      ["↺", whole, (view) => view.whole()],
    ];
    for (const [sign, name, act] of entries) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.title = name;
      button.setAttribute("aria-label", name);
      button.addEventListener("click", () => views.forEach(act));
      bar.append(button);
    }
    const hint = document.createElement("p");
    hint.className = "map-hint";
    hint.textContent = matchMedia("(pointer: coarse)").matches ? touch : move;
    bar.append(hint);
    figure.querySelector(".map-tools").append(bar);
  };

  const listenToKeys = (frame, view) => {
    const keys = {
      "+": () => view.zoom(step),
      "=": () => view.zoom(step),
      "-": () => view.zoom(1 / step),
      0: view.whole,
      ArrowLeft: () => view.move(-1 / 8, 0),
      ArrowRight: () => view.move(1 / 8, 0),
      ArrowUp: () => view.move(0, -1 / 8),
      ArrowDown: () => view.move(0, 1 / 8),
    };
    frame.addEventListener("keydown", (event) => {
      const act = keys[event.key];
      if (act === undefined || event.target !== frame || event.ctrlKey || event.metaKey || event.altKey)
        return;
      // On a map that is seen whole, arrows scroll the page.
      if (event.key.startsWith("Arrow") && !view.enlarged()) return;
      event.preventDefault();
      act();
    });
    // A box that gets the focus where it isn't seen brings the whole map back.
    frame.addEventListener("focusin", (event) => {
      if (event.target === frame || !view.enlarged()) return;
      const box = event.target.getBoundingClientRect();
      const area = frame.getBoundingClientRect();
      const isSeen =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
      if (!isSeen) view.whole();
    });
  };

  const listenToWheel = (frame, view) => {
    const turn = (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const area = frame.getBoundingClientRect();
      const across = (event.clientX - area.left) / area.width;
      const down = (event.clientY - area.top) / area.height;
      view.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, across, down);
    };
    frame.addEventListener("wheel", turn, { passive: false });
  };

  const listenToDragging = (frame, view) => {
    let held;
    let dragged = false;
    frame.addEventListener("pointerdown", (event) => {
      if (!view.enlarged() || event.button !== 0 || event.pointerType === "touch") return;
      held = event;
      dragged = false;
    });
    addEventListener("pointermove", (event) => {
      if (held === undefined) return;
      const area = frame.getBoundingClientRect();
      const [across, down] = [held.clientX - event.clientX, held.clientY - event.clientY];
      if (Math.hypot(across, down) > 3) dragged = true;
      view.move(across / area.width, down / area.height);
      held = event;
    });
    addEventListener("pointerup", () => {
      held = undefined;
    });
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    // Whoever drags the map by a box doesn't want to follow its link.
    const stop = (event) => {
      if (dragged) event.preventDefault();
      dragged = false;
    };
    frame.addEventListener("click", stop, true);
  };

  const listenToFingers = (frame, view) => {
    let before;
    const pairOf = ([one, other]) => ({
      x: (one.clientX + other.clientX) / 2,
      y: (one.clientY + other.clientY) / 2,
      apart: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
    });
    const touch = (event) => {
      const now = event.touches.length === 2 ? pairOf(event.touches) : undefined;
      if (now !== undefined && event.cancelable) event.preventDefault();
      if (now !== undefined && before !== undefined) {
        const area = frame.getBoundingClientRect();
        const across = (now.x - area.left) / area.width;
        const down = (now.y - area.top) / area.height;
        view.move((before.x - now.x) / area.width, (before.y - now.y) / area.height);
        view.zoom(now.apart / before.apart, across, down);
      }
      before = now;
    };
    for (const name of ["touchstart", "touchmove", "touchend", "touchcancel"])
      frame.addEventListener(name, touch, { passive: false });
  };

  for (const figure of document.querySelectorAll("[data-map-tools]")) {
    const frames = [...figure.querySelectorAll(".map-wide, .map-narrow")];
    const views = frames.map((frame) => {
      const view = viewOfMap(frame, frame.querySelector("svg"));
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", figure.dataset.move);
      listenToKeys(frame, view);
      listenToWheel(frame, view);
      listenToDragging(frame, view);
      listenToFingers(frame, view);
      return view;
    });
    addButtons(figure, views);
  }
}
