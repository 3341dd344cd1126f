// The site works without this file. It does two things.

// 1. The keyboard can scroll a table that is wider than the screen (WCAG 2.1.1).
//    A table that fits gets no stop on the way through the page.
function markScrollingTables() {
  for (const frame of document.querySelectorAll(".table")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  }
}
markScrollingTables();
addEventListener("resize", markScrollingTables);

// 2. The sentence that is being read aloud is marked in the text. Nothing moves and the text stays as it is;
//    a browser that cannot do it, or a page opened from a disk, plays the sound without marks.
const FARTHEST = 4000; // characters from one sentence to the next; what lies beyond is another place with the same words

function placesOf(cues) {
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data;
  }
  const boundary = (offset) => {
    const { node, start } = nodes.findLast((one) => one.start <= offset);
    return [node, offset - start];
  };
  let reached = 0;
  return cues.flatMap((cue) => {
    const start = text.indexOf(cue.text, reached);
    if (start < 0 || start - reached > FARTHEST) return [];
    reached = start + cue.text.length;
    const range = new Range();
    range.setStart(...boundary(start));
    const [node, offset] = boundary(reached - 1);
    range.setEnd(node, offset + 1);
    return [{ start: cue.start_s, end: cue.end_s, range }];
  });
}

async function follow(player) {
  const item = Number(player.dataset.item);
  const cues = await fetch(player.dataset.cues).then((answer) => answer.json(), () => []);
  const places = placesOf(cues.filter((cue) => cue.edition === "audio-item" && cue.item === item));
  const mark = () => {
    const now = places.find(({ start, end }) => start <= player.currentTime && player.currentTime < end);
    if (now) CSS.highlights.set("spoken", new Highlight(now.range));
    else CSS.highlights.delete("spoken");
  };
  player.addEventListener("timeupdate", mark);
  player.addEventListener("ended", () => CSS.highlights.delete("spoken"));
}

if (globalThis.CSS?.highlights) {
  for (const player of document.querySelectorAll("audio[data-cues]")) {
    player.addEventListener("play", () => follow(player), { once: true });
  }
}
