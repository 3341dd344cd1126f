// Every other syllable is marked, by the browser's highlights: the text itself is not touched, so what is copied, searched
// and read aloud stays the plain word. Dots between the letters would cut the word in pieces for some screen readers.
(() => {
  const root = document.documentElement;
  const WORD = /[a-zæøåéèüöä\u00ad]{3,}/gi; // a long word may have been parted at its line's end
  const VOWEL = /[aeiouyæøåéèüöä]/i;
  const SHORTEST = 2; // letters before the first and after the last place where a word may be parted
  let patterns = null;
  let longest = 0;
  const known = new Map();

  function learn() {
    patterns = new Map();
    for (const pattern of globalThis.syllablePatterns.split(" ")) {
      const letters = pattern.replace(/\d/g, "");
      const values = letters.split("").map(() => 0).concat(0);
      let at = 0;
      for (const sign of pattern) {
        if (/\d/.test(sign)) values[at] = Number(sign);
        else at += 1;
      }
      patterns.set(letters, values);
      longest = Math.max(longest, letters.length);
    }
  }

  // Liang's method: the highest number between two letters counts, and an odd one parts them. A piece without a vowel is no
  // syllable and stays with the letters before it.
  function placesIn(word) {
    const dotted = `.${word}.`;
    const values = new Array(dotted.length + 1).fill(0);
    for (let start = 0; start < dotted.length; start += 1)
      for (let end = start + 1; end <= Math.min(dotted.length, start + longest); end += 1)
        patterns.get(dotted.slice(start, end))?.forEach((value, at) => { values[start + at] = Math.max(values[start + at], value); });
    const places = [];
    for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
      if (values[at + 1] % 2 === 0 || !VOWEL.test(word.slice(at))) continue;
      if (VOWEL.test(word.slice(places[places.length - 1] ?? 0, at))) places.push(at);
      else if (places.length) places[places.length - 1] = at;
    }
    return places;
  }

  function syllables(word) {
    const plain = word.toLowerCase();
    if (!known.has(plain)) known.set(plain, placesIn(plain));
    const places = [0, ...known.get(plain), word.length];
    return places.slice(1).map((end, number) => [places[number], end]);
  }

  function mark() {
    const ranges = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const { 0: word, index } of node.data.matchAll(WORD)) {
        const letters = [...word.matchAll(/[^\u00ad]/g)];
        const at = (letter) => index + letters[letter].index;
        for (const [number, [start, end]] of syllables(letters.join("")).entries())
          if (number % 2) ranges.push(new StaticRange({ startContainer: node, startOffset: at(start), endContainer: node, endOffset: at(end - 1) + 1 }));
      }
    }
    const marks = new Highlight(...ranges);
    marks.priority = -1; // the sentence that is heard lies on top
    CSS.highlights.set("syllable", marks);
  }

  let asked = false;
  function later() {
    if (asked || !root.dataset.syllables) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (root.dataset.syllables) mark();
    });
  }

  function show() {
    if (!root.dataset.syllables) return CSS.highlights.delete("syllable");
    if (!patterns) learn();
    mark();
    watcher.observe(document.querySelector("main"), { childList: true, characterData: true, subtree: true });
  }

  const watcher = new MutationObserver(later); // what a script writes on the page
  function start() {
    document.addEventListener("reading-settings", show);
    show();
  }
  globalThis.readingSyllables = { syllables };
  if (globalThis.CSS?.highlights) {
    const wanted = Object.assign(document.createElement("script"), { src: new URL("syllable-patterns.js", document.currentScript.src) });
    wanted.onload = () => (document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", start) : start());
    document.head.append(wanted);
  }
})();
