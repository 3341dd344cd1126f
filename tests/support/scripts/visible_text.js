// Lists the pieces of text in <main> that can be seen, each with its colour; what only works with a click is left out.
() => {
  const main = document.querySelector("main") ?? document.body;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
    const parent = walker.currentNode.parentElement;
    if (!text || parent.closest("script, style, template, nav, button, form, audio, video")) continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) pieces.push({ text, colour: getComputedStyle(parent).color });
  }
  return pieces;
}
