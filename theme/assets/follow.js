// »Følg med«: a button beside every address that copies it. Without a script, a link's own menu does.
// From a disk there is no address that a program elsewhere could use, so there is no button either.
// The place where the answer is told takes no room before there is one.
"use strict";
(() => {
  const lists = document.querySelector(".follow");
  if (!lists || !navigator.clipboard || !location.protocol.startsWith("http")) return;
  const told = document.createElement("p");
  told.setAttribute("role", "status");
  lists.append(told);
  for (const link of lists.querySelectorAll("a[type]")) {
    const button = document.createElement("button");
    const name = link.textContent.trim();
    button.type = "button";
    button.textContent = lists.dataset.copy;
    button.setAttribute("aria-label", `${lists.dataset.copy}: ${name}`);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        told.textContent = lists.dataset.done.replace("{name}", name);
      } catch {
        told.textContent = lists.dataset.failed;
      }
    });
    link.after(" ", button);
  }
})();
