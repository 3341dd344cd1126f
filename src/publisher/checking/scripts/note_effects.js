// Notes in window.noted whatever happens to the page from now on: for keys that should do nothing (WCAG 2.1.4).
() => {
  window.noted = [];
  const note = (what) => window.noted.push(what);
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(() => note({ says: "changes" })).observe(document, all);
  document.addEventListener("focusin", (event) => note({ says: "focus", element: event.target.outerHTML.slice(0, 60) }));
  document.addEventListener("scroll", () => note({ says: "scrolls" }));
  HTMLMediaElement.prototype.play = () => {
    note({ says: "plays" });
    return Promise.resolve();
  };
  navigation.addEventListener("navigate", (event) => {
    if (event.destination.sameDocument) return;
    note({ says: "leads", address: event.destination.url });
    if (event.cancelable) event.preventDefault();
  });
}
