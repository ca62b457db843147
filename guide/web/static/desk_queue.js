// A key of the desk waits until the page has answered the keys before it: each is done on the screen that its presser
// would have seen with time to wait. What waits is done in order; Escape, a click and a lost connection drop it.
// No wait is a guess: a run has ended, and each control shows what the server says that it holds (`.desk-shown`, made by
// guide/web/desk/shown.py). A page that does not come to that drops the keys, and says so.
// STREAMLIT_RERUN, the first byte of a message that asks for a run, stands in front of ready.js.
// `act(key, event)` does one key; without an event it was held back, and what the browser would do is done here.
const guideQueue = (() => {
  "use strict";
  const root = document.documentElement;
  // After this long it is looked again whether the page is drawn.
  const LOOK = 40;
  // A page that has not come so far after this long does not come any more.
  const LONGEST = 10_000;
  const SIGN = 1000;
  const keys = () => document.querySelector(".desk-keys");
  const words = (name) => (keys() ? keys().dataset[name] || "" : "");
  let act = () => {};
  let lose = () => {};
  let line = [];
  let then = null;
  let timer = 0;
  // An action that waits for the next key: it is done once that is here and no part of it, or once the time is over.
  let hold = null;
  // The run on the screen when another was asked for; null while none is awaited.
  let asked = null;
  // Since when the page has been behind the last run; 0 for not.
  let behind = 0;
  // Which of the waits this is.
  let turn = 0;

  const shown = document.createElement("p");
  shown.className = "desk-said";
  shown.setAttribute("role", "status");
  const say = (text) => {
    if (!shown.isConnected) document.body.append(shown);
    if (shown.textContent !== text) shown.textContent = text;
  };
  const working = document.createElement("p");
  working.className = "desk-working";
  working.setAttribute("role", "status");
  let signTimer = 0;
  const sign = () => {
    if (asked === null && !behind) { clearTimeout(signTimer); signTimer = 0; working.textContent = ""; return; }
    if (signTimer) return;
    signTimer = setTimeout(() => {
      if (!working.isConnected) document.body.append(working);
      working.textContent = words("working");
    }, SIGN);
  };

  // Not sent yet, but about to be.
  let expected = 0;
  const awaitRun = (timer) => { clearTimeout(expected); expected = timer; asked = runOf(); behind = 0; turn += 1; sign(); note(); };
  const arrived = () => { asked = null; sign(); next(); };
  const runOf = () => { const now = document.querySelector(".guide-state"); return now ? now.dataset.guideRun : ""; };
  const busy = () => asked !== null || timer !== 0;
  const waits = () => busy() || line.length > 0 || hold !== null;
  // For the tests: keys are still to be done.
  const note = () => { if (waits()) root.dataset.deskWaits = ""; else delete root.dataset.deskWaits; };
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data, ...rest) {
    const first = data instanceof Uint8Array ? data[0] : data instanceof ArrayBuffer ? new Uint8Array(data)[0] : 0;
    if (first === STREAMLIT_RERUN) awaitRun(0);
    return send.call(this, data, ...rest);
  };
  // What is typed into the field with the focus and not sent yet is not the server's.
  const typed = new WeakSet();
  const said = () => { const now = document.querySelector(".desk-shown"); return now ? JSON.parse(now.dataset.controls) : {}; };
  const holds = (key, value) => {
    const box = document.querySelector(`.st-key-${key}`);
    const [first, ...rest] = box ? box.querySelectorAll("input") : [];
    if (!first) return true;
    if (typeof value === "string") return first.value === value || (typed.has(first) && first === document.activeElement);
    return [first, ...rest].findIndex((one) => one.checked) === value;
  };
  // Takes back what is typed into a field, whole: the browser's own undo goes on in other fields, of another case too.
  const restores = (field) => {
    const box = boxOf(field);
    const was = box && typed.has(field) ? said()[box.slice(7)] : undefined;
    if (was === undefined || field.value === was) return false;
    field.select();
    document.execCommand(was ? "insertText" : "delete", false, was);
    return true;
  };
  const isDrawn = () => Object.entries(said()).every(([key, value]) => holds(key, value));
  // The actions of Streamlit's widgets that ask for a run, seen before they do: React may take its time.
  const expect = () => { if (asked === null) awaitRun(setTimeout(giveUp, LONGEST)); };
  // With the same text nothing changes, whether it is sent or not.
  const commits = (field) => { if (typed.delete(field) && !isDrawn()) expect(); };
  const on = (type, action) => document.addEventListener(type, (event) => {
    if (event.target instanceof Element) action(event.target, event);
  }, true);
  on("input", (field) => { if (field.matches("input[type=text]")) typed.add(field); });
  on("focusout", commits);
  on("change", (one) => { if (one.matches("input[type=radio], input[type=checkbox]")) expect(); });
  // What a button does no control shows: its run is awaited alone. Pressed while another one is, it waits as a key does.
  on("click", (one, event) => {
    const pressed = one.closest("[data-testid=stButton] button");
    if (!pressed) return;
    if (asked === null) { expect(); return; }
    const box = boxOf(pressed);
    if (!box) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    line.push({ key: "", press: () => document.querySelector(`.${box} button`)?.click() });
    note();
  });
  const boxOf = (one) => /st-key-\w+/.exec(one.closest("[class*='st-key-']")?.className || "")?.[0];

  const soon = (wait) => { clearTimeout(timer); timer = setTimeout(next, wait); note(); };
  function next() {
    clearTimeout(timer);
    timer = 0;
    go();
    note();
  }
  function go() {
    if (asked !== null) return;
    if (!isDrawn()) {
      behind = behind || performance.now();
      sign();
      if (performance.now() - behind < LONGEST) soon(LOOK); else giveUp();
      return;
    }
    behind = 0;
    sign();
    if (then) { const action = then; then = null; action(); if (then || asked !== null) { soon(LOOK); return; } }
    if (hold) {
      if (!line.length && performance.now() < hold.until) { holdTimer(); return; }
      if (!line.length || !hold.joins(line[0])) { const { action } = hold; hold = null; action(); soon(LOOK); return; }
    }
    const one = line.shift();
    if (!one) return;
    if (one.press) one.press(); else act(one, null);
    soon(one.typed ? 0 : LOOK);
  }
  let holdWaits = 0;
  function holdTimer() {
    clearTimeout(holdWaits);
    holdWaits = setTimeout(() => { if (hold && !timer) next(); }, Math.max(hold.until - performance.now(), 0) + 1);
  }

  // Where the next key would land nobody knows.
  function giveUp() {
    clearTimeout(expected);
    [expected, asked, behind, then, hold, line] = [0, null, 0, null, null, []];
    sign();
    note();
    lose();
  }
  const drop = (why) => { const had = line.length; line = []; note(); if (had) say(words(why)); };
  new MutationObserver(() => {
    const run = root.dataset.guideReady;
    if (!run || asked === null || expected || run === asked) return;
    arrived();
  }).observe(root, { attributes: true, attributeFilter: ["data-guide-ready"] });

  // Without a connection nothing comes of what was asked; the page itself says that it waits for one.
  let connected = true;
  new MutationObserver(() => {
    const app = document.querySelector("[data-testid=stApp]");
    const now = Boolean(app) && app.dataset.testConnectionState === "CONNECTED";
    if (connected && !now) { then = null; hold = null; drop("dropped"); }
    // The wait of the lost connection alone: by then another key may wait for a run of its own.
    const lost = turn;
    if (!connected && now && asked !== null) setTimeout(() => {
      if (connected && turn === lost && root.dataset.guideReady && root.dataset.guideReady === asked) arrived();
    }, 3000);
    connected = now;
  }).observe(root, { subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"] });

  document.addEventListener("pointerdown", (event) => { if (event.isTrusted) drop("dropped"); }, true);

  return {
    say, words, drop, commits, restores,
    dirty: (field) => typed.has(field),
    starts: (how, lost) => { act = how; lose = lost; },
    after: (action) => { then = action; soon(LOOK); },
    holds: (action, joins, until) => { hold = { action, joins, until }; holdTimer(); note(); },
    held: () => hold,
    unhold: () => { hold = null; },
    // Whether the next key has to wait: also for a page that was given up.
    waits: () => waits() || !isDrawn(),
    free: () => !line.length && !then && !hold,
    length: () => line.length,
    add: (key) => { line.push(key); note(); if (asked === null && !timer) next(); },
    first: (keys) => line.unshift(...keys),
    acted: () => soon(LOOK),
  };
})();

// What the browser does with a key, done by script.
const guideKeyboard = (() => {
  "use strict";
  const visible = (element) => element.getClientRects().length > 0;
  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const stops = () => [...document.querySelectorAll(STOPS)].filter((one) => {
    if (one.tabIndex < 0 || one.disabled || !visible(one.closest("label") || one)) return false;
    if (one.type !== "radio" || one === document.activeElement) return true;
    const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(one.name)}"]`)];
    if (group.includes(document.activeElement)) return false;
    return one === (group.find((other) => other.checked) || group[0]);
  });
  const tab = (back) => {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const to = all[at + (back ? -1 : 1)];
    if (to) { to.focus(); if (to.select) to.select(); }
  };
  const fire = (field, key) => {
    for (const type of ["keydown", "keyup"]) {
      field.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true, composed: true }));
    }
  };
  const among = (radio, by) => {
    const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(radio.name)}"]`)];
    const to = group[(group.indexOf(radio) + by + group.length) % group.length];
    if (to) { to.focus(); to.click(); }
  };
  const inField = (field, { key, shift }) => {
    if (key === "Tab") tab(shift);
    else if (key.length === 1) document.execCommand("insertText", false, key);
    else if (key === "Backspace") document.execCommand("delete");
    else if (key === "Delete") document.execCommand("forwardDelete");
    else if ((key === "ArrowLeft" || key === "ArrowRight") && field.setSelectionRange) {
      const at = Math.max(0, field.selectionStart + (key === "ArrowLeft" ? -1 : 1));
      field.setSelectionRange(at, at);
    } else fire(field, key);
  };
  const elsewhere = (target, { key, shift }) => {
    if (key === "Tab") tab(shift);
    else if (key.startsWith("Arrow") && target.type === "radio") among(target, /Left|Up/.test(key) ? -1 : 1);
    else if (key === " " && target.matches("input, button, summary")) target.click();
    else if (key === "Enter" && target.matches("a, button, summary")) target.click();
  };
  return { inField, elsewhere, visible };
})();
