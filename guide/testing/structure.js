// Answers what is wrong with the page as it stands: a list of sentences, empty when nothing is.
({ lang }) => {
  const faults = [];
  const root = document.documentElement;
  const page = document.body; // header and footer stand outside of the app's main part
  const words = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && element.getBoundingClientRect().width > 1;
  const away = (element) => element.getBoundingClientRect().right < 0;

  if (root.lang !== lang) faults.push(`the page says its language is ${root.lang}`);
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown);
  const tops = headings.filter((one) => one.tagName === "H1");
  if (tops.length !== 1) faults.push(`${tops.length} main headings`);
  headings.reduce((before, one) => {
    const level = Number(one.tagName[1]);
    if (before && level > before + 1) faults.push(`heading level skipped from ${before} to ${level}: ${words(one)}`);
    return level;
  }, 0);
  if (!document.title.trim()) faults.push("no title");
  // A page may have several of each of these; a list of landmarks tells them apart by their names alone.
  for (const one of document.querySelectorAll("nav, aside, section, [role=radiogroup], [role=region]")) {
    const name = one.getAttribute("aria-label") || one.getAttribute("aria-labelledby");
    if (shown(one) && !(name || "").trim()) faults.push(`landmark or group without a name: ${words(one)}`);
  }
  for (const box of [root, page]) {
    if (box.scrollWidth > box.clientWidth) faults.push(`scrolls sideways: ${box.scrollWidth} in ${box.clientWidth} px`);
  }
  const open = /\{[a-z_]+\}|\bundefined\b/.exec(page.innerText);
  if (open) faults.push(`unfilled text: ${open[0]}`);

  const holdsWords = (element) => [...element.childNodes]
    .some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
  const scrolled = (element) => {
    for (let box = element; box && box !== page; box = box.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth) return true;
    }
    return false;
  };
  // A box that hides what is larger than itself takes words away, whichever of its descendants holds them.
  const cut = (element, text) => {
    for (let box = element; box && box !== page; box = box.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const hides = (overflow) => ["hidden", "clip"].includes(overflow);
      if (hides(overflowX) && (text.right > edge.right + 1 || text.left < edge.left - 1)) return true;
      if (hides(overflowY) && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2)) return true;
      if (position === "fixed") return false;
    }
    return false;
  };
  const lines = [];
  for (const element of page.querySelectorAll("*")) {
    if (!holdsWords(element) || !shown(element) || away(element) || element.closest("[hidden], style")) continue;
    const text = document.createRange();
    text.selectNodeContents(element);
    const box = text.getBoundingClientRect();
    if ((box.left < -0.5 || box.right > innerWidth + 0.5) && !scrolled(element)) {
      faults.push(`beyond the edge: ${words(element)}`);
    }
    if (cut(element, box)) faults.push(`cut off: ${words(element)}`);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue.trim()) continue;
      text.selectNodeContents(node);
      for (const line of text.getClientRects()) if (line.width > 1) lines.push([element, line]);
    }
  }
  const common = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
  // What slides below a box that stays in view is reached by scrolling: the two are compared each among its own.
  const stays = (one) => { while (one && getComputedStyle(one).position !== "sticky") one = one.parentElement; return one; };
  lines.forEach(([one, a], index) => {
    for (const [other, b] of lines.slice(index + 1)) {
      const [wide, high] = common(a, b);
      if (one !== other && wide > 2 && high > 0.5 * Math.min(a.height, b.height) && stays(one) === stays(other)) {
        faults.push(`words overlap: ${words(one)} and ${words(other)}`);
      }
    }
  });

  const controls = [...page.querySelectorAll("button, input[type=text], select, summary, [data-testid=stRadioOption]")]
    .filter((one) => shown(one) && !away(one)).map((one) => [one, one.getBoundingClientRect()]);
  controls.forEach(([one, a], index) => {
    for (const [other, b] of controls.slice(index + 1)) {
      const [wide, high] = common(a, b);
      if (wide > 1 && high > 1 && !one.contains(other) && !other.contains(one) && stays(one) === stays(other)) {
        faults.push(`controls overlap: ${words(one)} and ${words(other)}`);
      }
    }
  });
  return [...new Set(faults)];
}
