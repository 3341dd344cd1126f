// Lists targets under 24 by 24 CSS pixels (WCAG 2.5.8); links inside a sentence and the browser's own controls are exempt.
() => {
  const box = (element) => {
    const own = element.getBoundingClientRect();
    const label = element.labels?.[0]?.getBoundingClientRect();
    if (!label || !element.matches("[type=checkbox], [type=radio]")) return own;
    return { width: Math.max(own.width, label.width), height: Math.max(own.height, label.height), right: own.right, bottom: own.bottom };
  };
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const links = [...element.parentElement.querySelectorAll("a")].map((link) => link.textContent).join("");
    return element.parentElement.textContent.replace(/\s/g, "").length > links.replace(/\s/g, "").length;
  };
  const small = [];
  for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || inSentence(element)) continue;
    const { width, height, right, bottom } = box(element);
    const outOfSight = right <= 0 || bottom + scrollY <= 0 || (width <= 1 && height <= 1); // a skip link until it has the focus
    if (!outOfSight && (width < 23.99 || height < 23.99))
      small.push([{ says: "small", width: Math.round(width), height: Math.round(height) }, element.outerHTML.slice(0, 100)]);
  }
  return small;
}
