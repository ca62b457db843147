// Follows the focus. `start` puts it before the first element or behind the last, so that no walk begins in the browser's
// own bar, and takes note of every stop; `stops` answers them, as far as they lead without repeating; `covered` looks at
// each again, scrolled to, for something that hides it.
(() => {
  const tidy = (text) => (text || "").replace(/\s+/g, " ").trim();
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const group = (one) => one.type === "radio" ? one.closest("[role=radiogroup]") || one : one;
  const ROLES = { A: "link", BUTTON: "button", SUMMARY: "summary", MAIN: "main", SELECT: "combobox", H1: "heading" };
  const named = (one) => {
    const labels = one.labels ? [...one.labels].map((label) => label.textContent).join(" ") : "";
    if (one.tagName === "MAIN") return "";
    return tidy(one.getAttribute("aria-label") || labels || one.textContent || one.title).slice(0, 100);
  };
  const told = (one) => {
    const whole = group(one);
    if (whole !== one) return `radiogroup "${tidy(whole.getAttribute("aria-label"))}"`;
    return `${one.getAttribute("role") || ROLES[one.tagName] || "textbox"} "${named(one)}"`.replace(' ""', "");
  };

  // --- colours ----------------------------------------------------------------------------------------------------
  const colour = (text) => {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    const scale = text.startsWith("color(") ? 255 : 1;
    return [...parts.slice(0, 3).map((part) => part * scale), parts.length > 3 ? parts[3] : 1];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const ground = (one) => {
    const layers = [];
    for (let box = one; box; box = box.parentElement) {
      const own = colour(getComputedStyle(box).backgroundColor);
      layers.push(own);
      if (own[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const light = (rgb) => rgb.slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  // --- the mark of the focus: an outline, on the element or on what is drawn for it ----------------------------------
  const clipped = (one, reach) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const edge = box.getBoundingClientRect();
      const free = [left - reach >= edge.left, right + reach <= edge.right, top - reach >= edge.top, bottom + reach <= edge.bottom];
      if (!free.some(Boolean)) return true;
    }
    return false;
  };
  const mark = (one) => {
    const label = one.closest("label");
    const around = one.closest("[data-testid=stTextInputRootElement], [data-baseweb=select] > div");
    let best = "no outline";
    for (const drawn of [one, label, ...(label ? label.querySelectorAll("*") : []), around]) {
      if (!drawn) continue;
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(drawn);
      const wide = parseFloat(outlineWidth);
      const box = drawn.getBoundingClientRect();
      if (outlineStyle === "none" || wide < 2 || box.width < 8 || clipped(drawn, parseFloat(outlineOffset) + wide)) continue;
      const under = parseFloat(outlineOffset) < 0 ? drawn : drawn.parentElement || drawn;
      const behind = ground(under);
      const ratio = contrast(over(colour(outlineColor), behind), behind);
      if (ratio >= 3) return "";
      best = `outline of contrast ${ratio.toFixed(1)}`;
    }
    return best;
  };

  let noted = [];
  // A browser that comes back from its own bar may give the focus to one element twice.
  const note = ({ target }) => {
    if (!noted.length || noted[noted.length - 1][0] !== target) noted.push([target, mark(target)]);
  };
  const start = (last) => {
    noted = [];
    window.addEventListener("focusin", note, true);
    const edge = document.createElement("span");
    edge.tabIndex = -1;
    document.body[last ? "append" : "prepend"](edge);
    edge.focus({ preventScroll: true });
    edge.remove();
    noted = [];
    return [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")]
      .filter((one) => shown(one) && one.tabIndex >= 0 && !one.disabled).length;
  };
  const way = () => {
    const seen = [];
    for (const [one, what] of noted) {
      if (seen.some(([other]) => group(other) === group(one))) return [seen, true];
      seen.push([one, what]);
    }
    return [seen, false];
  };
  const stops = () => {
    const [seen, round] = way();
    const reached = new Set(seen.map(([one]) => group(one)));
    const left = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
      .filter((one) => shown(one) && !one.disabled && (one.tabIndex >= 0 || one.type === "radio") && !reached.has(group(one)));
    return { told: seen.map(([one]) => told(one)), round: round && group(noted[seen.length][0]) === group(seen[0][0]),
      unmarked: seen.filter(([, what]) => what).map(([one, what]) => `${what}: ${told(one)}`),
      left: [...new Set(left.map(told))] };
  };
  const covered = () => {
    window.removeEventListener("focusin", note, true);
    const hidden = [];
    for (const [one] of way()[0]) {
      one.focus();
      const drawn = one.closest("label, [data-testid=stTextInputRootElement], [data-baseweb=select]") || one;
      const { left, top, width, height } = drawn.getBoundingClientRect();
      const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
      const seen = points.some(([x, y]) => {
        const at = document.elementFromPoint(left + width * x, top + height * y);
        return at && (drawn.contains(at) || at.contains(drawn) && at.closest("label") === drawn);
      });
      if (!seen && drawn.tagName !== "MAIN") hidden.push(told(one));
    }
    document.activeElement.blur();
    return hidden;
  };
  // The marks alone, without the keys: after a key was pressed the browser shows the focus wherever a script puts it.
  const marks = () => {
    const found = [];
    for (const one of document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")) {
      if (!shown(one) || one.disabled || (one.tabIndex < 0 && one.type !== "radio")) continue;
      one.focus({ preventScroll: true });
      const what = document.activeElement === one ? mark(one) : "";
      if (what) found.push(`${what}: ${told(one)}`);
    }
    document.activeElement.blur();
    return found;
  };
  window.guideKeys = { start, stops, covered, marks };
})();
