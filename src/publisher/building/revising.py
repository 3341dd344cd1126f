"""From what an editor typed on the local page to an entry of the summary file, or why it cannot be one."""

import hashlib
from dataclasses import dataclass, replace

from publisher.building.desk import Sheet
from publisher.catalogue.texts import text
from publisher.errors import PrivacyStop, SettingsError
from publisher.model.meeting import AgendaItem, Kind
from publisher.model.summary import Sentence, Standing
from publisher.plain_language.drafting.maker import corrected
from publisher.plain_language.klart import sealed
from publisher.plain_language.summary_file.entry import Entry, SummaryFile, Written
from publisher.plain_language.summary_file.marks import item_mark, sentence_mark
from publisher.plain_language.summary_file.parse import parse
from publisher.plain_language.summary_file.sentence_line import names_a_place, sentences_on
from publisher.plain_language.summary_file.write import write
from publisher.privacy.gate import clear_text, hold_back
from publisher.privacy.policy import PrivacyPolicy
from publisher.reviewing.desk import Refusal, Typed, TypedSentence

_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Author:
    """Who types, and when."""

    by: str
    on: str
    """ISO date."""


def fingerprint(sheet: Sheet, item: AgendaItem) -> str:
    """Return the fingerprint of what the file and the paper say of an item."""
    entry = sheet.kept.file.entry(item.number)
    return _digest((entry.raw if entry else "").encode(), item_mark(item).encode())


def file_fingerprint(sheet: Sheet) -> str:
    """Return the fingerprint of a paper's whole summary file, and of the paper."""
    return _digest(sheet.kept.content or b"", *(item_mark(item).encode() for item in sheet.meeting.items))


def entry_of(sheet: Sheet, item: AgendaItem, typed: Typed, author: Author) -> Entry:
    """Return what is typed as a draft for the item as it is printed now; a sentence's line is its place in the form.

    An approver's word for a sentence stays with it while nobody changes the sentence.
    """
    before = sheet.kept.file.entry(item.number)
    written = tuple(
        Written(sentence, number)
        for number, one in enumerate(typed.sentences, start=1)
        for sentence in sentences_on(_line(one), one.slot)
    )
    said = {sentence_mark(""), *(sentence_mark(one.sentence.text) for one in written)}
    entry = Entry(
        item=item.number,
        title=item.title,
        maker=(before.maker if before else "") or author.by or text("review.maker"),
        standing=Standing("kladde", author.on),
        written=written,
        marks=before.marks if before else None,
        seen=tuple(key for key in (before.seen if before else ()) if key.rpartition(":")[2] in said),
    )
    return sealed(corrected(entry) if before else entry, item, entry.standing)


def refused(sheet: Sheet, item: AgendaItem, typed: Typed, entry: Entry, policy: PrivacyPolicy) -> Refusal | None:
    """Return why what is typed must not be written into the file."""
    if closed_or_broken := _unwritable(sheet, item):
        return closed_or_broken
    if typed.fingerprint != fingerprint(sheet, item):
        return Refusal("conflict")
    if not entry.written:
        return Refusal("empty")
    if personal(write(SummaryFile("", (entry,)), sheet.meeting.kind)) or personal(
        "\n".join(one.text for one in typed.sentences)
    ):
        return next((Refusal("cpr", at) for at, one in enumerate(typed.sentences) if _personal(one)), Refusal("cpr"))
    faulty = (replace(found, at=at) for at, one in enumerate(typed.sentences) if (found := _faulty(one, policy)))
    return next(faulty, None) or _unlike_itself(entry, sheet.meeting.kind)


def personal(words: str) -> bool:
    """Return whether a CPR number stands in `words`."""
    try:
        clear_text(words, "")
    except PrivacyStop:
        return True
    return False


def role(typed: str, policy: PrivacyPolicy) -> Refusal | None:
    """Return why this cannot be printed as the role that wrote or approved a text."""
    return Refusal("role") if personal(typed) or hold_back(typed, policy) != typed else None


def require_role(named: str, policy: PrivacyPolicy) -> None:
    """Refuse what somebody named with --by.

    Raises:
        SettingsError: it cannot be printed as a role.
    """
    if role(named, policy):
        raise SettingsError(
            "what is named with --by looks like personal data, and readers would see it",
            cure="Name a role, for example --by udvalgssekretæren.",
        )


def ticked(entry: Entry, keys: frozenset[str], found: tuple[str, ...]) -> Entry:
    """Return the entry with those remarks seen that are ticked and were truly made."""
    return replace(entry, seen=tuple(key for key in dict.fromkeys(found) if key in keys))


def _unwritable(sheet: Sheet, item: AgendaItem) -> Refusal | None:
    if item.closed:
        return Refusal("closed")
    if sheet.kept.unusable:
        return Refusal("file")
    return Refusal("twice") if sum(one.item == item.number for one in sheet.kept.file.entries) > 1 else None


def _personal(one: TypedSentence) -> bool:
    return personal(one.text) or personal(one.reference)


def _faulty(one: TypedSentence, policy: PrivacyPolicy) -> Refusal | None:
    if _personal(one):
        return Refusal("cpr")
    if hold_back(one.text, policy) != one.text:
        return Refusal("contact")
    return None if not one.reference or names_a_place(_bare(one.reference)) else Refusal("reference")


def _unlike_itself(entry: Entry, kind: Kind) -> Refusal | None:
    """Return the sentence that the file would not hold as a sentence: a heading, a key, the beginning of an item."""
    if _kept(entry, kind) == entry.sentences():
        return None
    alone = (replace(entry, written=(one,)) for one in entry.written)
    bad = next((one.written[0].line for one in alone if _kept(one, kind) != one.sentences()), None)
    return Refusal("not-a-sentence", bad - 1 if bad else None)


def _kept(entry: Entry, kind: Kind) -> tuple[Sentence, ...]:
    """Return the sentences as they would be read back."""
    file = parse(write(SummaryFile("", (entry,)), kind))
    return tuple(sentence for one in file.entries for sentence in one.sentences()) if len(file.entries) == 1 else ()


def _line(one: TypedSentence) -> str:
    point = "- " if one.point and not one.text.startswith("- ") else ""
    rests_on = _bare(one.reference) if names_a_place(_bare(one.reference)) else ""
    return f"{point}{one.text}{f' [{rests_on}]' if rests_on else ''}"


def _bare(reference: str) -> str:
    return reference.strip("[] ").strip(",;").strip()


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:_LENGTH]
