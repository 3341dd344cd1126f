// The site works without this file.

// The keyboard can scroll a table that is wider than the screen (WCAG 2.1.1).
//    A table that fits gets no stop on the way through the page.
function markScrollingTables() {
  for (const frame of document.querySelectorAll(".table")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  }
}
markScrollingTables();
addEventListener("resize", markScrollingTables);
