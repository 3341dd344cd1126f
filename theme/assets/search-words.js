// Words, and what was meant by one that is spelled wrongly. Used by search.js; touches no page.
"use strict";

const searchWords = (() => {
  const ENDINGS = /(?:ernes|erne|enes|ene|ens|ets|ers|er|en|et|es|e|s|r|t)$/;

  // Spellings that count as one: raadhus and rådhus, handikap and handicap. The build does the same (spelling.py).
  const fold = (word) =>
    word.toLowerCase()
      .replace(/[æä]/g, "ae").replace(/[øö]/g, "oe").replace(/å/g, "aa")
      .replace(/aa/g, "a").replace(/ae/g, "a").replace(/oe/g, "o")
      .normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/[cq]/g, "k").replace(/w/g, "v").replace(/z/g, "s").replace(/x/g, "ks")
      .replace(/(\p{L})\1+/gu, "$1");

  // Without its ending, where enough is left.
  function stem(word) {
    const folded = fold(word);
    const bare = folded.replace(ENDINGS, "");
    return bare.length > 3 ? bare : folded;
  }

  const split = (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-–.][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => word.split(/[-–.]/));

  // How many letters are wrong, missing, too many or swapped; more than `most` counts as Infinity.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return Infinity;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    return last[b.length] <= most ? last[b.length] : Infinity;
  }

  const tolerated = (letters) => (letters < 4 ? 0 : letters < 6 ? 1 : letters < 10 ? 2 : 3);

  // `vocabulary`: [{ word, folded, weight }]. Returns what the site calls a word: the word itself, the beginning of
  // one, or its stem; nothing when no word of the site is like it.
  function known(word, vocabulary) {
    const wanted = fold(word);
    const same = vocabulary.filter((one) => one.folded === wanted);
    if (same.length) return (same.find((one) => one.word === word) ?? best(same)).word;
    for (const start of [wanted, wanted.replace(ENDINGS, "")]) {
      if (start.length < 3) continue;
      const longer = vocabulary.filter(
        (one) => one.folded.startsWith(start) && (start === wanted || start.length > 6 || one.folded.length - start.length < 5),
      );
      if (longer.length) return beginning(best(longer).word, start);
    }
    return null;
  }

  // The letters of `word` that come out as `folded`.
  function beginning(word, folded) {
    for (let end = 1; end <= word.length; end++) if (fold(word.slice(0, end)) === folded) return word.slice(0, end);
    return word;
  }

  const best = (found) => found.reduce((a, b) => (a && a.weight >= b.weight ? a : b), null);

  // Up to three words of the site that may have been meant, the likeliest first.
  function meant(word, vocabulary) {
    const wanted = fold(word);
    const most = tolerated(wanted.length);
    if (!most) return [];
    const near = [];
    for (const one of vocabulary) {
      const wrong = distance(wanted, one.folded, most);
      if (wrong <= most) near.push({ word: one.word, score: wrong - one.weight / 20 });
    }
    near.sort((a, b) => a.score - b.score);
    const stems = new Set();
    return near
      .filter(({ word: found }) => {
        const own = stem(found);
        return !stems.has(own) && stems.add(own);
      })
      .slice(0, 3).map(({ word: found }) => found);
  }

  return { fold, stem, split, known, meant };
})();
