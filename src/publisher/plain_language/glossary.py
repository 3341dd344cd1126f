"""The municipality's word list: hard words, their forms and a plain explanation of each."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from publisher.errors import SourceError
from publisher.model.edition import ItemWords, Term, WordUse
from publisher.model.meeting import AgendaItem
from publisher.model.summary import SLOTS, PublishableSummary, Sentence
from publisher.plain_language.source_text import item_pieces
from publisher.plain_language.term_forms import form_key, mentions, mentions_in_text
from publisher.plain_language.wording import capital, closed

_SHAPE = 'An entry looks like {"term": "påbud", "variants": ["påbuddet"], "explanation": "En ordre om …"}.'


def load_glossary(path: Path) -> tuple[Term, ...]:
    """Read the word list, a JSON array of entries with `term`, `variants` and `explanation`.

    Raises:
        SourceError: the file cannot be read, is not such a list, or explains one form twice; with the line.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
        entries = json.loads(source)
    except FileNotFoundError as error:
        raise SourceError("the word list is not there", cure="Create it; an empty list is [].", file=path) from error
    except json.JSONDecodeError as error:
        raise SourceError(
            f"not valid JSON: {error.msg.lower()}",
            cure="Correct the line; entries are separated by commas, texts stand in double quotes.",
            file=path,
            line=error.lineno,
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"the word list cannot be read ({type(error).__name__})",
            cure="Save it as UTF-8 text and see that you may read it.",
            file=path,
        ) from error
    if not isinstance(entries, list):
        raise SourceError("the word list is not a list", cure="It begins with [ and ends with ].", file=path, line=1)
    lines = _entry_lines(source, len(entries))
    terms = tuple(_term(entry, path, line) for entry, line in zip(entries, lines, strict=True))
    _refuse_double(terms, path, lines)
    return terms


def terms_in(text: str, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms that `text` uses, each once, in the order they first stand."""
    found: dict[str, Term] = {}
    for mention in mentions_in_text(text, terms):
        found.setdefault(mention.term.term, mention.term)
    return tuple(found.values())


def words_of(item: AgendaItem, terms: tuple[Term, ...], summary: PublishableSummary | None = None) -> ItemWords:
    """Return the terms that an item's printed text uses, and where its summary first uses those that it explains."""
    found = {term.term: term for piece in item_pieces(item) for term in terms_in(piece.text, terms)}
    return ItemWords(item.number, tuple(found.values()), tuple(_first_uses(summary, terms)) if summary else ())


def explanation(term: Term) -> Sentence:
    """Return the sentence that explains a term under »Svære ord«."""
    return Sentence("words", f"{capital(term.term)}: {closed(term.explanation)}", (), basis="glossary")


def _first_uses(summary: PublishableSummary, terms: tuple[Term, ...]) -> Iterator[WordUse]:
    said = tuple(enumerate(summary.sentences))
    explained = {sentence.text: place for place, sentence in said if sentence.slot == "words"}
    as_read = sorted(said, key=lambda entry: SLOTS.index(entry[1].slot))
    for place, sentence in as_read:
        if sentence.slot in {"words", "source"}:
            continue
        for mention in mentions(sentence.text, terms):
            explanation_place = explained.pop(explanation(mention.term).text, None)
            if explanation_place is not None:
                yield WordUse(place, mention.start, mention.start + len(mention.form), explanation_place)


def _term(entry: object, path: Path, line: int) -> Term:
    if not isinstance(entry, dict) or set(entry) != {"term", "variants", "explanation"}:
        raise SourceError("an entry does not have exactly the keys it must have", cure=_SHAPE, file=path, line=line)
    term, variants, explanation = entry["term"], entry["variants"], entry["explanation"]
    for name, value in (("term", term), ("explanation", explanation)):
        if not isinstance(value, str) or not value.strip():
            raise SourceError(f"the {name} of an entry is not a text", cure=_SHAPE, file=path, line=line)
    if not isinstance(variants, list) or not all(isinstance(form, str) and form.strip() for form in variants):
        raise SourceError(f"the variants of {term!r} are not a list of texts", cure=_SHAPE, file=path, line=line)
    return Term(term=term.strip(), variants=tuple(form.strip() for form in variants), explanation=explanation.strip())


def _refuse_double(terms: tuple[Term, ...], path: Path, lines: tuple[int, ...]) -> None:
    seen: dict[str, int] = {}
    for index, term in enumerate(terms):
        for form in (term.term, *term.variants):
            first = seen.setdefault(form_key(form), index)
            if first != index:
                raise SourceError(
                    f"{form!r} is explained twice, here and at {terms[first].term!r}",
                    cure="Keep it in one of the two entries.",
                    file=path,
                    line=lines[index],
                )


def _entry_lines(source: str, count: int) -> tuple[int, ...]:
    """Return the line on which each entry of the array begins; the source is known to be valid JSON."""
    decoder = json.JSONDecoder()
    position = source.index("[") + 1
    lines: list[int] = []
    for _ in range(count):
        position = re.compile(r"[\s,]*").match(source, position).end()  # type: ignore[union-attr]  # matches nothing too
        lines.append(source.count("\n", 0, position) + 1)
        _, position = decoder.raw_decode(source, position)
    return tuple(lines)
