// What every page has use for, and what fetches the scripts that only some have use for. The site works without this file.
"use strict";

// Each is fetched once, after those asked for before it. Where one does not come, nothing stays folded away.
const fetchOnce = (() => {
  const { src } = document.currentScript;
  const fetched = new Set();
  const onerror = () => delete document.documentElement.dataset.plain;
  return (file) => {
    if (fetched.has(file)) return;
    fetched.add(file);
    document.head.append(Object.assign(document.createElement("script"), { src: new URL(file, src), async: false, onerror }));
  };
})();
function fetchScript(name) {
  fetchOnce("texts.js"); // the words it writes
  fetchOnce(name);
}
const SERVES = { ".player": "player.js", "body:not(.meeting) .player track": "read-along.js", ".record .parts": "permalinks.js" };
for (const [part, file] of Object.entries(SERVES)) if (document.querySelector(part)) fetchScript(file);

// On a telephone, in large letters, long words need joints.
const hasShortLines = () => innerWidth < 34 * parseFloat(getComputedStyle(document.documentElement).fontSize);
function breakShortLines() {
  if (hasShortLines() && document.querySelector("main[data-joints]")) fetchOnce("line-breaks.js");
}
breakShortLines();
addEventListener("resize", breakShortLines);
document.addEventListener("reading-settings", breakShortLines);

// The keyboard can scroll a table that is wider than the screen (WCAG 2.1.1).
//    A table that fits gets no stop on the way through the page.
function markScrollingTables() {
  for (const frame of document.querySelectorAll(".table")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  }
}
markScrollingTables();
addEventListener("resize", markScrollingTables);

// The reader's own settings, attributes on <html>. partials/settings-now.html put them there as they were kept, before
// anything was drawn; here those that mean nothing go, the helpers that were chosen are fetched, and changes are heard of.
(() => {
  const KEY = "laesning";
  const NAMES = ["size", "line", "space", "width", "font", "scheme", "plain", "ruler", "syllables"];
  const HELPERS = { plain: "plain-first.js", ruler: "reading-ruler.js", syllables: "syllables.js" };
  const root = document.documentElement;
  let unsaved = null; // where the browser lets nothing be kept, a choice lasts as long as the page

  function read() {
    try {
      return unsaved ?? JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  }

  function save(values) {
    unsaved = values;
    try {
      if (Object.keys(values).length) localStorage.setItem(KEY, JSON.stringify(values));
      else localStorage.removeItem(KEY);
      unsaved = null;
    } catch {
      // told on the page of settings, by what this returns
    }
    apply();
    return unsaved === null;
  }

  function apply() {
    const values = read();
    for (const name of Object.keys(root.dataset)) {
      if (!NAMES.includes(name) && name !== "folded") delete root.dataset[name];
    }
    for (const name of NAMES) {
      if (/^[a-z]+$/.test(values[name] ?? "")) root.dataset[name] = values[name];
      else delete root.dataset[name];
      if (root.dataset[name] && HELPERS[name]) fetchScript(HELPERS[name]);
    }
    document.dispatchEvent(new Event("reading-settings"));
  }

  globalThis.readingSettings = { read, save };
  apply();
  addEventListener("storage", apply);
  addEventListener("pageshow", (event) => event.persisted && apply()); // back from the page of settings
})();
