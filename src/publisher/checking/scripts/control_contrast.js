// Lists fields whose edge, and controls whose only mark is an icon, that stand out by less than 3:1 (WCAG 1.4.11).
() => {
  const { read, over, contrast, behind } = window.colours;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const html = (element) => element.outerHTML.slice(0, 100);
  const faults = [];
  const danish = (ratio) => ratio.toFixed(2).replace(".", ",");
  const drawnByTheBrowser = (field) => field.matches("[type=checkbox], [type=radio], [type=range]") && getComputedStyle(field).appearance !== "none";
  for (const field of document.querySelectorAll("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea")) {
    if (!seen(field) || drawnByTheBrowser(field)) continue;
    const style = getComputedStyle(field);
    const outside = behind(field.parentElement);
    const inside = behind(field);
    const edge = parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== "none" ? over(read(style.borderBottomColor), inside) : inside;
    const best = Math.max(contrast(edge, outside), contrast(inside, outside));
    if (best < 3) faults.push([{ says: "edge", ratio: danish(best) }, html(field)]);
  }
  const icons = "a[href] svg, button svg, summary svg, [role=button] svg, svg[role=img]";
  for (const icon of document.querySelectorAll(icons)) {
    const control = icon.closest("a, button, summary, [role=button]");
    if (!seen(icon) || control?.innerText.trim()) continue;
    const ground = behind(icon.parentElement);
    const paints = [...icon.querySelectorAll("path, rect, circle, ellipse, line, polygon, polyline, text, use")].flatMap((shape) => {
      const style = getComputedStyle(shape);
      return [style.fill, style.stroke].filter((paint) => paint !== "none" && !paint.startsWith("url"));
    });
    const best = Math.max(1, ...paints.map((paint) => contrast(over(read(paint), ground), ground)));
    if (best < 3) faults.push([{ says: "icon", ratio: danish(best) }, html(control ?? icon)]);
  }
  return faults;
}
