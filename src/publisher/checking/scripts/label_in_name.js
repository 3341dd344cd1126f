// Lists controls that are called something else than what stands on them (WCAG 2.5.3).
() => {
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const faults = [];
  for (const control of document.querySelectorAll("a[href], button, summary, input, select, textarea, audio, [role=button], [role=link], [role=switch], [role=tab]")) {
    const named = control.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const name = plain(named || control.getAttribute("aria-label") || "");
    if (!name || !control.checkVisibility({ visibilityProperty: true })) continue;
    const field = control.matches("input, select, textarea");
    const shown = field ? [...(control.labels ?? [])].map((label) => label.innerText).join(" ") : control.innerText;
    const label = plain(shown || (control.matches("[type=submit], [type=button]") ? control.value : ""));
    if (label && !name.includes(label)) faults.push([{ says: "other", name, label }, control.outerHTML.slice(0, 100)]);
  }
  return faults;
}
