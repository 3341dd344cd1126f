// Finds what Tab should reach, in the order of the document, and keeps it in window.tabStops; returns what each is called.
(opened) => {
  if (opened) document.querySelectorAll("details").forEach((details) => (details.open = true));
  const candidates = "a[href], area[href], button, input, select, textarea, summary, audio[controls], video[controls], iframe, [tabindex], [contenteditable]";
  // a group of radio buttons is one stop, the chosen one; arrow keys lead to the others
  const chosenOne = (radio) => [...document.querySelectorAll("input[type=radio]:checked")].find((other) => other.name === radio.name && other.form === radio.form);
  const reachable = (element) =>
    element.tabIndex >= 0 &&
    (element.type !== "radio" || [element, undefined].includes(chosenOne(element))) &&
    !element.matches(":disabled") &&
    !element.closest("[inert]") &&
    element.getClientRects().length > 0 &&
    element.checkVisibility({ visibilityProperty: true });
  window.tabStops = [...document.querySelectorAll(candidates)].filter(reachable);
  document.activeElement.blur();
  return window.tabStops.map((element) => element.outerHTML.slice(0, 100));
}
