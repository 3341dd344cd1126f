// Lists links in sentences, marked words, and chosen or current controls that only a colour tells from the rest (WCAG 1.4.1).
() => {
  const faults = [];
  const looks = (element) => {
    const style = getComputedStyle(element);
    const line = (side) => (style[`border${side}Style`] === "none" ? 0 : parseFloat(style[`border${side}Width`]));
    return [
      style.textDecorationLine, style.fontWeight, style.fontStyle, style.fontSize, style.textTransform,
      line("Bottom"), line("Top"), line("Left"), line("Right"), style.outlineStyle === "none" ? 0 : style.outlineWidth,
      getComputedStyle(element, "::before").content, getComputedStyle(element, "::after").content,
    ].join(" ");
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const html = (element) => element.outerHTML.slice(0, 100);
  const amongWords = (element) => [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.data));
  const told = (element, from) => looks(element) !== looks(from);
  for (const link of document.querySelectorAll("p a[href], li a[href], dd a[href], td a[href]")) {
    if (!seen(link) || !link.textContent.trim() || !amongWords(link)) continue;
    const style = getComputedStyle(link);
    const lined = style.textDecorationLine.includes("underline") || (style.borderBottomStyle !== "none" && parseFloat(style.borderBottomWidth) > 0);
    const boxed = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0;
    const ownRow = style.display !== "inline" && link.parentElement.matches("li, div");
    if (!lined && !boxed && !ownRow && style.fontWeight === getComputedStyle(link.parentElement).fontWeight) faults.push([{ says: "link" }, html(link)]);
  }
  for (const word of document.querySelectorAll("mark, strong, em, b, i, ins, del, [aria-invalid=true]")) {
    const parent = word.parentElement;
    const coloured = getComputedStyle(word).color !== getComputedStyle(parent).color || getComputedStyle(word).backgroundColor !== "rgba(0, 0, 0, 0)";
    if (seen(word) && coloured && amongWords(word) && !told(word, parent) && !word.matches("[aria-invalid]")) faults.push([{ says: "word" }, html(word)]);
  }
  const states = "[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true], [aria-checked=true]";
  for (const chosen of document.querySelectorAll(states)) {
    const group = chosen.closest("nav, ul, ol, fieldset, [role=group], [role=radiogroup], [role=tablist]");
    const other = [...(group?.querySelectorAll(chosen.tagName) ?? [])].find((one) => seen(one) && !one.matches(states));
    if (seen(chosen) && other && !told(chosen, other)) faults.push([{ says: "chosen" }, html(chosen)]);
  }
  return faults;
}
