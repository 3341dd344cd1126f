// Describes the element that has the focus: which tab stop it is, how it looks, where it lies, how much of it can be seen.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const rects = [...element.getClientRects()];
  const box = element.getBoundingClientRect();
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
  let shown = 0;
  for (const rect of rects)
    for (const across of steps)
      for (const down of steps) {
        const hit = document.elementFromPoint(rect.left + rect.width * across, rect.top + rect.height * down);
        if (hit && (element.contains(hit) || hit.contains(element))) shown += 1;
      }
  const landmark = element.closest("header, nav, main, footer, aside, [role]");
  return {
    stop: window.tabStops.indexOf(element),
    html: element.outerHTML.slice(0, 100),
    media: element.matches("audio, video"),
    scroller: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
    alike: [element.tagName, element.className, element.getAttribute("style"), element.matches("[aria-current]"), landmark?.tagName].join(" "),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    shown: rects.length ? shown / (rects.length * steps.length ** 2) : 0,
    window: { width: innerWidth, height: innerHeight, scrolledX: scrollX, scrolledY: scrollY },
  };
}
