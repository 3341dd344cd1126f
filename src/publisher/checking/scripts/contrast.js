// Lists text that stands out too little from what lies behind it (WCAG 1.4.3); running text is held to 7:1, as the site promises.
() => {
  const { read, over, contrast, behind, opacity } = window.colours;
  const faults = new Map();
  const danish = (number) => number.replace(".", ",");
  const judge = (element, colour, size, weight, text) => {
    const ground = behind(element);
    const [red, green, blue, alpha] = read(colour);
    const ratio = contrast(over([red, green, blue, alpha * opacity(element)], ground), ground);
    const large = size >= 24 || (size >= 18.66 && weight >= 700);
    const running = !large && element.closest("main :is(p, li, dd, td, blockquote)");
    const needed = large ? 3 : running ? 7 : 4.5;
    const clearly = needed - 0.01;
    if (ratio < clearly) faults.set(element, [{ says: "low", text: text.slice(0, 40), ratio: danish(ratio.toFixed(2)), needed: danish(String(needed)) }, element.outerHTML.slice(0, 100)]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || faults.has(element) || element.closest("script, style, template, :disabled, option")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const style = getComputedStyle(element);
    judge(element, style.color, parseFloat(style.fontSize), Number(style.fontWeight), text);
  }
  for (const field of document.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio], [type=range]), select, textarea")) {
    if (!field.checkVisibility({ visibilityProperty: true }) || field.disabled) continue;
    const style = getComputedStyle(field);
    judge(field, style.color, parseFloat(style.fontSize), Number(style.fontWeight), field.name || field.id);
    if (field.placeholder) judge(field, getComputedStyle(field, "::placeholder").color, parseFloat(style.fontSize), 400, field.placeholder);
  }
  return [...faults.values()];
}
