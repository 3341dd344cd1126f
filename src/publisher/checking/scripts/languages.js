// Lists languages that do not exist (WCAG 3.1.1, 3.1.2), and English of tools left over in a Danish page. A person judges the rest.
() => {
  const faults = [];
  const html = (element) => element.outerHTML.slice(0, 100);
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const exists = (tag) => {
    try {
      Intl.getCanonicalLocales(tag);
      return Boolean(names.of(tag.split("-")[0]));
    } catch {
      return false;
    }
  };
  if (!/^da\b/.test(document.documentElement.lang)) faults.push([{ says: "page", language: document.documentElement.lang }, ""]);
  for (const element of document.querySelectorAll("[lang], [hreflang]"))
    for (const tag of [element.getAttribute("lang"), element.getAttribute("hreflang")])
      if (tag !== null && !exists(tag)) faults.push([{ says: "none", tag }, html(element)]);
  const leftOver = /^(search|search results?|close|open|next|previous|skip to (main )?content|loading…?|settings|share|play|pause|read more|home|back to top|table of contents|permanent link|copy link|no results?( found)?|dark mode|light mode|toggle .*)$/i;
  const common = /\b(the|of|with|you|your|this|please|are|have|which|from|these|they|was|were)\b/gi;
  const english = (text) => leftOver.test(text.trim()) || new Set((text.match(common) ?? []).map((word) => word.toLowerCase())).size >= 3;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element.closest("script, style, template") || !/^da\b/.test(element.closest("[lang]")?.lang ?? "")) continue;
    if (english(walker.currentNode.data)) faults.push([{ says: "english" }, html(element)]);
  }
  for (const attribute of ["aria-label", "title", "alt", "placeholder", "value"])
    for (const element of document.querySelectorAll(`[${attribute}]`))
      if (/^da\b/.test(element.closest("[lang]")?.lang ?? "") && english(element.getAttribute(attribute))) faults.push([{ says: "attribute", attribute }, html(element)]);
  return faults;
}
