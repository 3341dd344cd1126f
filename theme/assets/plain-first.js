// »Kun let dansk«: where a page has a short version, the council's own text is folded under its heading. Nothing is lost:
// links into it, a search in the page and printing open it.
(() => {
  const root = document.documentElement;
  const FOLDED = "main .record, main section:has(> #bilag)";
  const made = [];

  function fold(section) {
    const heading = section.querySelector("h2");
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = siteTexts.settings.fold.replace("{heading}", heading.textContent);
    details.className = "folded";
    const rest = [...section.childNodes].filter((node) => !node.contains(heading));
    details.append(summary, ...rest);
    section.append(details);
    made.push(details);
  }

  function unfold() {
    for (const details of made.splice(0)) {
      details.firstElementChild.remove();
      details.replaceWith(...details.childNodes);
    }
  }

  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = target && target.closest("details.folded:not([open])");
    if (!around) return;
    around.open = true;
    target.scrollIntoView();
  }

  function show() {
    if (!root.dataset.plain) unfold();
    else if (!made.length && document.querySelector("main .plain")) {
      document.querySelectorAll(FOLDED).forEach(fold);
      openTarget();
    }
    root.dataset.folded = "done"; // until now the style hid what is folded, so that nothing jumps
  }

  let closed = [];
  addEventListener("hashchange", openTarget);
  addEventListener("click", (event) => event.target.closest?.('a[href^="#"]') && setTimeout(openTarget));
  addEventListener("beforeprint", () => {
    closed = made.filter((details) => !details.open);
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }));
  document.addEventListener("reading-settings", show);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
