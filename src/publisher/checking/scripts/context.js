// Gives every control the focus, then changes every field; lists what takes the reader somewhere else by that (WCAG 3.2.1, 3.2.2).
async () => {
  const faults = [];
  let now = null;
  let criterion = "3.2.1";
  const report = (says, fields) => now && faults.push([{ says: `${by()}_${says}`, ...fields }, now.outerHTML.slice(0, 100), criterion]);
  const by = () => (criterion === "3.2.1" ? "focus" : "change");
  const away = (event) => {
    if (event.destination.sameDocument) return; // the address remembers a choice, and the reader stays
    report("leads", { address: event.destination.url });
    if (event.cancelable) event.preventDefault();
  };
  navigation.addEventListener("navigate", away);
  window.open = () => report("opens");
  const dialogs = () => document.querySelectorAll("dialog[open], :popover-open").length;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 0));
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
  const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")].filter(seen);
  const moved = () => {
    const at = document.activeElement;
    if (at !== now && now.isConnected && at !== document.body) report("moves", { element: at.outerHTML.slice(0, 60) });
  };
  for (now of controls) {
    const open = dialogs();
    now.focus();
    await rest();
    moved();
    if (dialogs() > open) report("opens");
  }
  criterion = "3.2.2";
  const change = (field) => {
    if (field.matches("[type=checkbox], [type=radio]")) return field.click();
    if (field.matches("select")) field.selectedIndex = (field.selectedIndex + 1) % field.length;
    else if (field.matches("[type=range]")) field.stepUp();
    else field.value = "sti";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  for (now of controls.filter((control) => control.matches("input:not([type=submit], [type=button], [type=reset], [type=image]), select, textarea"))) {
    const open = dialogs();
    now.focus();
    change(now);
    await rest();
    moved();
    if (dialogs() > open) report("opens");
  }
  now = null;
  navigation.removeEventListener("navigate", away);
  localStorage.clear();
  return faults;
}
