// Puts the reader's own settings on <html> before anything is drawn, so that no page flashes. The site works without this file.
(() => {
  const KEY = "laesning";
  const NAMES = ["size", "line", "space", "width", "font", "scheme", "plain", "ruler", "syllables"];
  const HELPERS = { plain: "plain-first.js", ruler: "reading-ruler.js", syllables: "syllables.js" };
  const root = document.documentElement;
  const own = document.currentScript;
  const fetched = new Set();
  root.classList.add("scripts"); // what needs scripts has its place from the first picture on: nothing jumps
  let unsaved = null; // where the browser lets nothing be kept, a choice lasts as long as the page

  // The letters are asked for before the stylesheet is read: text that changes its letters moves the page under the reader.
  for (const weight of [400, 700]) {
    const href = new URL(`fonts/lexend-latin-${weight}-normal.woff2`, own.src);
    const early = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href };
    if (href.protocol !== "file:") document.head.append(Object.assign(document.createElement("link"), early));
  }

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

  function load(file) {
    if (fetched.has(file)) return;
    fetched.add(file);
    const script = document.createElement("script");
    script.src = new URL(file, own.src);
    script.async = false;
    script.onerror = () => delete root.dataset.plain;
    document.head.append(script);
  }

  function apply() {
    const values = read();
    for (const name of NAMES) {
      if (/^[a-z]+$/.test(values[name] ?? "")) root.dataset[name] = values[name];
      else delete root.dataset[name];
      if (root.dataset[name] && HELPERS[name]) ["texts.js", HELPERS[name]].forEach(load);
    }
    document.dispatchEvent(new Event("reading-settings"));
  }

  globalThis.readingSettings = { read, save, load };
  apply();
  addEventListener("storage", apply);
  addEventListener("pageshow", (event) => event.persisted && apply()); // back from the page of settings
})();
