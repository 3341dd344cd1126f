// Makes a player with words on its buttons out of each `.player`. Without this file the browser's own player stands
// there, and a link to the file. Nothing ever plays by itself; no key does anything outside the player's own controls.
// Its words are the catalogue's, once for the whole site (texts.js).
"use strict";

{
  const FEW_SECONDS = 5; // so near the beginning there is nothing to remember
  const MOST_REMEMBERED = 40; // files
  const SPEEDS = ["0.5", "0.75", "1", "1.25", "1.5", "1.75", "2"];

  const arrow = '<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2.5 1 9 5 2.5 9z"/></svg>';

  function make(tag, attributes = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  const makeButton = (does, text) => make("button", { type: "button", "data-do": does }, text);

  function makeTick(name, text, attributes) {
    const box = make("input", { type: "checkbox", "data-is": name });
    return make("p", { class: "tick", ...attributes }, make("label", {}, box, " ", text));
  }

  // What the reader's own browser remembers: how far they came in each file, and what they chose.
  const memory = {
    read(name, otherwise) {
      try {
        return JSON.parse(localStorage.getItem(name)) ?? otherwise;
      } catch {
        return otherwise; // storage is off, or something else wrote there
      }
    },
    write(name, value) {
      try {
        localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // storage is off or full: then nothing is remembered
      }
    },
    place(key) {
      return this.read("lyt.sted", {})[key] ?? 0;
    },
    keepPlace(key, seconds) {
      const { [key]: _, ...others } = this.read("lyt.sted", {});
      const kept = Object.entries(others).slice(1 - MOST_REMEMBERED);
      if (seconds >= FEW_SECONDS) kept.push([key, Math.floor(seconds)]);
      this.write("lyt.sted", Object.fromEntries(kept));
    },
  };

  class Player {
    constructor(box) {
      this.box = box;
      this.audio = box.querySelector("audio");
      this.memory = memory;
      this.arrow = arrow;
      this.make = { element: make, button: makeButton, tick: makeTick };
      this.texts = globalThis.siteTexts.player;
      this.wanted = 0; // where to begin once the file is known
      this.started = false;
      this.makeOurControls();
      this.listen();
      this.tracks = this.makeTracks();
      this.open(this.audio.dataset);
      this.markChosen();
      this.setSpeed(memory.read("lyt.fart", "1"));
      this.find("go-on")?.toggleAttribute("checked", memory.read("lyt.videre", false));
    }

    find(name) {
      return this.box.querySelector(`[data-is="${name}"], [data-do="${name}"]`);
    }

    // -- the parts on the page

    makeOurControls() {
      const { audio, box, texts } = this;
      const list = box.querySelector(".tracks");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", audio.getAttribute("aria-label"));
      audio.controls = false;

      const row = make("div", { class: "row-of-buttons" });
      const names = ["play", "restart", "back", "forward", ...(list ? ["previous-track", "next-track"] : [])];
      row.append(...names.map((name) => makeButton(name, texts[name.replace("-", "_")])));
      row.firstChild.className = "action";

      this.slider = make("input", { type: "range", min: 0, max: Math.floor(audio.dataset.seconds), step: 5, value: 0 });
      const time = make("span", { class: "time" }, make("span", { "data-is": "at" }));
      time.append(` ${texts.of} `, make("span", { "data-is": "length" }));
      const place = make("div", { class: "place" }, make("label", {}, make("span", {}, texts.place), " ", this.slider), " ", time);

      const nameOf = (speed) => (speed === "1" ? texts.speed_normal : speed.replace(".", ","));
      const speeds = SPEEDS.map((speed) => new Option(nameOf(speed), speed, speed === "1"));
      const speed = make("p", { class: "speed" }, make("label", {}, texts.speed, " ", make("select", {}, ...speeds)));

      const now = make("p", { class: "now", hidden: "" });
      audio.after(make("div", { class: "controls" }, row, now, place, speed), make("p", { class: "said", role: "status" }));
      list?.after(makeTick("go-on", texts.go_on));
      this.mark = make("strong", { class: "chosen" }, `${texts.mark},`);
    }

    // A link to each file becomes a button that plays it here.
    makeTracks() {
      return [...this.box.querySelectorAll(".tracks a")].map((link, number) => {
        const button = document.createElement("button");
        button.type = "button";
        button.innerHTML = arrow;
        button.append(...link.childNodes);
        button.addEventListener("click", () => this.choose(number));
        link.replaceWith(button);
        return { button, src: link.href, title: button.querySelector("span").textContent, ...link.dataset };
      });
    }

    listen() {
      const does = {
        play: () => (this.audio.paused ? this.play() : this.audio.pause()),
        restart: () => this.playFrom(0),
        back: () => this.goTo(this.at - 15),
        forward: () => this.goTo(this.at + 15),
        "previous-track": () => this.step(-1),
        "next-track": () => this.step(1),
      };
      for (const [name, act] of Object.entries(does)) this.find(name)?.addEventListener("click", act);
      this.box.querySelector("select").addEventListener("change", (event) => this.setSpeed(event.target.value));
      this.find("go-on")?.addEventListener("change", (event) => memory.write("lyt.videre", event.target.checked));
      this.slider.addEventListener("input", () => this.goTo(Number(this.slider.value)));
      this.slider.addEventListener("keydown", () => this.moveSlider());

      const { audio } = this;
      audio.addEventListener("loadedmetadata", () => this.wanted && (audio.currentTime = this.wanted));
      audio.addEventListener("timeupdate", () => this.show());
      audio.addEventListener("durationchange", () => this.show());
      audio.addEventListener("play", () => this.nowPlaying());
      audio.addEventListener("pause", () => this.rest());
      audio.addEventListener("ended", () => this.end());
      audio.addEventListener("error", () => this.say(this.texts.missing));
      addEventListener("pagehide", () => this.remember());
    }

    // -- one file

    open({ key, seconds }) {
      this.key = key;
      this.seconds = Number(seconds);
      this.started = false;
      this.wanted = memory.place(key);
      this.lastKept = this.wanted;
      this.show();
      this.namePlayButton();
    }

    get at() {
      return this.audio.readyState ? this.audio.currentTime : this.wanted;
    }

    get length() {
      return Number.isFinite(this.audio.duration) ? this.audio.duration : this.seconds;
    }

    play() {
      this.say("");
      if (this.audio.error) this.audio.load(); // perhaps the network is back
      return this.audio.play().catch((error) => error.name === "NotSupportedError" && this.say(this.texts.missing));
    }

    playFrom(seconds) {
      this.goTo(seconds);
      return this.play();
    }

    goTo(seconds) {
      this.wanted = Math.min(Math.max(seconds, 0), this.length);
      if (this.audio.readyState) this.audio.currentTime = this.wanted;
      this.show();
      this.namePlayButton();
    }

    setSpeed(speed) {
      const choice = this.box.querySelector("select");
      choice.value = speed;
      if (choice.selectedIndex < 0) choice.value = "1";
      this.audio.defaultPlaybackRate = this.audio.playbackRate = Number(choice.value);
      memory.write("lyt.fart", choice.value);
    }

    nowPlaying() {
      this.started = true;
      this.box.classList.add("started");
      this.namePlayButton();
      this.tellTheSystem();
    }

    rest() {
      this.remember();
      this.namePlayButton();
      this.show();
    }

    end() {
      this.started = false;
      memory.keepPlace(this.key, 0);
      this.wanted = 0;
      this.namePlayButton();
      if (this.find("go-on")?.checked && this.number + 1 < this.tracks.length) this.choose(this.number + 1);
    }

    remember() {
      if (this.started && !this.audio.ended) memory.keepPlace(this.key, this.at);
    }

    // -- what is seen and heard of it

    show() {
      this.find("at").textContent = clock(this.at);
      this.find("length").textContent = clock(this.length);
      // A slider in focus is left alone while the sound plays: a screen reader would say every move of it.
      if (document.activeElement !== this.slider || this.audio.paused) this.moveSlider();
      else this.nameSlider();
      if (Math.abs(this.at - this.lastKept) > FEW_SECONDS) {
        this.lastKept = this.at;
        this.remember();
      }
    }

    moveSlider() {
      this.slider.max = Math.floor(this.length);
      this.slider.value = this.at;
      this.nameSlider();
    }

    nameSlider() {
      const text = this.text("at", { at: this.inWords(this.slider.value), length: this.inWords(this.length) });
      if (this.slider.getAttribute("aria-valuetext") !== text) this.slider.setAttribute("aria-valuetext", text);
    }

    text(name, fields) {
      return fill(this.texts[name], fields);
    }

    inWords(seconds) {
      const count = ({ one, many }, number) => fill(number === 1 ? one : many, { number });
      const whole = Math.floor(seconds);
      const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
      const parts = minutes ? [count(this.texts.minute, minutes)] : [];
      if (rest || !minutes) parts.push(count(this.texts.second, rest));
      return parts.join(this.texts.and);
    }

    namePlayButton() {
      const { play, pause } = this.texts;
      const resting = !this.started && this.at >= FEW_SECONDS ? this.text("continue", { time: clock(this.at) }) : play;
      this.find("play").textContent = this.audio.paused || this.audio.ended ? resting : pause;
    }

    say(text) {
      this.box.querySelector(".said").textContent = text;
    }

    // The lock screen and the keys of headphones work the player too.
    tellTheSystem() {
      if (!navigator.mediaSession) return;
      const title = this.tracks[this.number]?.title ?? this.audio.getAttribute("aria-label");
      navigator.mediaSession.metadata = new MediaMetadata({ title, artist: document.title });
      const act = (name, does) => navigator.mediaSession.setActionHandler(name, does);
      act("seekbackward", () => this.goTo(this.at - 15));
      act("seekforward", () => this.goTo(this.at + 15));
      if (this.tracks.length) {
        act("previoustrack", () => this.step(-1));
        act("nexttrack", () => this.step(1));
      }
    }

    // -- the list of a meeting's files

    get number() {
      return this.tracks?.findIndex(({ key }) => key === this.key) ?? -1;
    }

    choose(number) {
      this.remember();
      const track = this.tracks[number];
      this.audio.src = track.src;
      this.open(track);
      const link = this.box.querySelector(".fetch a");
      link.href = track.src;
      link.nextElementSibling.textContent = track.facts;
      this.markChosen();
      this.play();
    }

    markChosen() {
      this.box.querySelector(".tracks [aria-current]")?.removeAttribute("aria-current");
      this.mark.nextSibling?.remove(); // the space behind it
      this.mark.remove();
      const track = this.tracks[this.number];
      if (!track) return;
      track.button.setAttribute("aria-current", "true");
      track.button.querySelector(".facts").prepend(this.mark, " ");
      const now = this.box.querySelector(".now");
      now.hidden = false;
      now.textContent = this.text("chosen", { title: track.title });
    }

    step(by) {
      const next = this.number + by;
      if (next < 0) this.say(this.texts.first);
      else if (next >= this.tracks.length) this.say(this.texts.last);
      else this.choose(next);
    }
  }

  function clock(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  }

  function fill(text, fields) {
    return text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
  }

  for (const box of document.querySelectorAll(".player")) box.player = new Player(box);
}
