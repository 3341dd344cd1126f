/* Sends the forms without a new page, lights the lines that a sentence rests on, and lets the keyboard part and join
   sentences. Without it everything can still be read, saved and approved. */
(() => {
  "use strict";
  document.documentElement.classList.add("scripts");
  const status = document.getElementById("sagt");
  const main = () => document.getElementById("sidens-indhold");
  const form = () => document.getElementById("sentences");
  let row = null; // the sentence that was last worked on
  let unsaved = false;
  let waiting = 0;
  let shown = location.pathname;
  let sending = false; // a second press would send a form that is no longer true

  const say = (text) => {
    status.textContent = "";
    setTimeout(() => (status.textContent = text), 60);
  };

  /* Sending */
  const send = async (sent, button) => {
    const body = new URLSearchParams(new FormData(sent, button));
    let answer, html;
    if (sending) return;
    sending = true;
    try {
      answer = await fetch(location.pathname, { method: "POST", body });
      html = await answer.text();
    } catch {
      tell(main().dataset.away);
      return;
    } finally {
      sending = false;
    }
    const page = new DOMParser().parseFromString(html, "text/html");
    const there = document.activeElement?.id;
    const caret = document.activeElement?.selectionStart;
    const scrolled = document.querySelector(".paper")?.scrollTop;
    const path = new URL(answer.url).pathname;
    const elsewhere = path !== location.pathname;
    main().replaceWith(document.adoptNode(page.getElementById("sidens-indhold")));
    document.title = page.title;
    document.body.className = page.body.className;
    unsaved = answer.status >= 400 && !document.getElementById("remarks") && sent.id === "sentences";
    row = null;
    clearTimeout(waiting);
    if (elsewhere) {
      history.pushState(null, "", path);
      shown = path;
      scrollTo(0, 0);
    }
    const same = elsewhere ? null : document.getElementById(there);
    const wanted = document.getElementById(main().dataset.focus) || same;
    (wanted || document.getElementById(elsewhere ? "top" : "besked") || main()).focus();
    if (wanted && wanted === same && caret != null && wanted.matches("textarea")) wanted.setSelectionRange(caret, caret);
    const paper = document.querySelector(".paper");
    if (paper && !elsewhere && scrolled) paper.scrollTop = scrolled;
    const told = document.getElementById("besked")?.innerText ?? "";
    say(elsewhere ? `${told} ${document.getElementById("top")?.innerText ?? ""}` : told);
  };

  const tell = (text) => {
    document.getElementById("besked")?.remove();
    const box = Object.assign(document.createElement("div"), { className: "told bad", id: "besked" });
    box.append(Object.assign(document.createElement("p"), { textContent: text }));
    main().prepend(box);
    say(text);
  };

  addEventListener("submit", (event) => {
    event.preventDefault();
    if (unsaved && event.target.id !== "sentences" && !confirm(main().dataset.unsaved)) return;
    send(event.target, event.submitter);
  });
  addEventListener("popstate", () => {
    if (location.pathname !== shown) location.reload();
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  /* The source */
  const lines = () => [...document.querySelectorAll(".paper .line")];
  const span = (line) => [Number(line.dataset.first), Number(line.dataset.last)];
  const field = () => row?.querySelector("[name=lines]");
  const cited = () => {
    const spans = [...(field()?.value ?? "").matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].map((m) => [+m[1], +(m[2] ?? m[1])]);
    return lines().map((line) => spans.some(([first, last]) => first <= span(line)[1] && span(line)[0] <= last));
  };
  const light = (scroll) => {
    const chosen = cited();
    lines().forEach((line, at) => {
      line.classList.toggle("lit", chosen[at]);
      line.querySelector("button").setAttribute("aria-pressed", chosen[at]);
    });
    const first = lines()[chosen.indexOf(true)];
    const paper = document.querySelector(".paper");
    if (scroll && first && paper.scrollHeight > paper.clientHeight) paper.scrollTop = first.offsetTop - 12;
  };
  const cite = (chosen) => {
    const runs = [];
    lines().forEach((line, at) => {
      const [first, last] = span(line);
      if (!chosen[at]) return;
      if (chosen[at - 1]) runs[runs.length - 1][1] = Math.max(runs.at(-1)[1], last);
      else runs.push([first, last]);
    });
    field().value = runs.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(", ");
    changed();
    light(false);
  };
  const stand = (at) => {
    const buttons = lines().map((line) => line.querySelector("button"));
    const one = buttons[Math.min(Math.max(at, 0), buttons.length - 1)];
    buttons.forEach((button) => (button.tabIndex = button === one ? 0 : -1));
    one.focus();
  };

  /* Sentences */
  const rows = () => [...document.querySelectorAll(".sentence")];
  const text = (one) => one.querySelector("textarea");
  const beside = (one) => (one?.classList.contains("sentence") ? one : null);
  const renumber = () =>
    rows().forEach((one, at) => {
      const point = one.querySelector("[name=point]");
      if (point) point.value = at;
      one.querySelectorAll("button[name=do]").forEach((button) => (button.value = button.value.replace(/\d+$/, at)));
    });
  const changed = () => {
    unsaved = true;
    clearTimeout(waiting);
    waiting = setTimeout(measure, 400);
  };
  const measure = async () => {
    const place = document.querySelector(".measures");
    if (!place || !form()) return;
    try {
      const answer = await fetch(place.dataset.from, { method: "POST", body: new URLSearchParams(new FormData(form())) });
      if (answer.ok) place.textContent = (await answer.json()).text;
    } catch {
      /* the next save says that nobody answers */
    }
  };
  const go = (area, caret) => {
    area.focus();
    area.setSelectionRange(caret, caret);
  };
  const part = (one) => {
    const area = text(one);
    const after = area.value.slice(area.selectionEnd).trim();
    const before = area.value.slice(0, area.selectionStart).trim();
    if (!before) return;
    const fresh = one.closest("fieldset").querySelector(".sentence.new:last-of-type").cloneNode(true);
    const id = `${fresh.dataset.row}-${rows().length}`;
    fresh.dataset.row = id;
    for (const [name, key] of [["textarea", ""], ["input[name=lines]", "-lines"]]) {
      const control = fresh.querySelector(name);
      fresh.querySelector(`label[for="${control.id}"]`).htmlFor = id + key;
      control.id = id + key;
    }
    area.value = before;
    text(fresh).value = after;
    fresh.querySelector("[name=lines]").value = after ? one.querySelector("[name=lines]").value : "";
    one.after(fresh);
    renumber();
    changed();
    go(text(fresh), 0);
  };
  const join = (one) => {
    const before = beside(one.previousElementSibling);
    if (!before) return false;
    const first = text(before).value.trimEnd();
    const second = text(one).value.trim();
    const start = second ? first.replace(/[.!?]$/, "") : first;
    text(before).value = second ? `${start} ${second}` : start;
    const references = [before, one].map((each) => each.querySelector("[name=lines]").value.trim());
    if (second) before.querySelector("[name=lines]").value = [...new Set(references.filter(Boolean))].join(", ");
    if (beside(one.nextElementSibling) || !one.classList.contains("new")) one.remove();
    else text(one).value = one.querySelector("[name=lines]").value = "";
    renumber();
    changed();
    go(text(before), start.length);
    return true;
  };

  addEventListener("focusin", (event) => {
    const now = event.target.closest?.(".sentence");
    if (!now) return;
    row = now;
    light(true);
  });
  addEventListener("input", (event) => {
    if (!event.target.closest("#sentences")) return;
    changed();
    if (event.target.name === "lines") light(true);
  });
  addEventListener("click", (event) => {
    const line = event.target.closest(".paper .line button")?.parentElement;
    if (event.target.closest(".pick")) {
      row = event.target.closest(".sentence");
      stand(cited().indexOf(true));
    } else if (line) {
      row ??= rows()[0];
      const chosen = cited();
      const at = lines().indexOf(line);
      chosen[at] = !chosen[at];
      cite(chosen);
    }
  });
  addEventListener("keydown", (event) => {
    if (event.isComposing || !form()) return;
    const control = event.ctrlKey || event.metaKey;
    const area = event.target.closest("textarea");
    const button = event.target.closest(".paper .line button");
    if (event.key === "Enter" && control) {
      event.preventDefault();
      form().requestSubmit(form().querySelector(`button[value=${event.shiftKey ? "approve-next" : "save"}]`));
    } else if (area && event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      part(area.closest(".sentence"));
    } else if (area && event.key === "Backspace" && !control && area.selectionEnd === 0) {
      if (join(area.closest(".sentence"))) event.preventDefault();
    } else if (button) {
      const at = lines().indexOf(button.parentElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines().length - 1 }[event.key];
      if (to === undefined && event.key !== "Escape") return;
      event.preventDefault();
      if (to !== undefined) stand(to);
      else (field() ?? rows()[0].querySelector("[name=lines]")).focus();
    }
  });

  const wanted = document.getElementById(main().dataset.focus);
  if (wanted) wanted.focus();
  say(document.getElementById("besked")?.innerText ?? "");
})();
