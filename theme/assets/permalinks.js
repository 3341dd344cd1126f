// The pointer's short cut to the address of a piece of the record: a link in the margin of the piece it rests on.
// Without this file, and for the keyboard, the same links stand in the list beside the record.
const permalink = document.createElement("a");
permalink.className = "permalink";
permalink.tabIndex = -1;
permalink.ariaHidden = "true";

document.querySelector(".record .text")?.addEventListener("pointerover", (event) => {
  const piece = event.target.closest("[id^=linje-]:not(section), [id^=afsnit-]");
  if (event.pointerType !== "mouse" || !piece || permalink.parentNode === piece) return;
  permalink.href = `#${piece.id}`;
  piece.prepend(permalink);
});
