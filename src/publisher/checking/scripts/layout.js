// Lists what does not fit: sideways scrolling of the page, text cut off, text that spills out of its box; [fault, element] each.
() => {
  const faults = [];
  const name = (element) => element.outerHTML.slice(0, 100);
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width + 1)
    faults.push([{ says: "sideways", wide: document.documentElement.scrollWidth, window: width }, ""]);
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const scrollerOf = (element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) if (scrolls(above)) return above;
    return null;
  };
  const forEyesOff = (element) => {
    for (let above = element; above && above !== document.body; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (style.position === "absolute" && (above.clientWidth <= 1 || above.getBoundingClientRect().right <= 0)) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, audio, video") || forEyesOff(element)) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const hasText = element.innerText?.trim();
    if (box.width && box.right > width + 1 && !scrollerOf(element)) faults.push([{ says: "past", right: Math.round(box.right) }, name(element)]);
    if (!hasText || style.display.startsWith("inline") || element.matches("input, select, textarea")) continue;
    const tooWide = element.scrollWidth > element.clientWidth + 2;
    const tooHigh = element.scrollHeight > element.clientHeight + 4;
    if (scrolls(element) && tooWide && !element.querySelector("table") && !element.matches("pre"))
      faults.push([{ says: "scrolls" }, name(element)]);
    const clips = (value) => value === "hidden" || value === "clip";
    if ((clips(style.overflowX) && tooWide) || (clips(style.overflowY) && tooHigh)) faults.push([{ says: "cuts" }, name(element)]);
    const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (ownText && style.overflowY === "visible" && tooHigh && style.display !== "table-cell") faults.push([{ says: "spills" }, name(element)]);
  }
  return faults;
}
