// Answers what is wrong with the page as it stands: a list of sentences, empty when nothing is.
({ lang }) => {
  const faults = [];
  const root = document.documentElement;
  const main = document.querySelector("[data-testid=stMain]") || root;
  const words = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && element.getBoundingClientRect().width > 1;
  const away = (element) => element.getBoundingClientRect().right < 0;

  if (root.lang !== lang) faults.push(`the page says its language is ${root.lang}`);
  const headings = [...document.querySelectorAll("h1")].filter(shown);
  if (headings.length !== 1) faults.push(`${headings.length} main headings`);
  if (!document.title.trim()) faults.push("no title");
  for (const box of [root, main]) {
    if (box.scrollWidth > box.clientWidth) faults.push(`scrolls sideways: ${box.scrollWidth} in ${box.clientWidth} px`);
  }
  const open = /\{[a-z_]+\}|\bundefined\b/.exec(main.innerText);
  if (open) faults.push(`unfilled text: ${open[0]}`);

  const holdsWords = (element) => [...element.childNodes]
    .some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
  const scrolled = (element) => {
    for (let box = element; box && box !== main; box = box.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth) return true;
    }
    return false;
  };
  for (const element of main.querySelectorAll("*")) {
    if (!holdsWords(element) || !shown(element) || away(element) || element.closest("[hidden], style")) continue;
    const text = document.createRange();
    text.selectNodeContents(element);
    const { left, right } = text.getBoundingClientRect();
    if ((left < -0.5 || right > innerWidth + 0.5) && !scrolled(element)) faults.push(`beyond the edge: ${words(element)}`);
    const hides = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
    if (hides && element.clientWidth && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${words(element)}`);
  }

  const controls = [...main.querySelectorAll("button, input[type=text], select, summary, [data-testid=stRadioOption]")]
    .filter((one) => shown(one) && !away(one)).map((one) => [one, one.getBoundingClientRect()]);
  controls.forEach(([one, a], index) => {
    for (const [other, b] of controls.slice(index + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1 && !one.contains(other) && !other.contains(one)) {
        faults.push(`controls overlap: ${words(one)} and ${words(other)}`);
      }
    }
  });
  return [...new Set(faults)];
}
