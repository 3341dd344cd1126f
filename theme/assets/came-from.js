// Which page of this site the reader came from, to be copied or said on the phone. The browser tells it; from a disk it tells
// nothing, and the page says what to tell anyway.
"use strict";
(() => {
  const place = document.querySelector(".came-from");
  const from = document.referrer.replace(/[?#].*/, "");
  const root = new URL(place.dataset.root, location.href).href;
  if (!from.startsWith(root) || from === location.href.replace(/[?#].*/, "")) return;
  place.append(`${place.dataset.text} `, Object.assign(document.createElement("strong"), { textContent: decodeURI(from) }));
  place.hidden = false;
})();
