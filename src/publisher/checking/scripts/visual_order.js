// Lists pieces of text that stand before the eye in another order than a screen reader meets them in (WCAG 1.3.2).
() => {
  const outOfSight = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/fixed|sticky/.test(style.position)) return true;
      if (style.position === "absolute" && (at.clientWidth <= 1 || style.clipPath !== "none" || at.getBoundingClientRect().right <= 0)) return true;
    }
    return false;
  };
  const inColumns = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { columnCount, columnWidth } = getComputedStyle(at);
      if (columnCount !== "auto" || columnWidth !== "auto") return true;
    }
    return false;
  };
  const blocks = [...document.body.querySelectorAll("*")].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    return own && element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== "inline" && !element.closest("svg, audio, video, option, script, style") && !outOfSight(element);
  });
  const faults = [];
  for (let number = 1; number < blocks.length; number += 1) {
    const [before, after] = [blocks[number - 1], blocks[number]];
    const heading = before.closest("h1, h2, h3, h4, h5, h6");
    if (before.contains(after) || heading?.contains(after)) continue; // the parts of one heading are read together
    const [one, other] = [before.getBoundingClientRect(), after.getBoundingClientRect()];
    if (!one.width || !other.width) continue;
    const above = other.bottom <= one.top + 1 && other.left < one.right - 1;
    const leftOf = other.right <= one.left + 1 && other.top < one.bottom - 4 && other.bottom > one.top + 4;
    if ((above || leftOf) && !inColumns(after)) faults.push([{ says: above ? "above" : "left", before: before.textContent.trim().slice(0, 40) }, after.outerHTML.slice(0, 100)]);
  }
  return faults;
}
