// What window.alone holds, with what plays by itself and pages that are left after a while.
() => {
  const playing = [...document.querySelectorAll("audio, video")].filter((one) => one.autoplay || !one.paused);
  const left = [...document.querySelectorAll("meta[http-equiv=refresh i]")].filter((meta) => parseFloat(meta.content) > 0);
  return [
    ...playing.map((one) => ["1.4.2", { says: "plays", element: one.outerHTML.slice(0, 80) }]),
    ...left.map((meta) => ["2.2.1", { says: "left", content: meta.content }]),
    ...window.alone,
  ];
}
