// Answers "" once the page has been still for a number of frames, or what it was waiting for when the time was up.
async ({ frames, patience }) => {
  const APP = "[data-testid=stApp]";
  const UNFINISHED = "[data-stale=true], [data-testid=stSkeleton], [data-testid=stSpinner]";
  const waiting = () => {
    const app = document.querySelector(APP);
    const marker = document.querySelector(".guide-state");
    if (!app || !marker) return "the first run";
    if (app.dataset.testConnectionState !== "CONNECTED") return "the connection";
    if (app.dataset.testScriptState !== "notRunning") return "the end of the run";
    if (document.querySelector(UNFINISHED)) return "elements of an earlier run, or not yet loaded";
    if (document.documentElement.dataset.guideReady !== marker.dataset.guideRun) return "the ready marker";
    if (document.fonts.status !== "loaded") return "fonts";
    if ([...document.images].some((image) => !image.complete)) return "images";
    const moving = document.getAnimations().some((one) => one.playState === "running" || one.pending);
    return moving ? "an animation" : "";
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let changes = 0;
  const observer = new MutationObserver(() => { changes += 1; });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const size = () => {
    const { scrollWidth, scrollHeight, scrollTop } = document.documentElement;
    return `${scrollWidth}x${scrollHeight}@${scrollTop}`;
  };
  const end = performance.now() + patience;
  let quiet = 0, seen = -1, last = "", why = "";
  while (quiet < frames && performance.now() < end) {
    await frame();
    why = waiting();
    const now = size();
    const moved = changes !== seen || now !== last;
    quiet = why || moved ? 0 : quiet + 1;
    if (!why && moved) why = "the page to stop changing";
    seen = changes;
    last = now;
  }
  observer.disconnect();
  return quiet < frames ? why || "the page to stop changing" : "";
}
