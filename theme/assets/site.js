// The site works without this file. It lets the keyboard scroll a table that is wider than the screen (WCAG 2.1.1);
// a table that fits gets no stop on the way through the page.
function markScrollingTables() {
  for (const frame of document.querySelectorAll(".table")) {
    const scrolls = frame.scrollWidth > frame.clientWidth;
    frame.tabIndex = scrolls ? 0 : -1;
    if (!scrolls) frame.removeAttribute("tabindex");
  }
}
markScrollingTables();
addEventListener("resize", markScrollingTables);
