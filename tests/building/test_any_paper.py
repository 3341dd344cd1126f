"""Papers torn and mixed at random pass through every room, or are refused with a typed error; nothing else happens."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from publisher.building.content import Paper
from publisher.building.editions import prepare
from publisher.building.intake import Admitted
from publisher.building.summaries import Kept
from publisher.errors import PublisherError
from publisher.model.edition import Contact, Edition, Publication
from publisher.model.source import SourceDocument, SourceLine
from publisher.parsing.pipeline import parse
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.summary_file.entry import SummaryFile
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy
from publisher.rendering.open_data import artefacts as open_data
from publisher.rendering.pdf import easy_read
from publisher.rendering.site.meetings import meeting_pages
from publisher.speech.script import scripts
from support.real_papers import real_papers

PUBLICATION = Publication("Prøveby Kommune", True, None, Contact(None, None, None, None), "2026-01-01")
ROUNDS = 40
MARKS = ("- ", "1. ", "# ", "## **", "a\tb\t", "§ ", "Punkt 3: ")


def torn(papers: list[list[str]], chance: random.Random) -> str:
    """Return a paper with lines dropped, doubled, cut, swapped and borrowed from other papers."""
    lines = list(chance.choice(papers))
    for _ in range(chance.randint(1, 60)):
        at = chance.randrange(1, len(lines))
        match chance.randrange(6):
            case 0:
                del lines[at : at + chance.randint(1, 8)]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
            case 3:
                other = chance.choice(papers)
                start = chance.randrange(len(other))
                lines[at:at] = other[start : start + chance.randint(1, 30)]
            case 4:
                lines[at] = lines[at] + lines.pop(chance.randrange(len(lines) - 1)) if at < len(lines) - 2 else ""
            case 5:
                lines[at] = chance.choice(MARKS) + lines[at]
        if len(lines) < 10:
            break
    return "\n".join(lines)


def through_every_room(text: str, content: Path) -> Edition:
    """Take a text the whole way, but for sound and the printed page."""
    lines = tuple(SourceLine(number, line) for number, line in enumerate(text.split("\n"), start=1))
    meeting = parse(SourceDocument("prøve.txt", "text/plain", "0" * 64, lines))
    assert not [found for found in meeting.findings if found.code.startswith("parsing.words-")]
    cleared = clear(meeting, PrivacyPolicy())
    paper = Paper(Path("prøve.txt"), "prøve.txt")
    terms, kept = load_glossary(content / "ordliste.json"), Kept(paper, SummaryFile("", ()), None)
    ready = prepare(Admitted(paper, cleared, False), kept, terms, PUBLICATION, [])
    assert scripts(ready.edition, ready.meeting_summary)
    assert meeting_pages.pages(ready.edition, (), meeting_pages.Around())
    assert easy_read.html(ready.edition, {})
    assert open_data.meeting_json(cleared, "m.json").content
    assert open_data.plain_json(cleared, ready.edition.summaries, "p.json").content
    return ready.edition


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_torn_paper_passes_or_is_refused(seed: int, content: Path) -> None:
    papers = [path.read_text(encoding="utf-8").split("\n") for path in real_papers(content)]
    text = torn(papers, random.Random(seed))
    with suppress(PublisherError):  # what was torn too badly may be refused; any other error is a defect
        edition = through_every_room(text, content)
        assert len(edition.summaries) == len(edition.meeting.meeting.items)
