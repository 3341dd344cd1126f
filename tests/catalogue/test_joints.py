"""Where long words are parted: a golden of every long word of the papers, and what is left whole."""

import re
from pathlib import Path

import pytest

from publisher.catalogue.joints import JOINT, LONGEST_WHOLE, is_known, parts
from publisher.model.meeting import ClearedMeeting
from publisher.parsing.pipeline import parse
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.kort import draft
from publisher.reading.reader import read_source
from support.real_papers import real_papers

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*(?:/|www|@)\S*")
_SLIPS = {"meningssskabende", "teknologiuudvalget"}
"""Words that a paper spells wrongly: nobody knows where they part."""


def test_every_long_word_of_the_papers_is_parted_as_reviewed(project: Path, pytestconfig: pytest.Config) -> None:
    """The papers, their plain versions and the word list: `word → parts`, read by hand; none is wrong."""
    content = project / "content"
    terms = load_glossary(content / "ordliste.json")
    texts = [path.read_text(encoding="utf-8") for path in sorted(content.rglob("*.klart.txt"))]
    texts += [(content / "ordliste.json").read_text(encoding="utf-8")]
    for path in real_papers(content):
        meeting = parse(read_source(path))
        texts += [sentence.text for summary in draft(ClearedMeeting(meeting), terms) for sentence in summary.sentences]
        texts += re.findall(r"text='(.*?)'", repr(meeting.items)) + [item.title for item in meeting.items]
    found = {word.casefold() for text in texts for word in _WORD.findall(_ADDRESS.sub(" ", text))}
    long = sorted(word for word in found if len(word) > LONGEST_WHOLE)
    told = "".join(f"{word} → {JOINT.join(parts(word))}\n" for word in long)
    golden = project / "tests" / "golden" / "joints.txt"
    if pytestconfig.getoption("--refresh-goldens"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")
    assert {word for word in long if not is_known(word)} <= _SLIPS


@pytest.mark.parametrize(
    "parted",
    [
        "Handicap·sags·barometer", "MÅL·GRUPPE·BESKRIVELSE", "folketings·medlem", "børne·handicap·området",
        "under·skrifts·indsamling", "arbejds·markeds·uddannelse", "bryllups·billederne", "familie·restaurant",
    ],
)  # fmt: skip
def test_the_joints_stand_behind_what_joins_the_parts(parted: str) -> None:
    assert JOINT.join(parts(parted.replace(JOINT, ""))) == parted


@pytest.mark.parametrize(
    "word",
    ["fodboldspiller", "gennembrudshit", "shoppingcenter", "langsommelighed", "kontinentalsoklen", "organisationens",
     "xyzzyxyzzyxyzzy", "C-vitaminmangel", "tilgængeligheden", "retssikkerhed"],
)  # fmt: skip
def test_what_is_not_known_for_certain_stays_whole_or_is_parted_elsewhere(word: str) -> None:
    wrong = {"fodbolds", "hit", "gennembrud", "shop", "lighed", "heden", "organ", "sikker", "vitaminmangel"}
    assert not wrong & set(parts(word))
    assert "".join(parts(word)) == word
