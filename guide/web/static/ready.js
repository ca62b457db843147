// Tells tests when the page is still: an element that is visible and empty, .guide-ready, and html[data-guide-ready] with
// the same id of the run. Both go at once on whatever may change the page, before the server hears of it, and come back
// when nothing more is to follow: the run that was asked for is drawn, fonts and images are there, nothing moves.
// The server puts STREAMLIT_RERUN, the first byte of a message that asks for a run, in front of this file.
const guideReady = (() => {
  "use strict";
  const root = document.documentElement;
  // An action is given so long to ask for a run (React may take its time, and a search field keeps its focus a while).
  const ASKS = 150;
  // A field that is sent while it is typed waits a quarter of a second for the next letter.
  const LIVE = "[class*='_search'][class*='st-key-'] input";
  const ASKS_LATE = 500;
  // Of two runs asked for before the first was drawn the end of the first is no end, if the second still comes.
  const SECOND = 300;
  // What never comes to rest, or never loads, does not hold up the page for ever.
  const LONGEST = 5000;
  const FRAMES = 2;
  const QUIET_KEYS = ["Tab", "Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];

  // It stays where it is without its name: to take an element away would end what Ctrl+Z undoes of the typing.
  const sign = document.createElement("div");
  sign.hidden = true;
  sign.setAttribute("aria-hidden", "true");

  const marker = () => document.querySelector(".guide-state");
  const runOf = () => { const now = marker(); return now ? now.dataset.guideRun : ""; };
  // The run on the page when another was asked for; null while none is awaited. `two`: yet another was asked for before
  // that came.
  let asked = null;
  let two = false;
  let until = -Infinity;
  let turn = 0;
  let settling = "";
  let holds = 0;
  let idle = () => false;
  let before = () => {};

  const gone = () => {
    turn += 1;
    settling = "";
    sign.hidden = true;
    sign.className = "";
    delete sign.dataset.testid;
    delete root.dataset.guideReady;
  };
  const may = () => Boolean(marker()) && !holds && asked !== runOf() && idle();
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const moves = () => [...document.images].some((image) => !image.complete)
    || document.getAnimations().some((one) => one.playState === "running" && one.effect
      && Number.isFinite(one.effect.getComputedTiming().endTime));

  const atRest = async (mine) => {
    let changes = 0;
    const observer = new MutationObserver(() => { changes += 1; });
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const end = performance.now() + LONGEST;
    let quiet = 0;
    while (quiet < FRAMES && mine === turn && performance.now() < end) {
      const seen = changes;
      await frame();
      quiet = changes !== seen || moves() ? 0 : quiet + 1;
    }
    observer.disconnect();
  };
  const settle = async () => {
    if (!may() || settling === runOf()) return;
    if (!sign.hidden) {
      if (sign.dataset.guideRun === runOf()) return;
      gone();
    }
    turn += 1;
    const mine = turn;
    settling = runOf();
    const from = two ? performance.now() + SECOND : until;
    while (performance.now() < from && mine === turn) await wait(from - performance.now());
    await document.fonts.ready;
    if (mine === turn) await atRest(mine);
    if (mine !== turn) return;
    settling = "";
    if (!may()) return;
    asked = null;
    two = false;
    before();
    const { guideLang, guideStep, guideScenario, guideRun } = marker().dataset;
    Object.assign(sign.dataset, { guideLang, guideStep, guideScenario: guideScenario || "", guideRun });
    if (!sign.isConnected) document.body.append(sign);
    sign.className = sign.dataset.testid = "guide-ready";
    sign.hidden = false;
    root.dataset.guideReady = guideRun;
  };

  const act = (asks = ASKS) => { until = Math.max(until, performance.now() + asks); gone(); settle(); };
  const isLive = (one) => one instanceof Element && one.matches(LIVE) && !document.querySelector(".desk-keys");
  for (const type of ["pointerdown", "mousedown", "click", "keydown", "input", "change", "submit", "popstate"]) {
    window.addEventListener(type, (event) => {
      if (type === "keydown" && QUIET_KEYS.includes(event.key)) return;
      act(type === "input" && isLive(event.target) ? ASKS_LATE : ASKS);
    }, true);
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => act());
  addEventListener("pagehide", gone);

  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data, ...rest) {
    const first = data instanceof Uint8Array ? data[0] : data instanceof ArrayBuffer ? new Uint8Array(data)[0] : 0;
    if (first === STREAMLIT_RERUN) {
      two = asked !== null && asked === runOf();
      asked = runOf();
      until = -Infinity;
      gone();
    }
    return send.call(this, data, ...rest);
  };

  return {
    gone,
    settle,
    // What shell.js knows: whether no run is on its way; what is done right before the page is called still.
    starts: (isIdle, last) => { idle = isIdle; before = last; },
    // While something is about to be done to the page without the reader.
    hold: () => { holds += 1; gone(); },
    release: () => { holds -= 1; act(); },
  };
})();
