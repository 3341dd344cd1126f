// Works every field and button; a control's own group and the names of other controls may change; lists new text that neither a live region nor the focus tells a screen reader of (WCAG 4.1.3).
async (most) => {
  const faults = [];
  let leads = false; // a form that only leads to another page shows nothing here
  navigation.addEventListener("navigate", (event) => {
    if (event.destination.sameDocument) return;
    leads = true;
    if (event.cancelable) event.preventDefault();
  });
  window.print = () => {};
  window.open = () => null;
  HTMLMediaElement.prototype.play = () => Promise.resolve();
  const live = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive], output";
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const texts = () => {
    const found = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.data.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim(); // where lines may break is no text
      if (/\p{L}/u.test(text) && !parent.closest("script, style, template, option") && seen(parent)) found.set(walker.currentNode, text);
    }
    return found;
  };
  const settled = async (slow) => {
    let busy = slow ? 30 : 1; // a search may first fetch its index
    let changed = false;
    const watch = new MutationObserver(() => { changed = true; busy = 3; });
    watch.observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true });
    for (; busy > 0; busy -= 1) await new Promise((resolve) => setTimeout(resolve, slow || changed ? 100 : 20));
    watch.disconnect();
  };
  const controls = "button, select, textarea, summary, [role=button], [role=switch], input:not([type=hidden], [type=submit], [type=image])";
  const done = new Set();
  const typed = (control) => control.matches("textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=reset])");
  const work = (control) => {
    control.focus();
    if (typed(control)) {
      control.value = "møde";
      for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
      control.form?.requestSubmit();
    } else if (control.matches("select, [type=range]")) {
      if (control.matches("select")) control.selectedIndex = (control.selectedIndex + 1) % control.length;
      else control.stepUp();
      for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
    } else if (!(control.matches("button") && control.form && control.type === "submit")) control.click();
  };
  for (let step = 0; step < most; step += 1) {
    const control = [...document.querySelectorAll(controls)].find((one) => seen(one) && !one.disabled && !done.has(one) && !one.closest("[inert]"));
    if (!control) break;
    done.add(control);
    const regions = [...document.querySelectorAll(live)].map((region) => [region, region.textContent]);
    const before = texts();
    const html = control.outerHTML.slice(0, 100);
    leads = false;
    work(control);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await settled(!leads && typed(control) && control.closest("[role=search], search"));
    const told = regions.some(([region, text]) => region.isConnected && region.textContent !== text && region.textContent.trim());
    const focused = document.activeElement;
    const ownPart = [control, ...(control.labels ?? []), control.closest("details, fieldset, [role=group]"), document.getElementById(control.getAttribute("aria-controls") ?? control.getAttribute("popovertarget") ?? ""), focused?.closest("dialog[open], [popover]")];
    if (focused !== control && focused !== document.body) ownPart.push(focused);
    const silent = [...texts()].filter(([node, text]) => before.get(node) !== text && ![...before.values()].includes(text) && !ownPart.some((part) => part?.contains(node)) && !node.parentElement.closest("button, summary, label"));
    const regionsBefore = new Set(regions.map(([region]) => region));
    const unheard = silent.filter(([node]) => !regionsBefore.has(node.parentElement.closest(live)));
    const led = focused !== control && focused !== document.body && focused?.isConnected; // to where the new text is
    if (unheard.length && !told && !led) faults.push([{ says: "silent", text: unheard[0][1].slice(0, 60) }, html]);
  }
  localStorage.clear();
  return faults;
}
