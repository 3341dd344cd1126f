// Lists what moves: anything at all where the reader asked for rest, else what lasts over five seconds or flashes (WCAG 2.2.2, 2.3.1).
(rest) => {
  const faults = [];
  const html = (element) => element?.outerHTML.slice(0, 100) ?? "";
  const seconds = (list) => Math.max(...list.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));
  const barely = 0.05;
  if (rest) {
    for (const element of [document.documentElement, ...document.body.querySelectorAll("*")]) {
      const style = getComputedStyle(element);
      if (seconds(style.transitionDuration) > barely) faults.push([{ says: "changes" }, html(element), ""]);
      if (style.animationName !== "none" && seconds(style.animationDuration) > barely) faults.push([{ says: "moves" }, html(element), ""]);
      if (style.scrollBehavior === "smooth") faults.push([{ says: "scrolls" }, html(element), ""]);
    }
    return faults;
  }
  for (const animation of document.getAnimations()) {
    const { duration, iterations, endTime } = animation.effect.getComputedTiming();
    const element = html(animation.effect.target);
    if (endTime > 5000) faults.push([{ says: "long" }, element, "2.2.2"]);
    if (duration < 334 && iterations >= 3) faults.push([{ says: "flashes", times: Math.round(1000 / duration) }, element, "2.3.1"]);
  }
  for (const element of document.querySelectorAll("marquee, blink, svg animate, svg animateTransform, svg animateMotion")) faults.push([{ says: "endless" }, html(element), "2.2.2"]);
  for (const picture of document.querySelectorAll("img")) if (/\.(gif|apng|webp)([?#]|$)/i.test(picture.src)) faults.push([{ says: "picture" }, html(picture), "2.3.1"]);
  return faults;
}
