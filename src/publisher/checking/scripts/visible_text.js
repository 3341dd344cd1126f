// Lists the pieces of text in <main> that can be seen, each with its colour and whether paper may do without it (links, a player,
// its heading and what stands around it); what only works with a click is left out.
() => {
  const main = document.querySelector("main") ?? document.body;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim(); // where a word may be parted is no text
    const parent = walker.currentNode.parentElement;
    if (!text || parent.closest("script, style, template, nav, button, form, audio, video, [role=group]")) continue;
    const player = ":has(> audio), :has(> video)";
    const itsHeading = parent.closest("h2, h3, h4")?.nextElementSibling?.matches(player) ?? false;
    const forScreens = itsHeading || parent.closest(`a, ${player}`) !== null;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      pieces.push({ text, forScreens, colour: getComputedStyle(parent).color });
  }
  return pieces;
}
