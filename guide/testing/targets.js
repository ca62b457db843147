// Answers which targets are too small to hit: 24 CSS px (WCAG 2.5.8 with its exceptions), and 44 px for what the guide
// is worked with.
() => {
  const ANY = "a[href], button, summary, select, textarea, input:not([type=hidden]):not([type=radio]), "
    + "[role=button], [role=combobox], [data-testid=stRadioOption]";
  const MAIN = "button, summary, input, select, [role=combobox], [data-testid=stRadioOption], .guide-exit a, nav a";
  const words = (element) => (element.textContent.trim() || element.getAttribute("aria-label") || "")
    .replace(/\s+/g, " ").slice(0, 60);
  const shown = (element) => {
    const { width, height, right } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  // What is drawn as the box around a text field or a list is what one presses.
  const pressed = (one) => one.closest("[data-testid=stTextInputRootElement], [data-testid=stSelectbox] [role=group]") || one;
  const targets = [...document.querySelectorAll(ANY)].filter(shown).map((one) => [one, pressed(one).getBoundingClientRect()]);
  const small = ({ width, height }) => width < 23.95 || height < 23.95;
  // A link among the words of a sentence is as high as its line.
  const inline = (one) => one.tagName === "A" && getComputedStyle(one).display === "inline"
    && [...one.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const away = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const crowded = (one, box) => targets.some(([other, its]) => {
    if (one === other || one.contains(other) || other.contains(one)) return false;
    const [x, y] = middle(box);
    return away([x, y], its) < 12 || (small(its) && Math.hypot(x - middle(its)[0], y - middle(its)[1]) < 24);
  });
  // The desk is worked by keyboard on a large screen and has to fit in it: there the 24 px of the norm are enough.
  const dense = document.querySelector(".guide-state[data-guide-step=desk]") !== null;
  const faults = [];
  for (const [one, box] of targets) {
    const size = `${Math.round(box.width)} x ${Math.round(box.height)} px: ${words(one)}`;
    if (small(box) && !inline(one) && crowded(one, box)) faults.push(`target too small, ${size}`);
    else if (!dense && one.matches(MAIN) && (box.width < 43.95 || box.height < 43.95)) faults.push(`main target under 44 px, ${size}`);
  }
  return [...new Set(faults)];
}
