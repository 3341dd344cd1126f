// Lists pictures without a fitting text, and pictures that may hold text (WCAG 1.1.1, 1.4.5).
() => {
  const faults = [];
  const html = (element) => element.outerHTML.slice(0, 100);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const fileName = /\.(svg|png|jpe?g|webp|gif)$|^(img|dsc|image)[_-]?\d+/i;
  const says = (text) => /\p{L}{2,}/u.test(text) && !fileName.test(text.trim()) && !/^(et |an? )?(billede|foto|image|picture|grafik|ikon|logo)$/i.test(text.trim());
  for (const picture of document.querySelectorAll("img, input[type=image], [role=img], area")) {
    const name = picture.getAttribute("alt") ?? picture.getAttribute("aria-label") ?? picture.querySelector("title")?.textContent;
    const decorates = picture.matches("img") && picture.getAttribute("alt") === "";
    if (!decorates && !picture.closest("[aria-hidden=true]") && !picture.hasAttribute("aria-labelledby") && !says(name ?? "")) faults.push([name?.trim() ? { says: "unfit", name: name.trim() } : { says: "no_text" }, html(picture), "1.1.1"]);
    if (picture.matches("img, input") && !/\.svg([?#]|$)|^data:image\/svg/i.test(picture.src)) faults.push([{ says: "unread" }, html(picture), "1.4.5"]);
  }
  for (const drawing of document.querySelectorAll("svg")) {
    const hidden = drawing.closest("[aria-hidden=true]");
    const { width, height } = drawing.getBoundingClientRect();
    if (seen(drawing) && !hidden && drawing.getAttribute("role") !== "img") faults.push([{ says: "neither" }, html(drawing), "1.1.1"]);
    if (seen(drawing) && hidden && Math.max(width, height) > 100) faults.push([{ says: "hidden" }, html(drawing), "1.1.1"]);
    if (drawing.querySelector("text, foreignObject, image")) faults.push([{ says: "holds" }, html(drawing), "1.4.5"]);
  }
  for (const canvas of document.querySelectorAll("canvas")) faults.push([{ says: "canvas" }, html(canvas), "1.4.5"]);
  for (const element of document.body.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const drawn = [style.backgroundImage, style.content, style.listStyleImage, style.borderImageSource].find((value) => /url\((?!"data:image\/svg)(?![^)]*\.svg)/.test(value));
      if (drawn && seen(element)) faults.push([{ says: "style", picture: drawn.slice(0, 60) }, html(element), "1.4.5"]);
    }
  }
  return faults;
}
