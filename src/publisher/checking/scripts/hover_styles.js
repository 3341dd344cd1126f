// Lists rules of stylesheets that show something else when the mouse or the focus is on an element (WCAG 1.4.13).
() => {
  const shows = /^(display|visibility|opacity|clip|clip-path|content|left|right|top|bottom|height|max-height|width|max-width|transform)$/;
  const faults = [];
  const last = (selector) => selector.trim().split(/[\s>+~]+(?![^(]*\))/).at(-1);
  const look = (rules) => {
    for (const rule of rules) {
      if (rule.cssRules?.length) look(rule.cssRules);
      if (!rule.selectorText || !/:(hover|focus|focus-visible|focus-within)\b/.test(rule.selectorText)) continue;
      const changed = [...rule.style].filter((property) => shows.test(property));
      const elsewhere = rule.selectorText.split(/,(?![^(]*\))/).filter((selector) => {
        const subject = last(selector);
        const own = /:(hover|focus|focus-visible)\b/.test(subject.replace(/:(not|has)\([^)]*\)/g, "")) && !subject.includes("::");
        return /:(hover|focus|focus-visible|focus-within)\b/.test(selector.replace(/:not\([^)]*\)/g, "")) && !own;
      });
      if (changed.length && elsewhere.length) faults.push([{ says: "style", selector: elsewhere[0].trim(), properties: changed.join(", ") }, ""]);
    }
  };
  for (const sheet of document.styleSheets) {
    const ours = !sheet.href || new URL(sheet.href).origin === location.origin; // the rules of others cannot be read
    if (ours) look(sheet.cssRules);
  }
  return faults;
}
