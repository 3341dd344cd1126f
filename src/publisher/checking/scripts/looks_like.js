// Lists what looks like a heading, a list, a table or a new paragraph to the eye and is none to a screen reader (WCAG 1.3.1).
() => {
  const faults = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const html = (element) => element.outerHTML.slice(0, 100);
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const textsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const parents = [];
    while (walker.nextNode()) if (/[\p{L}\p{N}]/u.test(walker.currentNode.data)) parents.push(walker.currentNode.parentElement);
    return parents;
  };
  const bodySize = parseFloat(getComputedStyle(document.querySelector("main p, main") ?? document.body).fontSize);
  const strong = (element) => Number(getComputedStyle(element).fontWeight) >= 600;
  const tall = (element) => parseFloat(getComputedStyle(element).fontSize) >= 1.3 * bodySize;
  const labels = new Set([...document.querySelectorAll("[aria-labelledby]")].flatMap((element) => element.getAttribute("aria-labelledby").split(/\s+/)));
  for (const paragraph of document.querySelectorAll("main p, main div")) {
    if (!seen(paragraph) || paragraph.querySelector("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, button, input, a")) continue;
    if (labels.has(paragraph.id) || paragraph.closest("li, dt, dd, th, td, caption, legend, label, summary, figcaption, [role], address")) continue;
    const text = words(paragraph);
    const next = paragraph.nextElementSibling;
    if (!text || text.length > 90 || /[.!?:,;…»]$/.test(text) || !next?.matches("p, ul, ol, dl, table, div")) continue;
    if (textsOf(paragraph).every((parent) => strong(parent) || tall(parent)) && !(tall(next) || strong(next))) faults.push([{ says: "heading", text }, html(paragraph)]);
  }
  const bullet = /^\s*([•·‣▪●*–—-]|\(?\d{1,2}[.)]|\(?[a-zæøå][.)])\s+\S/i;
  for (const paragraph of document.querySelectorAll("main p")) {
    const next = paragraph.nextElementSibling;
    if (!seen(paragraph) || !next?.matches("p") || paragraph.querySelector(":scope > .number")) continue;
    const signs = [paragraph, next].map((one) => one.textContent.match(bullet)?.[1]);
    const alike = signs.every(Boolean) && signs[0].replace(/[\p{L}\p{N}]+/u, "1") === signs[1].replace(/[\p{L}\p{N}]+/u, "1");
    if (alike && !paragraph.previousElementSibling?.textContent.match(bullet)) faults.push([{ says: "list" }, html(paragraph)]);
  }
  for (const element of document.querySelectorAll("main *")) {
    if (!seen(element) || element.closest("script, style")) continue;
    const kept = /pre|break-spaces/.test(getComputedStyle(element).whiteSpace);
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("\n");
    if (kept && own.split("\n").filter((line) => /\S( {3,}|\t)\S/.test(line)).length >= 2) faults.push([{ says: "table" }, html(element)]);
    if (element.matches("br + br") && element.previousSibling === element.previousElementSibling) faults.push([{ says: "paragraphs" }, html(element.parentElement)]);
  }
  return faults;
}
