// Lists fields and buttons that have no edge in forced colours, where backgrounds are painted over.
() =>
  [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const style = getComputedStyle(element);
      return parseFloat(style.borderBottomWidth) === 0 && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) === 0);
    })
    .map((element) => element.outerHTML.slice(0, 100))
