// The keys of the service desk. Everything is done through the page's own controls, so that a key never does what a
// click could not; the server decides which questions are open and which is next (`.desk-row`).
// Streamlit's own shortcuts belong to buttons: they cannot choose the nth answer of the question in focus, nor be
// switched off without a new run. So the keys are here, in one place, and off when `.desk-keys[data-on="0"]`.
// What each key does in which state is the table of guide/desk/keyboard.py, DESK_KEYS, which stands in front of this
// script; `actions` has what can be done. Letters that make a word do nothing.
(() => {
  "use strict";
  const root = document.documentElement;
  const ROW = "[class*='st-key-desk_row_']";
  const FIELD = "input[type=text], textarea, [contenteditable]";
  // Letters closer than this are a word, not shortcuts one after the other (milliseconds); once one of them is no
  // shortcut, it is certain that a word is being typed, and slower hands are waited for.
  const WORD = 700;
  const WORD_SURE = 5000;
  const { visible } = guideKeyboard;
  const { say, words, after } = guideQueue;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rows = () => all(ROW).filter(visible);
  const mark = (row) => row.querySelector(".desk-row");
  const state = (row) => (mark(row) ? mark(row).dataset.state : "");
  const open = (row) => state(row) === "open" || state(row) === "perhaps";
  const radios = (row) => all("input[type=radio]", row).filter((one) => visible(one.closest("label") || one));
  const keys = () => document.querySelector(".desk-keys");
  // While a run is drawn the list of keys may be gone for a moment, and they are as they were.
  let wasOn = false;
  const on = () => {
    if (keys()) wasOn = keys().dataset.on === "1";
    return wasOn && (Boolean(keys()) || guideQueue.waits());
  };
  const button = (key) => document.querySelector(`.st-key-${key} button`);

  const rowOf = (element) => (element && element.closest ? element.closest(ROW) : null);
  const named = (key) => document.querySelector(`.${key}`);
  const keyOf = (row) => [...row.classList].find((name) => name.startsWith("st-key-desk_row_"));
  const focusedRow = () => rowOf(document.activeElement);
  const marked = () => rows().find((row) => mark(row).classList.contains("next")) || rows()[0];
  const current = () => focusedRow() || marked();

  // A place question has what a search found, chosen by digits, and answers of its own, which have keys of their own.
  const fixedOf = (row) => Number(mark(row).dataset.fixed || 0);
  // Of a day that may be several, digits choose among these.
  const numbered = (row) => {
    const found = all(".st-key-day_field input[type=radio]", row);
    return found.length ? found : radios(row).slice(0, radios(row).length - fixedOf(row));
  };
  const fixed = (row) => (fixedOf(row) ? radios(row).slice(-fixedOf(row)) : []);
  const hits = () => all(".st-key-desk_hit input[type=radio]").filter((one) => visible(one.closest("label") || one));

  const searchOf = (row) => (row ? row.querySelector("[data-testid=stTextInput] input") : null);
  const waits = (row) => mark(row).dataset.waits !== undefined;
  const intoField = (row) => {
    const field = searchOf(row);
    if (field) { field.focus(); field.select(); }
    return field;
  };
  // `reopened`: the question has just become open again: its field, not what was chosen.
  const enter = (row, reopened = false) => {
    if (!row) return;
    const choices = radios(row);
    const field = searchOf(row);
    const chosen = choices.find((one) => one.checked);
    const target = waits(row) ? field : (field && (reopened || !field.value) ? field : chosen || choices[0] || field);
    if (!target) return;
    target.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const enterAnew = (row = marked()) => enter(row, Boolean(row) && open(row));
  const nextOpen = (from) => {
    const shown = rows();
    const at = shown.indexOf(from);
    return [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find(open) || null;
  };
  const press = (key) => { const one = button(key); if (one) one.click(); };

  // The question that has been answered when nothing else is open: no digit may change its answer by one key too many.
  let answeredLast = "";
  const onward = (key) => {
    const same = named(key) || marked();
    const to = waits(same) ? same : nextOpen(same);
    enter(to || same);
    answeredLast = to ? "" : key;
  };
  const chooseIn = (pick) => {
    const row = focusedRow();
    const choice = pick(row);
    if (!choice) return;
    const key = keyOf(row);
    after(() => onward(key));
    if (!choice.checked) choice.click();
  };
  // "None of these": No to each open yes-or-no question of the group in focus, as the caller has answered all at once.
  // One after the other: an answer may make the next question needless.
  const noneOfGroup = () => {
    const row = focusedRow();
    const { group } = mark(row).dataset;
    const first = keyOf(row);
    const asked = rows().filter((one) => mark(one).dataset.group === group && mark(one).dataset.kind && open(one)).map(keyOf);
    const no = () => {
      const key = asked.shift();
      if (!key) { onward(first); return; }
      const one = named(key);
      if (!one || !visible(one) || !open(one)) { no(); return; }
      after(no);
      radios(one)[1].click();
    };
    if (asked.length) no();
  };
  const step = (by) => {
    const shown = rows();
    enter(shown[Math.min(Math.max(shown.indexOf(current()) + by, 0), shown.length - 1)]);
  };
  const panel = (name, action) => {
    const choices = all(".st-key-desk_panel input[type=radio]");
    const choice = choices[["say", "summary", "code", "lookup", "history"].indexOf(name)];
    if (!choice) return;
    if (choice.checked) { if (action) action(); return; }
    if (action) after(action);
    choice.click();
  };
  const focusField = (key) => () => {
    const one = document.querySelector(`.st-key-${key} input`);
    if (one) { one.focus(); one.select(); }
  };
  const copy = (what) => async () => {
    const text = document.querySelector(`.desk-${what.toLowerCase()}`);
    if (!text) { say(words("nothingCopied")); return; }
    const fold = text.closest("details");
    if (fold) fold.open = true;
    try {
      await navigator.clipboard.writeText(text.textContent);
      say(words(`copied${what}`));
    } catch {
      getSelection().selectAllChildren(text);
      say(words("notCopied"));
    }
  };
  const nextOf = (control) => () => {
    const choices = all(`.st-key-${control} input[type=radio]`);
    const at = choices.findIndex((one) => one.checked);
    if (choices.length) choices[(at + 1) % choices.length].click();
  };
  let armed = -Infinity;
  const newCaller = (now) => {
    if (now - armed < 3000) { armed = -Infinity; after(() => enterAnew()); press("desk_new"); return; }
    armed = now;
    say(words("new"));
  };
  const confirm = (one, event) => {
    const field = document.activeElement;
    const row = rowOf(field);
    if (row) {
      const at = keyOf(row);
      after(() => {
        const same = named(at);
        if (!same) return;
        if (waits(same)) { intoField(same); return; }
        const [choice] = fixedOf(same) ? radios(same) : open(same) ? numbered(same) : [];
        if (choice) choice.focus(); else enter(nextOpen(same) || same);
      });
    } else if (field.closest(".st-key-desk_lookup")) {
      after(() => { const [hit] = hits(); if (hit) hit.focus(); else field.select(); });
    }
    guideQueue.commits(field);
    if (!event) guideKeyboard.inField(field, one);
  };
  const leaveField = () => {
    const row = rowOf(document.activeElement);
    document.activeElement.blur();
    const choice = row && radios(row)[0];
    if (choice) choice.focus();
  };

  const UNDO = "Undo";
  // A word typed where no field has the focus does nothing, and neither does what follows it (Enter, a digit) until the
  // focus is put somewhere. So it is after waiting keys were dropped: where the next one would land nobody can see.
  // `stopped` is what to say to such a key.
  let stopped = "";
  const actions = {
    choose: ({ key }) => chooseIn((row) => numbered(row)[Number(key) - 1]),
    ownAnswer: () => chooseIn((row) => (fixedOf(row) > 1 ? fixed(row)[0] : null)),
    notKnown: () => chooseIn((row) => fixed(row).pop()),
    noneOfGroup,
    // Not left to the browser: it says too late that another answer is chosen.
    chooseBeside: (one) => guideKeyboard.elsewhere(document.activeElement, one),
    undo: (one) => {
      answeredLast = "";
      if (guideQueue.restores(document.activeElement)) return;
      const were = rows().filter((row) => state(row) === "answered").map(keyOf);
      const here = focusedRow() ? keyOf(focusedRow()) : "";
      const undone = () => were.map(named).find((row) => row && state(row) !== "answered") || named(here) || marked();
      // After a letter the focus is in no field: the letter must undo again.
      after(() => {
        const choice = radios(undone()).find((radio) => radio.checked) || radios(undone())[0];
        if (one.key === UNDO || !choice) enterAnew(undone()); else choice.focus();
        say(words("undone"));
      });
      press("desk_undo");
    },
    newCaller: ({ at }) => newCaller(at),
    chooseHit: ({ key }) => {
      const hit = hits()[Number(key) - 1];
      if (hit) { hit.focus(); hit.click(); } else say(words("noQuestion"));
    },
    sayNoQuestion: () => say(words("noQuestion")),
    sayDay: () => say(words("day")),
    sayAnswered: () => say(words("alreadyAnswered")),
    sayStopped: () => say(words(stopped)),
    release: () => { stopped = ""; },
    nextOpen: () => enter(nextOpen(current())),
    stepBack: () => step(-1),
    stepOn: () => step(1),
    confirm,
    leaveField,
    searchAgain: () => intoField(focusedRow()),
    goToDay: () => { const row = named("st-key-desk_row_when"); if (!intoField(row)) enter(row); },
    say: () => panel("say"),
    copyNote: () => panel("summary", copy("Note")),
    copySummary: () => panel("summary", copy("Summary")),
    copyWrong: () => panel("summary", copy("Wrong")),
    copyContact: () => panel("say", copy("Contact")),
    code: () => panel("code"),
    openCode: () => panel("code", focusField("desk_code_typed")),
    find: () => panel("lookup", focusField("desk_lookup")),
    events: () => panel("history"),
    markRead: () => { if (button("desk_mark_read")) press("desk_mark_read"); else panel("history"); },
    nextCase: () => { after(() => enterAnew()); nextOf("desk_case")(); },
    caller: nextOf("desk_caller"),
    language: nextOf("desk_also"),
  };

  const stateOf = (target) => {
    const row = rowOf(target);
    if (target.matches(FIELD)) return row ? "field" : "tool";
    if (stopped) return "stopped";
    if (!row) return target === document.body ? "away" : "control";
    if (waits(row)) return "day";
    if (answeredLast === keyOf(row) && !open(row)) return "answered";
    return fixedOf(row) ? "place" : "choices";
  };
  const actionOf = (state, key) => {
    const of = DESK_KEYS.states[state];
    return actions[of[/^[1-9]$/.test(key) ? "1-9" : key] || of["*"]];
  };

  const isLetter = (key) => key.length === 1 && key !== "x" && /\p{L}/u.test(key); // no place is called "xx"
  let word = "";
  let last = -Infinity;
  const isKnown = (key) => Boolean(DESK_KEYS.states.away[key]);
  const gap = () => ([...word].every(isKnown) ? WORD : WORD_SURE);
  const joins = (one) => isLetter(one.key) && one.at - last <= gap();
  // What is in `alone` would be missed in the middle of a word: it waits until it is clear that it stands alone.
  const letter = (one, action) => {
    const { key, at } = one;
    if (one.sure) { action(one, null); return; }
    word = at - last <= gap() ? word + key : key;
    last = at;
    if (!action || [...word].some((other) => other !== key)) {
      say(words("word"));
      if (word.length < 2) return;
      armed = -Infinity;
      stopped = "word";
      guideQueue.unhold();
    } else if (DESK_KEYS.alone.includes(key)) {
      const times = Array(word.length).fill({ ...one, sure: true });
      guideQueue.holds(() => guideQueue.first(times), joins, performance.now() + WORD);
    } else action(one, null);
  };

  // What had the focus may have been drawn anew since: the focus stays at its question.
  let at = null;
  let held = "";
  document.addEventListener("focusin", ({ target }) => {
    at = target;
    held = rowOf(target) ? keyOf(rowOf(target)) : "";
  }, true);
  const regain = () => {
    if (!at || at.isConnected || document.activeElement !== document.body || !held) return;
    const row = named(held);
    if (row && visible(row)) enter(row, at.matches(FIELD));
  };
  const stops = new Set();
  const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); stops.add(event.code); };
  const act = (one, event) => {
    regain();
    say("");
    const target = document.activeElement || document.body;
    let { key } = one;
    if (target.matches(FIELD)) stopped = "";
    const state = stateOf(target);
    // What has been typed goes where Enter takes it: Tab alone would lose the focus.
    if (key === "Tab" && !one.shift && state === "field" && guideQueue.dirty(target)) {
      if (event) stop(event);
      [key, event] = ["Enter", null];
    }
    const action = actionOf(state, key);
    if (key === "Tab" || (action && /^(Page|Escape|Undo)/.test(key))) stopped = "";
    if (!/^[1-9]$/.test(key) && !isLetter(key)) answeredLast = "";
    if (key !== "x") armed = -Infinity;
    if (!isLetter(key) || target.matches(FIELD)) last = -Infinity;
    else if (state !== "stopped") { if (event) stop(event); letter(one, action); return; }
    if (!action) {
      if (!event) (target.matches(FIELD) ? guideKeyboard.inField : guideKeyboard.elsewhere)(target, { ...one, key });
      return;
    }
    if (event && action !== confirm) stop(event);
    action({ ...one, key }, event);
  };

  guideQueue.starts(act, () => { stopped = "dropped"; say(words("dropped")); });

  const DONE = /^(Undo|Enter|Tab|Backspace|Delete|Escape|Page(Up|Down)|Arrow(Up|Down|Left|Right))$/;
  document.addEventListener("keydown", (event) => {
    stops.delete(event.code);
    if (!event.isTrusted || !on() || event.isComposing || event.keyCode === 229) return;
    const graph = event.getModifierState("AltGraph");
    const command = !graph && (event.ctrlKey || event.metaKey || event.altKey);
    const undoes = command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "z";
    if (command && !undoes) return;
    const key = undoes ? UNDO : event.key;
    if (key.length !== 1 && !DONE.test(key)) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const field = target.matches(FIELD);
    const typing = field && (key.length === 1 || /^(Backspace|Delete|ArrowLeft|ArrowRight)$/.test(key));
    if (!field && (graph || (event.shiftKey && !isLetter(key) && !/^[+\d]$/.test(key) && key !== "Tab"))) return;
    if (key === "Escape" && guideQueue.length()) { guideQueue.drop("dropped"); stopped = "dropped"; stop(event); return; }
    // What is typed into a field goes there at once, unless what comes may take the field away.
    if (typing && !guideQueue.waits()) return;
    if (event.repeat && (guideQueue.waits() || !/^(Arrow|Page|Tab)/.test(key))) { stop(event); return; }
    const one = { key, shift: event.shiftKey, at: event.timeStamp, typed: field && key.length === 1 };
    if (guideQueue.waits()) { stop(event); guideQueue.add(one); return; }
    act(one, event);
    guideQueue.acted();
  }, true);
  // A button acts when Space comes up again.
  document.addEventListener("keyup", (event) => {
    if (stops.delete(event.code) && event.isTrusted) event.preventDefault();
  }, true);
  document.addEventListener("pointerdown", () => { stopped = ""; answeredLast = ""; armed = -Infinity; }, true);

  // What is typed into a place field and not yet looked for is not what the answer is about.
  document.addEventListener("input", (event) => {
    if (event.target instanceof Element && event.target.matches("input[type=text]") && rowOf(event.target) && keys()) {
      root.dataset.deskTyping = "";
    }
  }, true);

  // Each control says which keys do what a click on it does.
  const nameKeys = () => {
    for (const [control, of] of Object.entries(DESK_KEYS.shortcuts)) {
      const found = all(`.st-key-${control} :is(button, input)`);
      found.forEach((one, at) => one.setAttribute("aria-keyshortcuts", on() ? (found.length === of.length ? of[at] : of.join(" ")) : ""));
    }
  };
  let started = false;
  let followed = "";
  new MutationObserver(() => {
    const run = root.dataset.guideReady;
    if (!run || run === followed || !keys()) return;
    followed = run;
    nameKeys();
    const { activeElement } = document;
    if (!activeElement.matches(FIELD)) delete root.dataset.deskTyping;
    if (!started) {
      started = true;
      if (activeElement === document.body && on()) enter(current());
    } else if (guideQueue.free()) regain();
  }).observe(root, { attributes: true, attributeFilter: ["data-guide-ready"] });
})();
