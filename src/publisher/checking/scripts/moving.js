// Lists what moves: anything at all where the reader asked for rest, else what lasts over five seconds or flashes (WCAG 2.2.2, 2.3.1).
(rest) => {
  const faults = [];
  const html = (element) => element?.outerHTML.slice(0, 100) ?? "";
  const seconds = (list) => Math.max(...list.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));
  const barely = 0.05;
  if (rest) {
    for (const element of [document.documentElement, ...document.body.querySelectorAll("*")]) {
      const style = getComputedStyle(element);
      if (seconds(style.transitionDuration) > barely) faults.push(["changes little by little though the reader asked for no motion", html(element), ""]);
      if (style.animationName !== "none" && seconds(style.animationDuration) > barely) faults.push(["moves though the reader asked for no motion", html(element), ""]);
      if (style.scrollBehavior === "smooth") faults.push(["scrolls smoothly though the reader asked for no motion", html(element), ""]);
    }
    return faults;
  }
  for (const animation of document.getAnimations()) {
    const { duration, iterations, endTime } = animation.effect.getComputedTiming();
    const element = html(animation.effect.target);
    if (endTime > 5000) faults.push(["moves for over five seconds, and nothing stops it", element, "2.2.2"]);
    if (duration < 334 && iterations >= 3) faults.push([`flashes ${(1000 / duration).toFixed(1)} times a second`, element, "2.3.1"]);
  }
  for (const element of document.querySelectorAll("marquee, blink, svg animate, svg animateTransform, svg animateMotion")) faults.push(["moves, and nothing stops it", html(element), "2.2.2"]);
  for (const picture of document.querySelectorAll("img")) if (/\.(gif|apng|webp)([?#]|$)/i.test(picture.src)) faults.push(["is a picture of a kind that can move and flash", html(picture), "2.3.1"]);
  return faults;
}
