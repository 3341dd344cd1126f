// A horizontal band that follows the pointer, the finger and the keyboard's focus. It takes no clicks. A slider behind
// the skip link, shown while it has the focus, moves it with the arrow keys and scrolls when the window ends.
(() => {
  const { handle: name, place } = siteTexts.settings.ruler;
  const root = document.documentElement;
  const band = Object.assign(document.createElement("div"), { className: "ruler" });
  band.setAttribute("aria-hidden", "true");
  const slider = Object.assign(document.createElement("input"), { type: "range", className: "ruler-slider" });
  slider.setAttribute("aria-label", name);

  function move(y) {
    const percent = Math.round((100 * Math.min(Math.max(y, 0), innerHeight)) / innerHeight);
    root.style.setProperty("--ruler-at", `${percent}vh`);
    slider.value = percent;
    slider.setAttribute("aria-valuetext", place.replace("{percent}", percent));
  }

  function step(event) {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const line = parseFloat(getComputedStyle(document.body).lineHeight) || 30;
    const target = band.getBoundingClientRect().top + band.offsetHeight / 2 + direction * line;
    if (target < line || target > innerHeight - line) scrollBy({ top: direction * line, behavior: "instant" });
    else move(target);
  }

  function follow(event) {
    if (root.dataset.ruler) move(event.clientY);
  }

  function followFocus({ target }) {
    if (!root.dataset.ruler || target === slider || !target.matches(":focus-visible")) return;
    const box = target.getClientRects()[0];
    if (box) move(box.top + Math.min(box.height, band.offsetHeight) / 2);
  }

  function show() {
    if (!root.dataset.ruler) {
      band.remove();
      slider.remove();
    } else if (!band.isConnected) {
      document.querySelector("header").prepend(slider);
      document.body.append(band);
      move(innerHeight / 3);
    }
  }

  slider.addEventListener("keydown", step);
  slider.addEventListener("input", () => move((slider.value * innerHeight) / 100));
  addEventListener("pointermove", follow, { passive: true });
  addEventListener("pointerdown", follow, { passive: true });
  addEventListener("focusin", followFocus);
  document.addEventListener("reading-settings", show);
  if (document.readyState !== "loading") show();
  else document.addEventListener("DOMContentLoaded", show);
})();
