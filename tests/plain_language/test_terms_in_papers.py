"""Which words of the word list the five papers use, and in which forms: goldens to be read form by form.

A form that belongs to another word, or to none, is a wrong explanation on a page: there may be none.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.catalogue.sentences import split
from publisher.parsing.pipeline import parse
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.lint.vocabulary import is_common
from publisher.plain_language.readability import words
from publisher.plain_language.source_text import item_pieces
from publisher.plain_language.summary_file.parse import parse as parse_summaries
from publisher.plain_language.term_forms import mentions
from publisher.reading.reader import read_source
from support.real_papers import real_papers

PROJECT = Path(__file__).parents[2]
PAPERS = real_papers(PROJECT / "content")
TERMS = load_glossary(PROJECT / "content" / "ordliste.json")
MOST_WORDS = 12
AROUND = 28


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_every_form_belongs_to_its_word(path: Path, pytestconfig: pytest.Config) -> None:
    uses: dict[str, dict[str, tuple[int, str]]] = {}
    for sentence in sentences(path):
        for mention in mentions(sentence, TERMS):
            forms = uses.setdefault(mention.term.term, {})
            count, context = forms.get(mention.form.casefold(), (0, around(sentence, mention.start, mention.form)))
            forms[mention.form.casefold()] = (count + 1, context)
    lines = [
        f"{term}\n" + "".join(f"    {count:3} × {context}\n" for count, context in forms.values())
        for term, forms in sorted(uses.items(), key=lambda entry: entry[0].casefold())
    ]
    golden = PROJECT / "tests" / "golden" / f"{path.parent.parent.name}-{path.parent.name}.ordliste.txt"
    if pytestconfig.getoption("--refresh-goldens"):
        golden.write_text("".join(lines), encoding="utf-8")
    assert "".join(lines) == golden.read_text(encoding="utf-8")


def test_explanations_are_short_sentences_of_common_words() -> None:
    long = [term.term for term in TERMS if len(words(term.explanation)) > MOST_WORDS]
    hard = {
        term.term: [
            word
            for word in words(term.explanation)
            if not is_common(word) and not word[0].isupper() and not any(mentions(word, TERMS))
        ]
        for term in TERMS
    }
    assert long == []
    assert {term: found for term, found in hard.items() if found} == {}
    assert [term.term for term in TERMS if not term.explanation.endswith(".")] == []


def test_the_list_stands_in_the_alphabets_order() -> None:
    order = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
    listed = [term.term.casefold() for term in TERMS]
    assert listed == sorted(listed, key=lambda term: term.translate(order))


def sentences(path: Path) -> Iterator[str]:
    """Yield every sentence of the paper's items, then those of its plain version."""
    for item in parse(read_source(path)).items:
        for text in dict.fromkeys(piece.text for piece in item_pieces(item)):
            yield from split(text)
    for entry in parse_summaries(path.with_suffix(".klart.txt").read_text(encoding="utf-8")).entries:
        yield from (one.sentence.text for one in entry.written)


def around(sentence: str, start: int, form: str) -> str:
    """Return a use between the words beside it."""
    end = start + len(form)
    before, after = sentence[:start].split(" ")[-4:], sentence[end:].split(" ")[:4]
    return f"{' '.join(before)[-AROUND:]}[{form}]{' '.join(after)[:AROUND]}".strip().replace("\n", " ")
