// What window.alone holds, with what plays by itself and pages that are left after a while.
() => {
  const playing = [...document.querySelectorAll("audio, video")].filter((one) => one.autoplay || !one.paused);
  const left = [...document.querySelectorAll("meta[http-equiv=refresh i]")].filter((meta) => parseFloat(meta.content) > 0);
  return [
    ...playing.map((one) => ["1.4.2", `plays by itself: ${one.outerHTML.slice(0, 80)}`]),
    ...left.map((meta) => ["2.2.1", `is left after ${meta.content}`]),
    ...window.alone,
  ];
}
