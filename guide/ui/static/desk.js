// The keys of the service desk. Everything is done through the page's own controls, so that a key never does what a
// click could not; the server decides which questions are open and which is next (`.desk-row`).
// Streamlit's own shortcuts belong to buttons: they cannot choose the nth answer of the question in hand, nor be
// switched off without a new run. So the keys are here, in one place, and off when `.desk-keys[data-on="0"]`.
(() => {
  "use strict";
  const root = document.documentElement;
  const ROW = "[class*='st-key-desk_row_']";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const visible = (element) => element.getClientRects().length > 0;
  const rows = () => all(ROW).filter(visible);
  const mark = (row) => row.querySelector(".desk-row");
  const state = (row) => (mark(row) ? mark(row).dataset.state : "");
  const open = (row) => state(row) === "open" || state(row) === "perhaps";
  const radios = (row) => all("input[type=radio]", row).filter((one) => visible(one.closest("label") || one));
  const keys = () => document.querySelector(".desk-keys");
  const button = (key) => document.querySelector(`.st-key-${key} button`);
  const said = () => document.querySelector(".guide-said");
  const say = (words) => { if (said()) said().textContent = words || ""; };

  const rowOf = (element) => (element && element.closest ? element.closest(ROW) : null);
  const marked = () => rows().find((row) => mark(row).classList.contains("next")) || rows()[0];
  const current = () => rowOf(document.activeElement) || marked();

  const searchOf = (row) => (row ? row.querySelector("[data-testid=stTextInput] input") : null);
  // `anew`: the question has just become open again, and its field may still show what stood there.
  const enter = (row, anew = false) => {
    if (!row) return;
    const choices = radios(row);
    const field = searchOf(row);
    const chosen = choices.find((one) => one.checked);
    const target = field && (anew || !field.value) ? field : chosen || choices[0] || field;
    if (!target) return;
    target.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const nextOpen = (from) => {
    const shown = rows();
    const at = shown.indexOf(from);
    return [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find(open) || null;
  };
  // After the run that a key has started, the hand goes where the work goes on.
  let then = null;
  const runOf = () => { const now = document.querySelector(".guide-state"); return now ? now.dataset.guideRun : ""; };
  const after = (deed) => { then = { run: runOf(), deed }; };
  const press = (key) => { const one = button(key); if (one) one.click(); return Boolean(one); };

  const choose = (row, number) => {
    const choice = radios(row)[number - 1];
    if (!choice) return;
    const key = [...row.classList].find((name) => name.startsWith("st-key-"));
    const go = () => { const same = document.querySelector(`.${key}`); enter(nextOpen(same) || same); };
    if (choice.checked) { go(); return; }
    after(go);
    choice.click();
  };
  // "None of these": No to each open yes-or-no question of the group in hand, as the caller has answered all at once.
  const none = (row) => {
    const group = mark(row).dataset.group;
    const asked = rows().filter((one) => mark(one).dataset.group === group && mark(one).dataset.kind && open(one));
    if (!asked.length) return;
    after(() => enter(nextOpen(row)));
    for (const one of asked) radios(one)[1].click();
  };
  const step = (by) => {
    const shown = rows();
    enter(shown[Math.min(Math.max(shown.indexOf(current()) + by, 0), shown.length - 1)]);
  };
  const panel = (name, deed) => {
    const choices = all(".st-key-desk_panel input[type=radio]");
    const choice = choices[["say", "summary", "code", "lookup", "history"].indexOf(name)];
    if (!choice) return;
    if (choice.checked) { if (deed) deed(); return; }
    if (deed) after(deed);
    choice.click();
  };
  const focusField = (key) => () => { const one = document.querySelector(`.st-key-${key} input`); if (one) one.focus(); };
  const copy = async () => {
    const summary = document.querySelector(".desk-summary");
    if (!summary) return;
    try {
      await navigator.clipboard.writeText(summary.textContent);
      say(keys().dataset.copied);
    } catch {
      getSelection().selectAllChildren(summary);
      say(keys().dataset.notCopied);
    }
  };
  const nextLanguage = () => {
    const choices = all(".st-key-desk_also input[type=radio]");
    const at = choices.findIndex((one) => one.checked);
    if (choices.length) choices[(at + 1) % choices.length].click();
  };
  let armed = 0;
  const newCaller = (now) => {
    if (now - armed < 3000) { armed = 0; after(() => enter(marked(), true)); press("desk_new"); return; }
    armed = now;
    say(keys().dataset.new);
  };
  const letters = {
    n: () => enter(nextOpen(current())), u: () => { after(() => enter(marked(), true)); press("desk_undo"); },
    s: () => panel("say"), c: () => panel("summary", copy), k: () => panel("code"),
    o: () => panel("code", focusField("desk_code_typed")), f: () => panel("lookup", focusField("desk_lookup")),
    e: () => panel("history"), l: nextLanguage,
  };

  const inField = (event, field) => {
    const row = rowOf(field);
    if (event.key === "Escape") { field.blur(); if (row) { const one = radios(row)[0]; if (one) one.focus(); } return; }
    if (event.key === "Enter" && row) {
      const key = [...row.classList].find((name) => name.startsWith("st-key-"));
      after(() => { const one = radios(document.querySelector(`.${key}`))[0]; if (one) one.focus(); });
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      if (!row || field.getAttribute("role") === "combobox") return;
      event.preventDefault();
      event.stopPropagation();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  };
  document.addEventListener("keydown", (event) => {
    if (!keys() || keys().dataset.on !== "1" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.matches("input[type=text], textarea, [contenteditable], [role=combobox]")) { inField(event, target); return; }
    let deed = null;
    if (event.key === "Backspace" && searchOf(rowOf(target))) deed = () => { const field = searchOf(rowOf(target)); field.focus(); field.select(); };
    else if (/^[1-9]$/.test(event.key)) deed = () => choose(current(), Number(event.key));
    else if (event.key === "0") deed = () => none(current());
    else if (event.key === "Enter" && rowOf(target)) deed = letters.n;
    else if (event.key === "ArrowDown" && (rowOf(target) || target === document.body)) deed = () => step(1);
    else if (event.key === "ArrowUp" && (rowOf(target) || target === document.body)) deed = () => step(-1);
    else if (event.key === "x" && !event.repeat) deed = () => newCaller(event.timeStamp);
    else if (letters[event.key]) deed = letters[event.key];
    if (!deed || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }, true);

  let started = false;
  new MutationObserver(() => {
    if (!root.dataset.guideReady || !keys()) return;
    if (!started) {
      started = true;
      if (document.activeElement === document.body && keys().dataset.on === "1") enter(current());
    }
    if (then && root.dataset.guideReady !== then.run) {
      const { deed } = then;
      then = null;
      deed();
    }
  }).observe(root, { attributes: true, attributeFilter: ["data-guide-ready"] });
})();
