// Follows the page: its language, the focus after a step, Streamlit's own strings; ready.js marks for tests when it is still.
// The server puts GUIDE_STRINGS (by language: words, patterns, lines) and ready.js in front of this file. The page's side of
// it is one element a run: <span class="guide-state" data-guide-lang data-guide-step data-guide-scenario
// data-guide-focus="h1|errors|none" data-guide-copy data-guide-run>.
window.prerenderReady = false;
(() => {
  "use strict";
  const root = document.documentElement;
  const APP = "[data-testid=stApp]";
  const READ = ["aria-label", "title", "placeholder", "aria-valuetext"];
  const STATE = ["data-guide-lang", "data-guide-run", "data-stale", "data-test-script-state", "data-test-connection-state"];
  const LANGUAGES = Object.keys(GUIDE_STRINGS);
  // More than any name and less than the server takes; the server says what it reads of it.
  const LONGEST_SEARCH = 1000;
  let lang = LANGUAGES.includes(root.lang) ? root.lang : "fi";

  // Streamlit fetches its icon font at once, a third of the first load, though no page here has an icon of it. Where
  // one is used the browser fetches the font by itself.
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, ...rest) =>
    font.includes("Material Symbols") ? Promise.resolve([]) : load(font, ...rest);

  // --- Streamlit's own strings -----------------------------------------------------------------------------------
  const patterns = (of) => Object.entries(GUIDE_STRINGS[of].patterns).map(([from, to]) => [new RegExp("^" + from
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{n}", "(\\d+)").replace("{text}", "([\\s\\S]+)") + "$"), to]);
  const rules = Object.fromEntries(LANGUAGES.map((one) => [one, patterns(one)]));
  // What was English in a node, by attribute or "" for its text: a later change of language starts from it again.
  const originals = new WeakMap();

  const translated = (text) => {
    const key = text.trim();
    const word = GUIDE_STRINGS[lang].words[key];
    if (word !== undefined) return text.replace(key, () => word);
    for (const [pattern, to] of rules[lang]) {
      const found = pattern.exec(key);
      if (found) return to.replace(/\{(n|text)\}/, () => found[1]);
    }
    return null;
  };

  const renew = (node, name, now, write) => {
    if (!now) return;
    const kept = originals.get(node) || {};
    const english = kept[name] && kept[name].shown === now ? kept[name].english : now;
    const shown = translated(english);
    if (shown === null) return;
    originals.set(node, { ...kept, [name]: { english, shown } });
    if (shown !== now) write(shown);
  };

  const ours = (element) => !element || element.closest(".guide, style, script, textarea, [lang]:not(html):not(button)");

  const translate = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!ours(node.parentElement)) renew(node, "", node.nodeValue, (to) => { node.nodeValue = to; });
    } else if (node.nodeType === Node.ELEMENT_NODE && !ours(node)) {
      for (const name of READ) renew(node, name, node.getAttribute(name), (to) => node.setAttribute(name, to));
      node.childNodes.forEach(translate);
    }
  };

  // --- language ---------------------------------------------------------------------------------------------------
  const setLanguage = (to) => {
    if (to !== lang && LANGUAGES.includes(to)) {
      lang = to;
      root.lang = to;
      translate(document.body);
      followFrame();
    }
  };

  // Header and footer are the server's (guide/web/host/frame.py). The links to the languages stay the same elements.
  const followFrame = () => {
    const { languages, title, words, footer } = GUIDE_STRINGS[lang];
    const links = document.querySelector(".guide.languages");
    links.setAttribute("aria-label", languages);
    for (const link of links.querySelectorAll("a")) {
      if (link.lang === lang) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    document.querySelector(".guide-skip").textContent = words["Skip to main content"];
    document.querySelector(".guide-top .brand").textContent = title;
    // The server's own words, the same for everybody.
    document.querySelector(".guide-end").innerHTML = footer;
  };

  // Streamlit runs the script with the new address as if the reader had gone there by Back or Forward. While there is no
  // connection the links are locked like the widgets; before the app is there the page comes anew.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".guide.languages a");
    const [app, first] = [APP, ".guide-first"].map((what) => document.querySelector(what));
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const to = new URL(location.href);
    to.searchParams.set("lang", link.lang);
    if (first) return speakFirst(link.lang, to);
    if (!marker()) return location.replace(to);
    if (link.lang === lang || app.dataset.testConnectionState !== "CONNECTED") return;
    history.pushState({}, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, true);

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".guide-skip");
    const heading = link && [...document.querySelectorAll("main h1")].find((one) => one.checkVisibility({ visibilityProperty: true }));
    if (!heading) return;
    event.preventDefault();
    heading.setAttribute("tabindex", "-1");
    heading.focus();
  }, true);

  // What was open stays open in another language, where the page is the same.
  let unfolded = [];
  window.addEventListener("popstate", () => {
    unfolded = [...document.querySelectorAll(".guide details")].map((one) => one.open);
  }, true);
  const unfold = () => {
    const parts = [...document.querySelectorAll(".guide details")];
    if (parts.length === unfolded.length) parts.forEach((one, at) => { one.open = one.open || unfolded[at]; });
  };

  // Ways to another page of the answer, in the same manner: a list of links costs no widgets. The part that one leads to
  // is opened and gets the focus when its page is there; nothing of that stands in the address.
  let wanted = "";
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".guide a.go");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const app = document.querySelector(APP);
    if (app.dataset.testConnectionState !== "CONNECTED") return;
    wanted = link.dataset.guideTo || "";
    const to = new URL(link.href);
    to.searchParams.set("lang", lang);
    history.pushState({}, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, true);

  // Back to the answer leads to the way that was taken from it.
  const WAYS = "[class*='st-key-open_']";
  let taken = null;
  document.addEventListener("click", ({ target }) => {
    const way = target instanceof Element && target.closest(`${WAYS} :is(a, button)`);
    if (!way) return;
    const [key] = /st-key-open_\w+/.exec(way.closest(WAYS).className);
    taken = { from: step, key, at: [...document.querySelectorAll(`.${key} :is(a, button)`)].indexOf(way) };
  }, true);
  const takenFrom = (to) => {
    const { from, key, at } = taken || {};
    if (from === to || to === "check" || to === "place") taken = null;
    return from === to ? document.querySelectorAll(`.${key} :is(a, button)`)[at] : null;
  };

  // --- focus ------------------------------------------------------------------------------------------------------
  // After a step the reader starts at its heading, after a failed Continue at the list of errors. Never before the
  // reader did something (a reload shows the saved step in a second run), nor when a run only changed an answer. After a
  // change of language it is the heading only if the link that had the focus is gone.
  let step = null;
  let spoken = lang;
  let touched = false;
  for (const event of ["click", "keydown", "pointerdown", "popstate"]) {
    window.addEventListener(event, () => { touched = true; }, { capture: true, once: true });
  }
  const moveFocus = ({ guideStep, guideFocus }) => {
    const errors = guideFocus === "errors";
    const moved = step !== null && guideStep !== step;
    const linkGone = spoken !== lang && document.activeElement === document.body;
    if (spoken !== lang && !moved) unfold();
    step = guideStep;
    spoken = lang;
    const part = moved && wanted && document.querySelector(`.guide details[data-guide-part="${wanted}"]`);
    wanted = "";
    if (!touched || guideFocus === "none" || !(moved || errors || linkGone)) return;
    const back = moved && takenFrom(guideStep);
    const target = part ? part.querySelector("summary")
      : back || document.querySelector(errors ? ".guide-errors" : "[data-testid=stMain] h1");
    if (!target) return;
    if (part) part.open = true;
    else if (!back) target.setAttribute("tabindex", "-1");
    scrollTo(0, 0);
    target.focus({ preventScroll: true });
    if (errors) target.scrollIntoView({ block: "nearest" });
    if (part) target.scrollIntoView({ block: "start" });
    else if (back) target.scrollIntoView({ block: "center" });
  };

  // --- fields that answer below themselves: the search for a place, the day ---------------------------------------------------------------------------------------
  // A press on something else than the field would take the focus out of it, and so begin a run whose answer moves the
  // page under the finger: the click then meets nothing, or another choice. So the field keeps the focus until the click
  // is there; what was typed is sent first, what was clicked right after it.
  const isSearch = (one) => one instanceof HTMLInputElement && one.closest("[class*='_search'][class*='st-key-'], .st-key-day_text");
  const CLICKED = "button, a[href], summary, label, input[type=radio]";
  const typedIn = () => isSearch(document.activeElement) ? document.activeElement : null;
  document.addEventListener("mousedown", (event) => {
    const target = event.target instanceof Element && event.target.closest(CLICKED);
    if (target && typedIn() && !target.contains(typedIn())) event.preventDefault();
  }, true);
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element && event.target.closest(CLICKED);
    if (!target || !typedIn() || target.contains(typedIn())) return;
    (target.querySelector("input[type=radio]") || target).focus({ preventScroll: true });
    if (typedIn()) typedIn().blur();
  }, true);
  // When the page has moved under a press, the click would meet another thing than the press did, or nothing: it counts
  // for what was pressed. A finger that slides away means nothing. What was found may have been drawn anew meanwhile, or
  // be drawn anew before its choice has come to the server: the name pressed is chosen in the new list too.
  const FOUND = "[class*='_found'][class*='st-key-'] label";
  const isFound = (one) => one instanceof HTMLElement && one.matches(FOUND);
  const again = (text) => [...document.querySelectorAll(FOUND)].find((one) => one.innerText === text);
  // A press so soon after the page has moved was aimed at what stood there before. So while answers to a text may come,
  // it is kept where each control stands, and since when. Where it may have been aimed at Continue, it was: that shows
  // what is missing, while another answer taken for it is an error that nobody notices.
  const AIM = 200;
  const AIM_AT_MOST = 600;
  const ANSWERS_WITHIN = 15000;
  let typedLast = -Infinity;
  let layouts = [];
  const whereAll = () => [...document.querySelectorAll(`:is([data-testid=stMain], .guide-top, .guide-end) :is(${CLICKED})`)].map((what) => {
    const { left, top, width, height } = what.getBoundingClientRect();
    return { what, text: what.innerText, left: left + scrollX, top: top + scrollY, width, height };
  });
  const seenSince = (time) => layouts.filter((_, at) => !layouts[at + 1] || layouts[at + 1].since > time);
  const keepLayout = () => {
    const now = performance.now();
    if (now - typedLast > ANSWERS_WITHIN || marker()?.dataset.guideStep === "desk") return;
    layouts = [...seenSince(now - AIM_AT_MOST), { since: now, all: whereAll() }];
  };
  document.addEventListener("input", ({ target }) => {
    if (!isSearch(target)) return;
    typedLast = performance.now();
    keepLayout();
  }, true);
  // What a button brings is read before anything is pressed there.
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-testid=stButton] button")) typedLast = -Infinity;
  }, true);
  const aimedAt = ({ target, clientX, clientY, timeStamp }) => {
    const is = target instanceof Element && target.closest(CLICKED);
    const x = clientX + scrollX, y = clientY + scrollY;
    const stoodAt = (time) => timeStamp - typedLast > ANSWERS_WITHIN ? [] : seenSince(time).map(({ all }) =>
      all.findLast(({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height));
    const isContinue = (what) => Boolean(what?.closest(".st-key-continue"));
    const was = !isContinue(is) && (stoodAt(timeStamp - AIM_AT_MOST).find((one) => isContinue(one?.what))
      || stoodAt(timeStamp - AIM)[0]);
    const same = !was || was.what === is || (is && was.what.contains(is)) || (is && is.contains(was.what));
    return same ? is && { what: is, text: is.innerText } : { ...was, moved: true };
  };
  let pressed = null;
  let chosen = null;
  document.addEventListener("pointerdown", (event) => {
    const aim = aimedAt(event);
    if (aim?.moved) event.stopImmediatePropagation(); // what stands there now is not to hear of it
    pressed = aim && { ...aim, clientX: event.clientX, clientY: event.clientY };
  }, true);
  const slid = (press, { clientX, clientY }) => Math.hypot(clientX - press.clientX, clientY - press.clientY) > 10;
  document.addEventListener("pointerup", (event) => {
    if (!pressed || (pressed.what.isConnected && !pressed.moved) || slid(pressed, event)) return;
    event.stopImmediatePropagation();
    pressed.over = true; // no click may come for what is gone, and one for what has come there in its place
    (pressed.what.isConnected ? pressed.what : again(pressed.text))?.click();
  }, true);
  window.addEventListener("click", (event) => {
    const press = pressed;
    if (!event.isTrusted || !event.detail) return;
    pressed = null;
    if (!press || press.what.contains(event.target) || slid(press, event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!press.over) press.what.click();
  }, true);
  document.addEventListener("pointercancel", () => { pressed = null; }, true);
  document.addEventListener("click", ({ target }) => {
    const label = target instanceof Element && (target.closest("label") || target.closest(CLICKED));
    if (label) chosen = isFound(label) ? { text: label.innerText, run: marker()?.dataset.guideRun } : null;
  }, true);
  document.addEventListener("input", ({ target }) => { if (isSearch(target)) chosen = null; }, true);
  const chooseAgain = () => {
    if (!chosen || !idle() || marker()?.dataset.guideRun === chosen.run) return;
    const label = again(chosen.text);
    chosen = null;
    if (label && !label.querySelector("input").checked) label.click();
  };
  // With other places found, their choices are drawn anew. The focus that was on one goes back to the field; one that is
  // still there has been left.
  let onFound = "";
  let found = null;
  document.addEventListener("focusin", ({ target }) => {
    found = target;
    const box = target instanceof Element && target.closest("[class*='_found'][class*='st-key-']");
    onFound = box ? /(st-key-\w+?)_found/.exec(box.className)[1] : "";
  }, true);
  const followSearch = () => {
    for (const field of document.querySelectorAll("[class*='st-key-'][class*='_search'] input")) {
      if (field.maxLength !== LONGEST_SEARCH) field.maxLength = LONGEST_SEARCH;
    }
    if (!onFound || found.isConnected || document.activeElement !== document.body) return;
    const field = document.querySelector(`.${onFound}_search input`);
    onFound = "";
    if (field) field.focus({ preventScroll: true });
  };

  const fieldOf = (control) => (/st-key-(\w+)/.exec(control.closest("[class*='st-key-']")?.className || "")?.[1] || "")
    .replace(/_(search|found\w*|other)$/, "");
  // What stands around a field is bound to it: what is missing, what is asked, what is said of its text.
  const bind = () => {
    for (const control of document.querySelectorAll("[data-testid=stTextInput] input, [role=radiogroup]")) {
      const field = fieldOf(control);
      const words = (what) => document.getElementById(`${what}_${field}`)?.textContent;
      const says = ["error", "about", "told"].filter((what) => words(what) !== undefined
        && (what !== "told" || (control.matches("input") && !words("error")?.includes(words("told")))))
        .map((what) => `${what}_${field}`);
      if (!says.length && !control.dataset.guideBound) continue; // Streamlit's own stay
      control.dataset.guideBound = field;
      const now = { "aria-describedby": says.join(" "), "aria-invalid": says[0] === `error_${field}` ? "true" : "" };
      for (const [name, value] of Object.entries(now)) {
        if (!value) control.removeAttribute(name);
        else if (control.getAttribute(name) !== value) control.setAttribute(name, value);
      }
    }
  };

  // From the list of errors to what is missing. The address stays as it is.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".guide-errors a");
    const field = link && document.querySelector(`.st-key-${link.hash.slice(1)} input:not([tabindex="-1"])`);
    if (field) { event.preventDefault(); field.focus(); }
  }, true);

  // --- the tab's own copy -----------------------------------------------------------------------------------------
  // The page says what to keep for a reload, in this tab only. A page that has just loaded and knows nothing gets the
  // copy back through a hidden text field, as if it were typed there. Not after half an hour, and not in a tab that was
  // closed and is opened again: to such a one the browser comes as by Back or Forward, as it does to a page that was left
  // by one of its links, of which a note is made.
  const COPY = "guide-answers-1";
  const SEEN = "guide-seen";
  const LONGEST_AWAY = 30 * 60 * 1000;
  // A link with a case code after "#", which no server is told of: the code takes the place of the copy, and leaves the
  // address and the history before anything else runs.
  const takeCode = () => {
    const code = decodeURIComponent(location.hash.slice(1));
    if (!/^[0-9A-Z]{3}(-[0-9A-Z]{1,3})+$/i.test(code)) return false;
    history.replaceState(history.state, "", location.pathname + location.search);
    try {
      sessionStorage.setItem(COPY, JSON.stringify({ code }));
      sessionStorage.setItem(SEEN, `${Date.now()} link`);
    } catch { /* nothing is kept where storage is shut */ }
    return true;
  };
  // A window that this one opens is given a copy of its storage; it begins empty all the same. Its name stays its own.
  if (window.opener && !window.name) {
    window.name = "guide";
    try {
      for (const key of [COPY, SEEN]) sessionStorage.removeItem(key);
    } catch { /* nothing is kept where storage is shut */ }
  }
  takeCode();
  addEventListener("hashchange", () => { if (takeCode()) { left = true; location.reload(); } });
  let begun = false;
  let byLink = "";
  const seen = () => {
    try {
      if (sessionStorage.getItem(COPY)) sessionStorage.setItem(SEEN, `${Date.now()} ${byLink}`);
      else sessionStorage.removeItem(SEEN);
    } catch { /* nothing is kept where storage is shut */ }
  };
  const lastSeen = () => (sessionStorage.getItem(SEEN) || "").split(" ");
  const isTooOld = () => Date.now() - Number(lastSeen()[0]) >= LONGEST_AWAY;
  const mayGive = () => {
    const [visit] = performance.getEntriesByType("navigation");
    return !isTooOld() && (lastSeen()[1] === "link" || !visit || visit.type !== "back_forward");
  };
  // The page is left only when the next one begins to come, which may take as long as the proxy waits for it.
  let unlinked = 0;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    const stays = event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || stays || link.target || !link.protocol.startsWith("http")) return;
    byLink = "link";
    clearTimeout(unlinked);
    unlinked = setTimeout(() => { byLink = ""; }, 30000);
  }, true);
  addEventListener("pagehide", seen);
  const typeInto = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  let left = false; // in a hurry: a run that ends now must not bring the copy back
  const give = (text, tries = 200) => {
    const field = document.querySelector(".st-key-carry input");
    if (!field) {
      if (tries) setTimeout(give, 50, text, tries - 1);
      else guideReady.release();
      return;
    }
    typeInto(field, text);
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    guideReady.release();
  };
  // What was typed before the app was there wins over what the tab had kept.
  const withoutPlace = (copy) => JSON.stringify({ ...JSON.parse(copy), home_municipality: undefined });
  const keep = (copy) => {
    if (left) return;
    try {
      const kept = begun || copy ? null : sessionStorage.getItem(COPY);
      const saved = kept && mayGive() ? kept : null;
      begun = true;
      if (kept && isTooOld()) tellGone();
      if (copy) sessionStorage.setItem(COPY, copy);
      else if (saved) { guideReady.hold(); give(typedFirst ? withoutPlace(saved) : saved); }
      else sessionStorage.removeItem(COPY);
      seen();
    } catch { /* nothing is kept where storage is shut */ }
  };

  // What Clear took can be taken back for a while, until something is answered: only this page holds it meanwhile, and as
  // after a reload the ground that is private is left out.
  const UNDO_WITHIN = 120000;
  let cleared = null;
  let forgets = 0;
  const followUndo = () => {
    const line = document.querySelector(".guide-undo");
    if (line && line.hidden === Boolean(cleared)) line.hidden = !cleared;
  };
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest(".st-key-clear button")) {
      cleared = marker()?.dataset.guideCopy || null;
      clearTimeout(forgets);
      forgets = setTimeout(() => { cleared = null; followUndo(); }, UNDO_WITHIN);
    }
    const field = target.closest(".guide-undo button") && document.querySelector(".st-key-carry input");
    if (!field || !cleared) return;
    guideReady.hold();
    give(JSON.stringify({ ...JSON.parse(cleared), ...JSON.parse(field.value || "{}") }));
    cleared = null;
  }, true);

  // --- following the runs -----------------------------------------------------------------------------------------
  let handled = null;
  const marker = () => document.querySelector(".guide-state");
  // A widget whose script is still on its way is a skeleton; the run is over all the same.
  const idle = () => {
    const app = document.querySelector(APP);
    return app && app.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
      && !document.querySelector("[data-stale=true], [data-testid=stSkeleton]");
  };

  // What changes away from the focus is said by a region that outlives the runs; a region that comes with its words
  // already in it is not read.
  const said = document.createElement("p");
  said.className = "guide-said";
  said.setAttribute("role", "status");
  const QUIET = 1000;
  let typedAt = 0;
  let sayLater = 0;
  let told = "";
  document.addEventListener("input", ({ target }) => { if (isSearch(target)) typedAt = Date.now(); }, true);
  document.addEventListener("keydown", ({ key }) => { if (key === "Enter") typedAt = 0; }, true);
  const say = () => {
    if (!said.isConnected) document.body.append(said);
    // With the names found: the same words for another search would not be read.
    // Whoever is still typing is told once, after a pause.
    clearTimeout(sayLater);
    const wait = isSearch(document.activeElement) ? typedAt + QUIET - Date.now() : 0;
    if (wait > 0) {
      sayLater = setTimeout(say, wait);
      return;
    }
    // Of the field that has the focus, else of all.
    const field = isSearch(document.activeElement) ? fieldOf(document.activeElement) : "";
    const [at, found] = field ? [`#told_${field}`, `.st-key-${field}_found`] : [".guide", "[class*=_found][class*=st-key-]"];
    const words = [...document.querySelectorAll(`${at} .say, ${found} :is(label, button) p`)]
      .filter((one) => one.offsetParent).map((one) => one.textContent).join(" ");
    if (told === words) return; // what a press has done stays said meanwhile
    told = words;
    said.textContent = words;
  };

  // What a press has done, said once; the same words again are read too.
  const tell = (words) => {
    if (!said.isConnected) document.body.append(said);
    said.textContent = "";
    setTimeout(() => { said.textContent = words; }, 100);
  };
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("[data-testid=stDownloadButton] button"))) return;
    tell(GUIDE_STRINGS[lang].comes);
  }, true);

  // The text of a letter to the clipboard. Where the browser gives no clipboard the text is marked, to be copied by hand.
  document.addEventListener("click", async (event) => {
    const button = event.target instanceof Element && event.target.closest(".guide [data-guide-copies]");
    if (!button) return;
    const box = document.querySelector(`.guide .${button.dataset.guideCopies}`);
    const text = box.querySelector("pre");
    try {
      await navigator.clipboard.writeText(text.textContent);
      tell(GUIDE_STRINGS[lang].copied);
    } catch {
      box.open = true;
      getSelection().selectAllChildren(text);
      tell(GUIDE_STRINGS[lang].marked);
    }
  }, true);

  // The page's own way out (guide/web/host/way_out.py) comes by its style alone. When the app comes after all, it goes; a reader
  // who stood in it stands at the heading then, anybody else where they are.
  // The way past the languages leads to the `main` that is there: this one, then Streamlit's.
  const leadTo = (id) => document.querySelector(".guide-skip").setAttribute("href", `#${id}`);
  if (document.querySelector(".guide-before")) leadTo("guide_before");
  const emptied = () => {
    const before = document.querySelector(".guide-before");
    if (!before || before.children.length) return;
    before.remove();
    leadTo("stMain");
  };
  const openUp = () => {
    const out = document.querySelector(".guide-out");
    if (!out) return;
    const stoodHere = out.contains(document.activeElement);
    out.remove();
    emptied();
    const heading = document.querySelector("[data-testid=stMain] h1");
    if (!stoodHere || !heading) return;
    heading.setAttribute("tabindex", "-1");
    requestAnimationFrame(() => heading.focus({ preventScroll: true }));
  };

  // The first question is there before the app (guide/web/host/first_question.py). When the app has its own field, what was
  // typed goes into it with focus and caret, once; from then on that field is alone. A letter that is being composed is waited for.
  let composes = false;
  let typedFirst = false;
  for (const event of ["compositionstart", "compositionend"]) {
    document.addEventListener(event, ({ type }) => {
      composes = type === "compositionstart";
      if (!composes) setTimeout(follow);
    }, true);
  }
  // Another language comes into it in place, so that nothing typed is lost: all but the field is that of the other page. The app
  // begins in the language of the address; one that has begun before goes there.
  let spokenFirst = "";
  const speakFirst = async (to, address) => {
    if (to === (spokenFirst || lang)) return;
    spokenFirst = to;
    history.replaceState(history.state, "", address);
    const answer = await fetch(address).catch(() => null);
    if (spokenFirst !== to) return;
    if (!answer || !answer.ok) return location.replace(address);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [now, then] = [document, other].map((one) => one.querySelector(".guide-first input"));
    if (!now || !then || spokenFirst !== to) return;
    const of = now.parentElement, all = [...then.parentElement.children], at = all.indexOf(then);
    for (const one of [...of.children]) if (one !== now) one.remove();
    now.before(...all.slice(0, at));
    now.after(...all.slice(at + 1));
    const [out, told] = [document, other].map((one) => one.querySelector(".guide-out .guide-alone"));
    if (out && told) out.replaceChildren(...told.childNodes);
    document.title = other.title;
    setLanguage(to);
  };
  const takeOver = (now) => {
    const first = document.querySelector(".guide-first");
    const field = document.querySelector(".st-key-home_municipality_search input");
    const isAway = document.querySelector(".guide-out")?.contains(document.activeElement); // in the way out
    if (!first || composes || (now.dataset.guideStep === "place" && !field && !isAway)) return;
    const early = first.querySelector("input");
    const { value, selectionStart, selectionEnd, selectionDirection } = early;
    const hadFocus = document.activeElement === early;
    first.remove();
    emptied();
    if (!field) return;
    if (value) {
      typedFirst = true;
      typeInto(field, value);
    }
    if (!hadFocus) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  };

  const follow = () => {
    const now = marker();
    if (!now) return;
    // Streamlit makes a stop of it, for a box that scrolls; here the document does.
    const main = document.querySelector("[data-testid=stMain]");
    if (main?.tabIndex === 0) main.tabIndex = -1;
    takeOver(now);
    openUp();
    setLanguage(now.dataset.guideLang);
    if (!idle()) {
      guideReady.gone();
      return;
    }
    if (spokenFirst && !document.querySelector(".guide-first")) {
      const isOther = spokenFirst !== now.dataset.guideLang;
      spokenFirst = "";
      if (isOther) dispatchEvent(new PopStateEvent("popstate"));
    }
    const run = now.dataset.guideRun;
    if (run !== handled) {
      handled = run;
      moveFocus(now.dataset);
      keep(now.dataset.guideCopy);
    }
    guideReady.settle();
  };
  guideReady.starts(idle, say);

  // --- leaving quickly --------------------------------------------------------------------------------------------
  // On the pages where safety may be spoken of: forget what the tab holds and put another page in this one's place.
  const exit = () => document.querySelector(".guide-exit a");
  const leave = (to) => {
    left = true;
    try { sessionStorage.clear(); } catch { /* nothing is kept where storage is shut */ }
    document.body.hidden = true;
    location.replace(to.href);
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".guide-exit a");
    if (link) { event.preventDefault(); leave(link); }
  }, true);
  // Shift counts when it comes up, alone: with Tab, a letter or a click it is no sign.
  const SHIFTS_WITHIN = 5000;
  let shifts = [];
  let isAlone = false;
  document.addEventListener("keydown", ({ key, repeat }) => {
    if (key === "Shift" && repeat) return;
    isAlone = key === "Shift";
    if (!isAlone) shifts = [];
  }, true);
  document.addEventListener("pointerdown", () => { isAlone = false; }, true);
  document.addEventListener("keyup", ({ key, timeStamp }) => {
    if (key !== "Shift" || !isAlone || !exit()) return;
    shifts = [...shifts, timeStamp].filter((at) => timeStamp - at < SHIFTS_WITHIN);
    if (shifts.length === 3) leave(exit());
    else tell(GUIDE_STRINGS[lang].shifted[shifts.length - 1]);
  }, true);

  // --- connection -------------------------------------------------------------------------------------------------
  // Streamlit says nothing for three seconds and then opens a dialog; the widgets are locked from the first moment. What
  // stays lost, or a run that does not end, brings the way out: inside the dialog, which holds the keyboard, or alone.
  const below = document.createElement("div");
  below.className = "guide-below";
  below.dataset.reactAriaTopLayer = "true"; // the dialog leaves it alone
  const [lost, line] = [["div", "guide-lost"], ["p", "guide-connection"]].map(([name, kind]) => {
    const one = document.createElement(name);
    one.className = kind;
    one.setAttribute("role", "status");
    return one;
  });
  below.append(lost, line);
  const LOST_AFTER = 9000;
  // That the answers are gone stands there until the reader does something.
  let isGone = false;
  const tellGone = () => { isGone = true; followConnection(); };
  for (const event of ["click", "keydown"]) {
    addEventListener(event, () => { if (isGone) { isGone = false; followConnection(); } }, true);
  }
  // A run that takes longer than this is told of, once.
  const SLOW_AFTER = 1000;
  let slowSoon = 0;
  let askedIn = null; // the run in which a button was pressed: on a bad line nothing else tells that an answer is due
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-testid=stButton] button, .guide a.go"))) return;
    askedIn = marker()?.dataset.guideRun || null;
    setTimeout(followConnection);
  }, true);
  const isDue = () => askedIn !== null && marker()?.dataset.guideRun === askedIn;
  const followRun = (runs) => {
    const main = document.querySelector("[data-testid=stMain]");
    if (runs && !slowSoon) {
      slowSoon = setTimeout(() => {
        if (main) main.setAttribute("aria-busy", "true");
        tell(GUIDE_STRINGS[lang].fetching);
      }, SLOW_AFTER);
    }
    if (!runs && slowSoon) {
      clearTimeout(slowSoon);
      slowSoon = 0;
      if (main) main.removeAttribute("aria-busy");
    }
  };
  // What was under the focus when the connection went has it again when that is back, unless the reader has gone elsewhere.
  let heldFocus = null;
  const followReturn = (connected) => {
    if (wasConnected && !connected) heldFocus = heldFocus || document.activeElement;
    if (!connected || !heldFocus) return;
    const held = heldFocus;
    heldFocus = null;
    tell(GUIDE_STRINGS[lang].again);
    setTimeout(() => {
      if (document.activeElement === document.body && held.isConnected) held.focus({ preventScroll: true });
    }, 100);
  };
  let wasConnected = false;
  let isLate = false;
  let lostSoon = 0;
  let isLost = false;
  setTimeout(() => { isLate = true; followConnection(); }, 5000);
  const isOut = () => {
    const text = document.querySelector(".guide-out .guide-alone");
    return text && getComputedStyle(text).visibility === "visible";
  };
  addEventListener("animationend", ({ animationName }) => { if (animationName === "guide-out") followConnection(); });
  const followConnection = () => {
    const app = document.querySelector(APP);
    if (!app || !document.body) return;
    const connected = app.dataset.testConnectionState === "CONNECTED";
    followReturn(connected);
    wasConnected = wasConnected || connected;
    if (!below.isConnected) document.body.append(below);
    const { waiting, busy, gone } = GUIDE_STRINGS[lang];
    const words = connected ? isGone ? gone : "" : wasConnected ? waiting : isLate && !isOut() ? busy : "";
    if (line.textContent !== words) line.textContent = words;
    followRun(Boolean(connected && touched && marker() && (isDue() || app.dataset.testScriptState !== "notRunning")));
    followLoss(marker() && !(connected && app.dataset.testScriptState === "notRunning"));
  };
  const followLoss = (away) => {
    if (away && !lostSoon) lostSoon = setTimeout(() => { isLost = true; followConnection(); }, LOST_AFTER);
    if (!away) {
      clearTimeout(lostSoon);
      lostSoon = 0;
      isLost = false;
    }
    const dialog = document.querySelector(".stDialog [role=dialog]");
    if (lost.parentElement !== (dialog || below)) (dialog || below).insertBefore(lost, dialog ? null : line);
    const shown = isLost ? lang : "";
    if (lost.lang === shown) return;
    lost.lang = shown;
    lost.innerHTML = shown && GUIDE_STRINGS[shown].lost;
  };

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === "childList") addedNodes.forEach(translate);
      else if (type === "characterData" || READ.includes(attributeName)) translate(target);
    }
    follow();
    followSearch();
    keepLayout();
    chooseAgain();
    bind();
    followUndo();
    followConnection();
  }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: [...READ, ...STATE] });
})();
