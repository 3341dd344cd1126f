// The search page. Pagefind finds; this asks it, shows what it finds, and makes do with the titles where it cannot run
// (from a disk, or when its files do not arrive). Every text comes from the page.
"use strict";

(() => {
  const ARROW = 20; // pixels that the arrow of a closed list takes
  const SHOWN = 10; // at a time
  const EXCERPT = 30; // words
  const FEW = 3; // results with every word of a question: fewer are followed by results with some of them
  const RANKING = { pageLength: 0.3, metaWeights: { title: 5, routine: 5, source: 0.3, outcome: 0.1, parts: 0.3 } };

  const form = document.querySelector(".search-form");
  const status = document.querySelector(".search-status");
  const place = document.querySelector(".search-results");
  const otherwise = document.querySelector(".search-otherwise");
  const { fold, stem, split, known, meant } = searchWords;
  const texts = JSON.parse(place.dataset.texts);
  const leftOut = new Set(place.dataset.leftOut.split(" "));
  const fixedNames = JSON.parse(place.dataset.fixed).map((name) => split(name).filter((word) => !leftOut.has(word)).map(stem));
  const endings = document.querySelector(".search-endings").content.children;
  const selects = [...form.querySelectorAll("select[data-filter]")];
  const title = document.title;
  let asked = 0; // only the newest question is answered

  const say = (text, fields = {}) => text.replace(/\{(\w+)\}/g, (all, name) => fields[name] ?? all);

  function element(name, attributes = {}, ...children) {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children.filter(Boolean));
    made.normalize(); // one text is one piece: some screen readers stop after each
    return made;
  }

  // ---- What is asked: the form and the address say the same ----

  const filters = () => Object.fromEntries(selects.filter((one) => one.value).map((one) => [one.dataset.filter, one.value]));

  function addressOf(query) {
    const wanted = new URLSearchParams({ q: query });
    for (const select of selects) if (select.value) wanted.set(select.name, select.value);
    return `?${wanted}`;
  }

  // Where the text is large and the screen narrow, a closed list cuts its value off: it stands below it in full, for the
  // eye alone. The list itself says it to a screen reader.
  function spellOut() {
    for (const select of selects) {
      const whole = select.nextElementSibling ?? select.parentNode.appendChild(element("span", { className: "whole-value", ariaHidden: "true" }));
      whole.textContent = select.selectedOptions[0].text;
      whole.hidden = false;
      whole.classList.add("measured");
      const { paddingLeft, paddingRight } = getComputedStyle(select);
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - ARROW;
      const cut = whole.getBoundingClientRect().width > room;
      whole.classList.remove("measured");
      whole.hidden = !cut;
    }
  }

  function readAddress() {
    const wanted = new URLSearchParams(location.search);
    form.elements.q.value = wanted.get("q") ?? "";
    for (const select of selects) {
      select.value = wanted.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    spellOut();
  }

  // ---- Two ways to find; each returns { results, counts(), words } ----

  const once = (make) => {
    let made;
    return () => (made ??= make().catch((error) => { made = undefined; throw error; }));
  };

  const fits = (one, without) =>
    selects.every(({ value, dataset: { filter } }) => !value || filter === without || one[filter] === value);

  function answerOf(matching, all, some, load) {
    const counts = {};
    for (const { dataset: { filter } } of selects) {
      counts[filter] = {};
      for (const one of matching.filter((each) => fits(each, filter))) {
        counts[filter][one[filter]] = (counts[filter][one[filter]] ?? 0) + 1;
      }
    }
    const results = matching.filter((one) => fits(one)).map((one) => () => load(one));
    return { results, counts, all, some: some && results.length > all };
  }

  const engine = once(async () => {
    const address = new URL(place.dataset.index, location.href);
    const { createInstance } = await import(address.href);
    return createInstance({ basePath: new URL("./", address).pathname, noWorker: true, ranking: RANKING });
  });

  // What a result is, told by the name of its file (documents.py): item_socialudvalget_2025_fixed_1a2b3c4.
  const committees = Object.fromEntries([...form.elements.udvalg.options].map((one) => [one.dataset.slug, one.value]));
  function described({ id, score, data }) {
    const [kind, committee, year] = id.split("_");
    return { id, score, data, kind, committee: committees[committee], year, fixed: id.includes("_fixed_") };
  }

  // The fixed items of every meeting come after all others, but for who asks for one by its name: then they come first.
  function fixedApart(results, words) {
    const isName = (name) => name.length === words.length && name.every((part, i) => stem(words[i]).startsWith(part));
    const own = results.filter(({ fixed }) => fixed);
    const others = results.filter(({ fixed }) => !fixed);
    return fixedNames.some(isName) ? [...own, ...others] : [...others, ...own];
  }

  // The words of a letter are cut in eight by their second letter. A word that the site has is in one of these; what
  // was meant by another may have any second letter, so then all words of the letter are fetched, in one file.
  const shards = new Map();
  function vocabularyOf(word, all = false) {
    const [first, second] = fold(word);
    const name = /[a-z]/.test(first) ? first + (all ? "" : (second?.codePointAt(0) ?? 0) % 8) : "0";
    if (!shards.has(name)) {
      shards.set(name, fetch(`${place.dataset.words}${name}.json.gz`).then(unpack, () => ({})).then((words) =>
        Object.entries(words).map(([found, weight]) => ({ word: found, folded: fold(found), weight }))));
    }
    return shards.get(name);
  }

  async function unpack(answer) {
    if (!answer.ok) return {};
    const content = await answer.arrayBuffer();
    const start = new Uint8Array(content, 0, 2);
    if (start[0] !== 0x1f || start[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(content)); // unpacked by the server
    return new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }

  async function findInTexts(words) {
    const { search } = await engine();
    const find = async (what) => (await search(what)).results.map(described);
    let matching = fixedApart(await find(words.join(" ")), words);
    const all = matching.filter((one) => fits(one)).length;
    const some = all < FEW && words.length > 1;
    if (some) {
      const others = new Map(); // those with most of the words first
      for (const word of words) {
        for (const one of await find(word)) {
          const { held, score } = others.get(one.id) ?? { held: 0, score: 0 };
          others.set(one.id, { ...one, held: held + 1, score: score + one.score });
        }
      }
      for (const { id } of matching) others.delete(id);
      const ranked = [...others.values()].sort((a, b) => b.held - a.held || b.score - a.score);
      matching = [...matching, ...fixedApart(ranked, words)];
    }
    return answerOf(matching, all, some, async ({ data, kind }) => {
      const { raw_url: url, meta, content } = await data();
      return { url, title: meta.title ?? meta.routine, source: meta.source, outcome: meta.outcome, kind, content };
    });
  }

  const titles = once(() => new Promise((resolve, reject) => {
    const script = element("script", { src: place.dataset.titles });
    script.onload = () => resolve(searchTitles.map(([url, kind, name, source, outcome, committee, year]) =>
      ({ url, kind, title: name, source, outcome, committee, year, folded: fold(`${name} ${source}`) })));
    script.onerror = () => reject(new Error("no titles"));
    document.head.append(script);
  }));

  async function findInTitles(words) {
    const stems = words.map(stem);
    const all = await titles();
    let matching = all.filter((one) => stems.every((part) => one.folded.includes(part)));
    const whole = matching.filter((one) => fits(one)).length;
    const some = whole < FEW && stems.length > 1;
    if (some) matching = [...new Set([...matching, ...all.filter((one) => stems.some((part) => one.folded.includes(part)))])];
    return answerOf(matching, whole, some, async (one) => one);
  }

  async function vocabularyOfTitles() {
    const all = await titles();
    const found = new Set(all.flatMap((one) => split(`${one.title} ${one.source}`)));
    const words = [...found].map((word) => ({ word, folded: fold(word), weight: 1 }));
    return Object.assign(words, { inner: all.map((one) => one.folded) });
  }

  // ---- What was meant: words that the site has, others replaced by those most like them ----

  // Titles are searched inside their words too.
  const inside = (word, { inner }) => (inner?.some((text) => text.includes(fold(word))) ? word : null);

  async function understand(query, vocabulary) {
    let words = split(query);
    const telling = words.filter((word) => !leftOut.has(word));
    if (telling.length) words = telling;
    const found = [];
    const unknown = [];
    const others = [];
    let corrected = false;
    for (let i = 0; i < words.length; i++) {
      const own = known(words[i], await vocabulary(words[i])) ?? inside(words[i], await vocabulary(words[i]));
      const joined = words[i] + (words[i + 1] ?? "");
      const joinedKnown = i + 1 < words.length && !own ? known(joined, await vocabulary(joined)) : null;
      const nearest = own ? [] : meant(words[i], await vocabulary(words[i], true));
      const joinedNearest = own || joinedKnown || i + 1 >= words.length ? [] : meant(joined, await vocabulary(joined, true));
      if (own) found.push(own);
      else if (joinedKnown ?? joinedNearest[0]) { found.push(joinedKnown ?? joinedNearest[0]); corrected = true; i++; }
      else if (nearest.length) { found.push(nearest[0]); others.push(...nearest.slice(1)); corrected = true; }
      else unknown.push(words[i]);
    }
    return { words: found, unknown, others, corrected };
  }

  // ---- What is shown ----

  function marked(text, words) {
    const stems = words.map(stem);
    return text.split(/([\p{L}\p{N}]+)/u).map((piece, i) =>
      i % 2 && stems.some((one) => fold(piece).includes(one)) ? element("mark", {}, piece) : piece);
  }

  // The stretch of the text with most of the words, the first of the best; it starts where a sentence does if it can.
  function excerpt(content, words) {
    const all = content.split(/\s+/);
    const stems = words.map(stem);
    const hits = all.map((word) => { const folded = fold(word); return stems.findIndex((one) => folded.includes(one)); });
    let start = -1;
    let most = 0;
    hits.forEach((hit, i) => {
      if (hit < 0) return;
      const score = new Set(hits.slice(i, i + EXCERPT).filter((other) => other >= 0)).size;
      if (score > most) [start, most] = [i, score];
    });
    if (start < 0) start = 0;
    let from = start;
    while (from > 0 && start - from < 16 && !/[.!?]$/.test(all[from - 1])) from--;
    const end = Math.min(all.length, from + EXCERPT);
    return `${from ? "… " : ""}${all.slice(from, end).join(" ")}${end < all.length ? " …" : ""}`;
  }

  // The short version begins with the title, which stands above it already.
  function afterTitle({ title: name, content }) {
    const at = content.slice(0, name.length + 50).indexOf(name);
    const rest = at < 0 ? content : content.slice(at + name.length).replace(/^[\s.]+/, "");
    return rest || content;
  }

  // An outcome as it looks on every other page: its shape and its words.
  function ending(outcome) {
    const known = [...endings].find((one) => one.textContent.trim() === outcome);
    return known ? known.cloneNode(true) : element("p", { className: "outcome" }, outcome);
  }

  function item(one, words) {
    const link = element("a", { href: place.dataset.root + one.url }, element("span", {}, ...marked(one.title, words)));
    const kind = form.querySelector(`[data-filter="kind"] option[value="${one.kind}"]`)?.dataset.one;
    const source = [kind, one.source].filter(Boolean).join(" · ");
    if (source) link.append(" ", element("span", { className: "from" }, source));
    return element("li", {},
      element("h3", {}, link),
      one.outcome && ending(one.outcome),
      one.content && element("p", { className: "excerpt" }, ...marked(excerpt(afterTitle(one), words), words)));
  }

  function count(counts) {
    for (const select of selects) {
      for (const option of select.options) {
        option.dataset.name ??= option.text;
        const number = counts[select.dataset.filter]?.[option.value] ?? 0;
        const counted = option.value && counts[select.dataset.filter];
        option.text = counted ? say(texts.option, { name: option.dataset.name, count: number }) : option.dataset.name;
      }
    }
    spellOut();
  }

  const link = (text, query) => element("a", { href: addressOf(query), className: "search-again" }, text);
  const note = (text) => element("p", { className: "search-note" }, text);

  async function showMore(list, button, waiting, words, focus) {
    const next = await Promise.all(waiting.splice(0, SHOWN).map((load) => load()));
    const made = next.map((one) => item(one, words));
    list.append(...made);
    const rest = Math.min(SHOWN, waiting.length);
    button.hidden = !rest;
    button.textContent = rest === 1 ? texts.more_one : say(texts.more_many, { count: rest });
    if (focus) made[0]?.querySelector("a").focus();
  }

  async function show({ query, understood, found, notes }) {
    const { words, unknown, others, corrected } = understood;
    const chosen = Object.keys(filters()).length > 0;
    const shown = corrected ? words.join(" ") : query;
    const total = found.results.length;
    const children = [];
    let told;
    if (corrected) notes.push(say(texts.corrected, { query, corrected: shown }));
    if (unknown.length && words.length) notes.push(say(texts.partly, { words: unknown.join("«, »") }));
    if (found.some) notes.push(say(texts[["some", "few_one"][found.all] ?? "few_many"], { count: found.all }));
    if (total) {
      const number = total === 1 ? "one" : "many";
      told = say(texts[`found_${chosen ? "filter_" : ""}${number}`], { count: total, query: shown });
      const list = element("ol", { className: "found" });
      const button = element("button", { type: "button", className: "more", hidden: true });
      const waiting = [...found.results];
      button.addEventListener("click", () => showMore(list, button, waiting, words, true));
      await showMore(list, button, waiting, words, false);
      children.push(element("h2", {}, place.dataset.heading), ...notes.map(note), list, button);
    } else {
      told = say(chosen ? texts.none_filter : texts.none, { query });
      const again = chosen && element("p", {}, element("a", { href: `?${new URLSearchParams({ q: query })}`, className: "search-again" }, texts.without_filters));
      children.push(...notes.map(note), again || "",
        element("h2", {}, texts.tips.heading), element("ul", {}, ...texts.tips.list.map((tip) => element("li", {}, tip))));
    }
    if (others.length) {
      children.push(element(total ? "h3" : "h2", {}, texts.suggestions),
        element("ul", { className: "meant" }, ...others.map((word) => element("li", {}, link(say(texts.suggestion, { word }), word)))));
    }
    otherwise.hidden = total > 0;
    place.replaceChildren(...children);
    status.textContent = told;
  }

  async function answer(query, notes, vocabulary, find) {
    const understood = await understand(query, vocabulary);
    const found = understood.words.length ? await find(understood.words) : { results: [], counts: {} };
    return { query, understood, found, notes };
  }

  async function search() {
    const query = form.elements.q.value.trim();
    const turn = ++asked;
    document.title = query ? say(texts.page_title, { query, title }) : title;
    if (!query) {
      status.textContent = location.search.includes("q=") ? texts.empty : "";
      place.replaceChildren();
      otherwise.hidden = false;
      count({});
      return;
    }
    const slow = setTimeout(() => { status.textContent = texts.searching; }, 700);
    let ready;
    try {
      ready = location.protocol === "file:"
        ? await answer(query, [texts.from_disk], vocabularyOfTitles, findInTitles)
        : await answer(query, [], vocabularyOf, findInTexts).catch(() => answer(query, [texts.failed], vocabularyOfTitles, findInTitles));
    } catch {
      ready = null;
    }
    clearTimeout(slow);
    if (turn !== asked) return;
    if (!ready) {
      status.textContent = texts.broken;
      place.replaceChildren();
      otherwise.hidden = false;
      return;
    }
    count(ready.found.counts);
    await show(ready);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", addressOf(form.elements.q.value.trim()));
    search();
  });
  for (const select of selects) {
    select.addEventListener("change", () => {
      spellOut();
      if (!form.elements.q.value.trim()) return;
      history.replaceState(null, "", addressOf(form.elements.q.value.trim()));
      search();
    });
  }
  addEventListener("resize", spellOut);
  addEventListener("popstate", () => { readAddress(); search(); });
  document.querySelector(".search-without-script").remove();
  readAddress();
  search();
})();
