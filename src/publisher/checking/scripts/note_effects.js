// Notes in window.noted whatever happens to the page from now on: for keys that should do nothing (WCAG 2.1.4).
() => {
  window.noted = [];
  const note = (what) => window.noted.push(what);
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(() => note("changes the page")).observe(document, all);
  document.addEventListener("focusin", (event) => note(`moves the focus to ${event.target.outerHTML.slice(0, 60)}`));
  document.addEventListener("scroll", () => note("scrolls the page"));
  HTMLMediaElement.prototype.play = () => {
    note("plays the sound");
    return Promise.resolve();
  };
  navigation.addEventListener("navigate", (event) => {
    if (event.destination.sameDocument) return;
    note(`leads to ${event.destination.url}`);
    if (event.cancelable) event.preventDefault();
  });
}
