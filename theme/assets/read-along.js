// »Læs med«: the sentence that is heard is marked in the text and kept in view, and the sound can start at any sentence:
// with a click on it, or from a button at each paragraph, where the arrow keys go on to every sentence.
"use strict";

{
  const NOT_READ = "nav, .player, .on-paper, .source, .answer small, .answer .back, .permalink, .from-here, script, style, button";
  const EXPLANATION = ".answer [id^='ord-']";
  const PARAGRAPHS = "p, li, dd, tr";
  const MOST = 40; // places of a sentence that are tried

  // -- where on the page each spoken sentence stands

  // Words alone are compared, since quotation marks, hyphens and spaces differ between what is shown and what is spoken.
  class Words {
    constructor() {
      this.text = " ";
      this.places = [null]; // for each letter of `text`: its text node, and where in it
    }

    gap() {
      if (this.text.endsWith(" ")) return;
      this.text += " ";
      this.places.push(null);
    }

    add(written, place) {
      let at = 0;
      for (const letter of written) {
        if (/[\p{L}\p{N}]/u.test(letter)) {
          this.text += letter.toLowerCase()[0];
          this.places.push(place(at, letter.length));
        } else if (!/[\u00ad\u200b-\u200d\u2060]/.test(letter)) this.gap();
        at += letter.length;
      }
    }
  }

  function wordsOf(part) {
    const words = new Words();
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let lastBlock = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const above = node.parentElement;
      if (above.closest(NOT_READ) || above.closest(EXPLANATION) !== part.closest(EXPLANATION)) continue;
      const block = above.closest("p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, caption, div, section");
      if (block !== lastBlock || above.matches(".number")) words.gap();
      lastBlock = block;
      // A web address is spoken as it is written in the paper; the page shows a short form of it.
      const link = above.closest("a[href^='http']");
      if (link) words.add(link.getAttribute("href"), () => ({ node, from: 0, to: node.length }));
      else words.add(node.data, (at, length) => ({ node, from: at, to: at + length }));
      if (above.matches(".number")) words.gap();
    }
    words.gap();
    return words;
  }

  // A hard word is explained where it is first heard, and stands further down on the page: among the hard words. There
  // its explanation is marked, and the page stays where it is.
  function placeExplanations(main) {
    const found = new Map();
    for (const part of main.querySelectorAll(EXPLANATION)) {
      const { text, places } = wordsOf(part);
      if (text.length > 2) found.set(text, rangeOf(places[1], places[text.length - 2]));
    }
    return found;
  }

  // Other sentences come in the order of the page, though not all stand on it, and the same words may stand twice (»Beslutning«).
  // Of all places where they could stand, those are taken that follow each other and hold the most letters in all.
  function placeSentences(sentences, main) {
    const words = wordsOf(main);
    const explanations = placeExplanations(main);
    const aside = [];
    const chains = []; // the best chain that ends with each possible place
    sentences.forEach(([, , text], number) => {
      const spoken = new Words();
      spoken.add(text, () => null);
      spoken.gap();
      aside[number] = explanations.get(spoken.text);
      if (aside[number]) return;
      const earlier = chains.length;
      for (const place of placesOf(words.text, spoken.text)) {
        const own = { number, place, end: place + spoken.text.length - 1, letters: spoken.text.length, before: null };
        let best = 0;
        for (let at = 0; at < earlier; at += 1) {
          if (chains[at].end > place || chains[at].letters <= best) continue;
          best = chains[at].letters;
          own.before = chains[at];
        }
        own.letters += best;
        chains.push(own);
      }
    });
    const ranges = [];
    let last = chains.reduce((best, chain) => (best && best.letters >= chain.letters ? best : chain), null);
    for (; last; last = last.before) ranges[last.number] = rangeOf(words.places[last.place + 1], words.places[last.end - 1]);
    return sentences.map(([start, end], number) => ({ start, end, range: ranges[number] ?? aside[number] ?? null, aside: Boolean(aside[number]) }));
  }

  function placesOf(text, sentence) {
    const found = [];
    if (sentence.length < 3) return found;
    for (let place = text.indexOf(sentence); place >= 0 && found.length < MOST; place = text.indexOf(sentence, place + 1)) found.push(place);
    return found;
  }

  function rangeOf(first, last) {
    const range = new Range();
    const beside = (node, at) => /[^\s\p{L}\p{N}]/u.test(node.data[at] ?? " ");
    let { node, from } = first;
    while (from > 0 && beside(node, from - 1)) from -= 1;
    range.setStart(node, from);
    let { node: end, to } = last;
    while (to < end.length && beside(end, to)) to += 1;
    range.setEnd(end, to);
    return range;
  }

  // -- following and starting

  class ReadAlong {
    constructor(player) {
      this.player = player;
      this.main = document.querySelector("main");
      this.addControls();
      this.tick = player.find("follow");
      this.readerScrolled = false;
      this.buttons = [];
      this.marked = null;
      player.audio.addEventListener("play", () => this.load().then(() => this.mark()));
      player.audio.addEventListener("timeupdate", () => this.mark());
      player.audio.addEventListener("ended", () => this.markNothing());
      player.find("previous-sentence").addEventListener("click", () => this.step(-1));
      player.find("next-sentence").addEventListener("click", () => this.step(1));
      player.find("find").addEventListener("click", () => this.findAgain());
      this.tick.addEventListener("change", () => this.follow(this.tick.checked));
      this.main.addEventListener("click", (event) => this.clicked(event));
      this.main.addEventListener("keydown", (event) => this.keyed(event));
      for (const sign of ["wheel", "touchmove"]) addEventListener(sign, () => this.scrolledAway(), { passive: true });
      if (player.memory.read("lyt.laesmed", false)) {
        this.tick.checked = true;
        this.follow(true);
      }
    }

    addControls() {
      const { texts: { reading: texts }, make } = this.player;
      const row = make.element("div", { class: "row-of-buttons" });
      row.append(make.button("previous-sentence", texts.previous), make.button("next-sentence", texts.next), make.button("find", texts.find));
      row.lastChild.hidden = true;
      const hint = make.element("p", { class: "hint" }, texts.hint);
      this.keys = make.element("p", { class: "hint", hidden: "" }, texts.keys);
      const part = make.element("div", { class: "reading" }, row, make.tick("follow", texts.follow), hint, this.keys);
      this.player.box.querySelector(".controls").append(part);
    }

    // A script is read from a server and from a disk alike; WebVTT is not. The one lies beside the other.
    load() {
      this.loading ??= new Promise((done) => {
        const script = document.createElement("script");
        globalThis.sentencesHeard = (sentences) => done(sentences);
        script.src = this.source;
        script.onerror = () => {
          this.player.say(this.player.texts.no_sentences);
          done([]);
        };
        document.head.append(script);
      }).then((sentences) => (this.sentences = placeSentences(sentences, this.main)));
      return this.loading;
    }

    get source() {
      return this.player.audio.querySelector("track").src.replace(/vtt$/, "js");
    }

    get number() {
      return this.sentences?.findLastIndex(({ start }) => start <= this.player.at + 0.05) ?? -1;
    }

    async step(by) {
      await this.load();
      const now = this.sentences[this.number];
      const again = by < 0 && now && this.player.at - now.start > 2; // well into it: »forrige« begins it again
      this.playSentence(Math.max(this.number + (again ? 0 : by), 0));
    }

    playSentence(number) {
      const sentence = this.sentences[number];
      if (!sentence) return;
      this.readerScrolled = false;
      this.player.playFrom(sentence.start);
      this.mark();
    }

    mark() {
      const now = this.sentences?.[this.number];
      const heard = now?.range && this.player.at < now.end + 1 ? now : null;
      if (heard === this.marked || (!this.marked && this.player.audio.paused && !this.player.started)) return;
      this.markNothing();
      if (!heard) return;
      this.marked = heard;
      globalThis.CSS?.highlights?.set("spoken", new Highlight(heard.range));
      if (this.tick.checked && !this.readerScrolled && !heard.aside) this.bringIntoView(heard.range);
    }

    markNothing() {
      this.marked = null;
      globalThis.CSS?.highlights?.delete("spoken");
    }

    // -- keeping it in view; how fast the page moves is the stylesheet's choice (reduced motion)

    bringIntoView(range) {
      const box = range.getBoundingClientRect();
      const player = this.player.box;
      const top = getComputedStyle(player).position === "sticky" ? player.offsetHeight : 0;
      if (box.top >= top + 16 && box.bottom <= innerHeight * 0.85) return;
      scrollBy({ top: box.top - top - (innerHeight - top) / 4 });
    }

    scrolledAway() {
      if (!this.tick.checked || this.player.audio.paused || this.readerScrolled) return;
      this.readerScrolled = true;
      this.player.find("find").hidden = false;
    }

    findAgain() {
      this.readerScrolled = false;
      this.player.find("play").focus({ preventScroll: true });
      this.player.find("find").hidden = true;
      if (this.marked) this.bringIntoView(this.marked.range);
    }

    // -- on and off

    async follow(on) {
      this.player.memory.write("lyt.laesmed", on);
      this.player.box.classList.toggle("follows", on);
      document.documentElement.classList.toggle("reads-along", on);
      this.keys.hidden = !on;
      this.readerScrolled = false;
      this.player.find("find").hidden = true;
      if (on) await this.load();
      for (const button of this.buttons) button.remove();
      this.buttons = [];
      if (on && this.tick.checked) this.addButtons();
    }

    // One button a paragraph: a screen reader meets it where the text is. Tab stops at one of them alone.
    addButtons() {
      const seen = new Set();
      this.sentences.forEach(({ range, aside }, number) => {
        if (aside) return; // Tab and the arrow keys follow the text
        const block = range?.startContainer.parentElement.closest(PARAGRAPHS);
        if (!block || seen.has(block)) return;
        seen.add(block);
        const button = document.createElement("button");
        const words = range.toString().replaceAll("\u00ad", "").split(/\s+/).slice(0, 5).join(" ");
        button.type = "button";
        button.className = "from-here";
        button.setAttribute("aria-label", this.player.text("from_here", { words }));
        button.innerHTML = this.player.arrow;
        button.dataset.sentence = number;
        button.tabIndex = this.buttons.length ? -1 : 0;
        const { startContainer } = range;
        const link = startContainer.parentElement.closest("a");
        (link ?? startContainer).before(button);
        this.buttons.push(button);
      });
    }

    clicked(event) {
      const button = event.target.closest(".from-here");
      if (button) return this.playOrPause(Number(button.dataset.sentence), button);
      if (!this.tick.checked || event.target.closest("a, button, input, select, summary, label, .player")) return;
      if (!getSelection().isCollapsed) return; // the reader is marking text
      const spot = caretAt(event.clientX, event.clientY);
      const number = spot ? this.sentences?.findIndex(({ range }) => range?.isPointInRange(...spot)) ?? -1 : -1;
      if (number >= 0) this.playSentence(number);
    }

    // The button of the paragraph that is being heard stops the sound.
    playOrPause(number, button) {
      const next = this.buttons[this.buttons.indexOf(button) + 1];
      const here = this.number >= number && this.number < (next ? Number(next.dataset.sentence) : Infinity);
      this.leadTabTo(button);
      if (here && !this.player.audio.paused) this.player.audio.pause();
      else this.playSentence(number);
    }

    keyed(event) {
      const button = event.target.closest(".from-here");
      if (!button) {
        if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key)) this.scrolledAway();
        return;
      }
      const place = this.buttons.indexOf(button);
      const goes = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: this.buttons.length - 1 }[event.key];
      const steps = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (goes === undefined && !steps) return;
      event.preventDefault();
      if (steps) this.step(steps);
      else if (this.buttons[goes]) this.leadTabTo(this.buttons[goes]).focus();
    }

    leadTabTo(button) {
      for (const one of this.buttons) one.tabIndex = one === button ? 0 : -1;
      return button;
    }
  }

  function caretAt(x, y) {
    if (document.caretPositionFromPoint) {
      const spot = document.caretPositionFromPoint(x, y);
      return spot && [spot.offsetNode, spot.offset];
    }
    const range = document.caretRangeFromPoint?.(x, y); // Safari
    return range && [range.startContainer, range.startOffset];
  }

  for (const box of document.querySelectorAll(".player:has(track)")) box.readAlong = new ReadAlong(box.player);
}
