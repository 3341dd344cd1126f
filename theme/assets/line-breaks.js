// On short lines a long word is parted between the words it is put together from, where it takes up more than half of its line.
// Only there, since whole words are easier to read, and some screen readers stumble over the soft hyphen. What is copied and
// printed is the whole word. A name, or a number and its unit, which the page holds together, may break where it is wider than
// its line: else it would break inside a word.
"use strict";
(() => {
  const SOFT = "\u00ad";
  const SHARE = 0.5; // of its line
  const LONG = /\p{L}{14,}/gu;
  const HELD = /\S+(?:\u00a0\S+)+/g;
  const LINES = "p, li, dd, dt, h1, h2, h3, h4, h5, h6, legend, label, summary, caption, div, section, main";
  const LEFT_WHOLE = "a[href^='mailto:'], a[href^='http'], code, textarea, script, style, svg";
  const main = document.querySelector("main");
  const joints = new Map(main.dataset.joints.split(" ").map((word) => [word.replaceAll("·", ""), word.split("·")]));

  function texts() {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  // Letter by letter, so that what points into the text (a selection, the sentence that is heard) stays where it is.
  function makeWhole() {
    for (const node of texts())
      for (let at = node.data.lastIndexOf(SOFT); at >= 0; at = node.data.lastIndexOf(SOFT)) node.deleteData(at, 1);
  }

  // How much of its line a stretch of text takes up; in a table the line is as wide as the table may be.
  function shareOfLine(node, { 0: text, index }) {
    const range = new Range();
    range.setStart(node, index);
    range.setEnd(node, index + text.length);
    const width = [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0);
    const above = node.parentElement;
    const line = above.closest("table")?.parentElement ?? above.closest(LINES);
    return width / (line.clientWidth || main.clientWidth);
  }

  function part() {
    makeWhole();
    if (!hasShortLines()) return;
    const loosened = []; // all is measured before anything is changed
    const parted = [];
    for (const node of texts()) {
      if (node.parentElement.closest(LEFT_WHOLE) || node.parentElement.checkVisibility?.() === false) continue;
      for (const match of node.data.matchAll(HELD)) if (shareOfLine(node, match) > 1) loosened.push([node, match]);
      for (const match of node.data.matchAll(LONG)) {
        const parts = joints.get(match[0].toLowerCase());
        if (parts && shareOfLine(node, match) > SHARE) parted.push([node, match.index, parts]);
      }
    }
    for (const [node, match] of loosened)
      for (const { index } of match[0].matchAll(/\u00a0/g)) node.replaceData(match.index + index, 1, " ");
    for (const [node, index, parts] of parted.reverse()) insertJoints(node, index, parts);
  }

  function insertJoints(node, start, parts) {
    let at = start + parts.join("").length;
    for (const last of parts.slice(1).reverse()) node.insertData((at -= last.length), SOFT);
  }

  let asked = false;
  function later() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      part();
    });
  }

  part();
  document.fonts?.ready.then(later);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return; // a telephone hides and shows its address bar
    width = innerWidth;
    later();
  });
  document.addEventListener("reading-settings", later);
  document.addEventListener("toggle", later, true); // what was folded away has a line now
  document.addEventListener("copy", () => {
    makeWhole();
    setTimeout(part);
  });
  addEventListener("beforeprint", makeWhole);
  addEventListener("afterprint", part);
})();
