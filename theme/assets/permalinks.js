// The addresses of the record's pieces, which the stylesheet numbers in the margin: a folded list of them below the list of
// sections, and for the pointer a link in the margin of the piece it rests on. The sections' own links need no script.
"use strict";
(() => {
  const record = document.querySelector(".record .text");
  const parts = document.querySelector(".record .parts");
  const { open, hint, own } = globalThis.siteTexts.pieces;

  // A long record has pages of its own, one after the other: an address of a piece is passed on until its page is found.
  const further = record.querySelector(".more, [rel=next]");
  if (/^#(linje|afsnit)-/.test(location.hash) && further && !document.getElementById(decodeURIComponent(location.hash.slice(1)))) {
    location.replace(further.href + location.hash);
  }

  function make(tag, text, attributes) {
    return Object.assign(document.createElement(tag), { textContent: text }, attributes);
  }

  // The name of a piece's section is the one that the list of sections gives it.
  function nameOf(piece) {
    const id = piece.closest("section").querySelector(":scope > [id^=afsnit-]")?.id;
    return [...parts.querySelectorAll("a")].find((link) => link.getAttribute("href") === `#${id}`)?.textContent ?? own;
  }

  const list = make("details");
  list.append(make("summary", open), make("p", hint, { className: "hint" }));
  let group = null;
  for (const [number, piece] of record.querySelectorAll("[id^=linje-]").entries()) {
    const name = `${nameOf(piece)}:`;
    if (group?.firstChild.textContent !== name) list.append((group = make("p", name)));
    group.append(" ", make("a", number + 1, { href: `#${piece.id}` }));
  }
  if (group) parts.append(list);

  const permalink = make("a", "", { className: "permalink", tabIndex: -1, ariaHidden: "true" });
  record.addEventListener("pointerover", (event) => {
    const piece = event.target.closest("[id^=linje-], [id^=afsnit-]");
    if (event.pointerType !== "mouse" || !piece || permalink.parentNode === piece) return;
    permalink.href = `#${piece.id}`;
    piece.prepend(permalink);
  });
})();
