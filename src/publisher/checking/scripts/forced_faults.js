// Lists fields and buttons that have no edge, and icons that are only a mask, in forced colours, where backgrounds are painted over.
() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const edgeless = (element) => {
    const style = getComputedStyle(element);
    if (element.matches("[type=checkbox], [type=radio], [type=range]") && style.appearance !== "none") return false; // the browser draws it
    return parseFloat(style.borderBottomWidth) === 0 && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) === 0);
  };
  const maskOnly = (element) =>
    [null, "::before", "::after"].some((part) => {
      const style = getComputedStyle(element, part);
      if (style.maskImage === "none" || (part && style.content === "none")) return false;
      return style.forcedColorAdjust !== "none" && style.backgroundColor === getComputedStyle(document.body).backgroundColor;
    });
  const fields = [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")].filter(seen);
  const name = (element) => element.outerHTML.slice(0, 100);
  return [
    ...fields.filter(edgeless).map((element) => ["edge", name(element)]),
    ...[...document.body.querySelectorAll("*")].filter(seen).filter(maskOnly).map((element) => ["mask", name(element)]),
  ];
}
