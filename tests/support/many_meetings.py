"""A municipality of thousands of items: synthetic meetings of ordinary length, the same ones every time."""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from publisher.model.addresses import meeting_base
from publisher.model.blocks import Paragraph
from publisher.model.decision import Decision
from publisher.model.edition import Contact, Edition, Publication
from publisher.model.meeting import AgendaItem, ClearedMeeting, Header, Meeting, Section, Source
from publisher.model.summary import PublishableSummary, Sentence
from support.real_papers import real_papers

WORDS = 515
"""Of an item's record, as in the real papers."""
ITEMS = 9
COMMITTEES = ("Socialudvalget", "Teknikudvalget", "Kulturudvalget", "Skoleudvalget", "Økonomiudvalget")
PUBLICATION = Publication("Prøve Kommune", True, None, Contact(None, None, None, None), "2026-01-01")


def editions(content: Path, items: int) -> Iterator[Edition]:
    """Yield meetings with this many items in all, their words drawn from the real papers as often as there."""
    text = " ".join(path.read_text(encoding="utf-8") for path in real_papers(content))
    words = re.findall(r"[^\W\d_]{2,}", text)
    heads = sorted({word.lower() for word in words if 4 <= len(word) <= 9})
    chance = random.Random(1)
    day = date(2006, 1, 3)
    left = items
    while left > 0:
        for committee in COMMITTEES:
            if left > 0:
                yield _edition(committee, day, min(ITEMS, left), words, heads, chance)
                left -= ITEMS
        day += timedelta(days=28)


def _edition(
    committee: str, day: date, items: int, words: list[str], heads: list[str], chance: random.Random
) -> Edition:
    slug = committee.lower().replace("ø", "oe")
    meeting = Meeting(
        id=f"{day}-{slug}", kind="minutes", committee=committee, date=str(day), start_time="16:00", place="Rådhuset",
        participants=(), header=Header(()), source=Source("referat.txt", "text/plain", "0" * 64), dropped=(),
        findings=(), items=tuple(_item(number, words, heads, chance) for number in range(1, items + 1)),
    )  # fmt: skip
    summaries = tuple(
        PublishableSummary(
            item.number, "kort", "kort-templates/1",
            (
                Sentence("about", f"Sagen handler om: {item.title}.", (item.lines,)),
                Sentence("decision", "Udvalget sagde ja til forslaget.", (item.lines,)),
            ),
        )
        for item in meeting.items
    )  # fmt: skip
    return Edition(ClearedMeeting(meeting), summaries, (), PUBLICATION, meeting_base(meeting.id))


def _item(number: int, words: list[str], heads: list[str], chance: random.Random) -> AgendaItem:
    def said(count: int) -> str:
        drawn = [chance.choice(words) for _ in range(count)]
        for _ in range(count // 40):  # what makes a vocabulary grow: compounds met once
            drawn[chance.randrange(count)] = chance.choice(heads) + "s" + chance.choice(heads)
        return " ".join(drawn) + "."

    start = number * 100
    paragraphs = tuple(Paragraph(said(WORDS // 10), (start + 2 * i, start + 2 * i)) for i in range(1, 11))
    approved = (Paragraph("Godkendt.", (start + 31, start + 31)),)
    title = said(6).capitalize().rstrip(".")
    return AgendaItem(
        number=number, title=title, heading=f"Punkt {number}: {title}", closed=False, case_number=None,
        earlier_handling=(), finances=None, decided_by=None, recommendation=None, attachments=(),
        attachments_declared=None, absentees=(), messages=(), lines=(start, start + 40),
        sections=(
            Section("summary", "Sammendrag", 2, (start + 1, start + 20), paragraphs),
            Section("decision", "Beslutning", 2, (start + 30, start + 31), approved),
        ),
        decision=Decision(text="Godkendt.", outcome="approved", lines=(start + 30, start + 31)),
    )  # fmt: skip
