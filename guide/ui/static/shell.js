// Follows the page: its language, focus after a step, Streamlit's own strings, and a marker for tests.
// GUIDE_STRINGS (words and patterns per language) is put in front of this file by the server.
window.prerenderReady = false;
(() => {
  const root = document.documentElement;
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-valuetext"];
  let lang = root.lang;
  let step = null;

  const translated = (text) => {
    const key = text.trim();
    const word = (GUIDE_STRINGS.words[lang] || {})[key];
    if (word) return text.replace(key, word);
    for (const [pattern, to] of GUIDE_STRINGS.patterns[lang] || []) {
      const found = new RegExp(pattern);
      if (found.test(key)) return key.replace(found, to);
    }
    return text;
  };

  const translate = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (!parent || parent.closest("style,script,[data-guide-own]")) return;
      const to = translated(node.nodeValue);
      if (to !== node.nodeValue) node.nodeValue = to;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of ATTRIBUTES) {
        const value = node.getAttribute(name);
        if (value && translated(value) !== value) node.setAttribute(name, translated(value));
      }
      node.childNodes.forEach(translate);
    }
  };

  // After a step the reader starts at its heading, after a failed Continue at the list of errors.
  const moveFocus = (marker) => {
    const now = marker.dataset.guideStep;
    const errors = marker.dataset.guideErrors === "yes";
    if (step !== null && (now !== step || errors)) {
      const target = document.querySelector(errors ? ".guide-errors" : "h1");
      if (target) {
        target.setAttribute("tabindex", "-1");
        const main = document.querySelector("[data-testid=stMain]");
        if (main && !errors) main.scrollTo(0, 0);
        target.focus({ preventScroll: !errors });
      }
    }
    step = now;
  };

  let seenRun = null;
  const follow = () => {
    const marker = document.querySelector(".guide-state");
    if (!marker) return;
    if (marker.dataset.guideLang && marker.dataset.guideLang !== lang) {
      lang = marker.dataset.guideLang;
      root.lang = lang;
      translate(document.body);
    }
    const app = document.querySelector("[data-testid=stApp]");
    const idle = app && app.dataset.testScriptState === "notRunning" &&
      app.dataset.testConnectionState === "CONNECTED" && !document.querySelector("[data-stale=true]");
    for (const code of ["fi", "sv", "en"]) {
      const button = document.querySelector(`.st-key-lang_${code} button`);
      if (button && button.lang !== code) button.lang = code;
    }
    if (!idle) { delete root.dataset.guideReady; return; }
    const run = marker.dataset.guideRun;
    if (run !== seenRun) { seenRun = run; moveFocus(marker); }
    if (root.dataset.guideReady !== run) {
      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
        if (seenRun === run) root.dataset.guideReady = run;
      })));
    }
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translate);
      else if (change.type === "characterData") translate(change.target);
      else if (ATTRIBUTES.includes(change.attributeName)) translate(change.target);
    }
    follow();
  }).observe(root, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: [...ATTRIBUTES, "data-guide-run", "data-test-script-state", "data-test-connection-state", "data-stale"],
  });

  // Streamlit writes ?step= into the history but does not follow Back; the page's hidden field does.
  window.addEventListener("popstate", () => {
    const input = document.querySelector(".st-key-nav_step input");
    const wanted = new URLSearchParams(location.search).get("step") || "start";
    if (!input) return;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    set.call(input, wanted + " " + Date.now());
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  });
})();
