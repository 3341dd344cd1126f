"""What the easy-read PDF says, in order, before anything is laid out."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.lists import format_list

from publisher.catalogue.sentences import split
from publisher.catalogue.summaries import holds, level_name, lowest, makers, slot_heading
from publisher.catalogue.texts import text
from publisher.model import addresses
from publisher.model.edition import Edition, Term
from publisher.model.meeting import AgendaItem, Kind, Meeting, Participant
from publisher.model.summary import SLOTS, Level, PublishableSummary
from publisher.rendering.runs import Run, runs

HALF_A_PAGE = 600
"""Characters."""
_DANISH_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""Puts æ, ø and å after z."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing about the meeting: a question and its answers, each a line."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlotText:
    """The sentences under one of the fixed headings."""

    heading: str
    runs: tuple[Run, ...]
    together: bool
    """Kept on one page: all but word lists and what is longer than half a page."""


@dataclass(frozen=True, slots=True)
class ItemText:
    """One item: its summary, or a note where there is none."""

    anchor: str
    heading: str
    notes: tuple[str, ...]
    slots: tuple[SlotText, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way on: what the reader clicks, and the address as it is printed."""

    words: str
    address: str
    printed: str


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the contents list."""

    anchor: str
    heading: str


@dataclass(frozen=True, slots=True)
class Word:
    """A hard word with its explanation."""

    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class EasyReadView:
    """All of the document. Empty `words`, `links` and `contact` leave their chapter out."""

    title: str
    """The file's title, as a window or a list of files shows it."""
    heading: str
    level: str
    author: str
    subject: str
    keywords: str
    footer: str
    page_word: str
    of_word: str
    notice: tuple[str, ...]
    facts: tuple[Fact, ...]
    contents_heading: str
    contents_page: str
    parts: tuple[Part, ...]
    items: tuple[ItemText, ...]
    words_heading: str
    words_introduction: str
    words: tuple[Word, ...]
    more_heading: str
    links: tuple[Link, ...]
    contact_heading: str
    contact: tuple[str, ...]


def view_of(edition: Edition) -> EasyReadView:
    """Return what the easy-read PDF of `edition` says."""
    meeting, publication = edition.meeting.meeting, edition.publication
    about = {"committee": meeting.committee, "date": _date(meeting, "d. MMMM y")}
    heading = _text("heading", **about)
    items = tuple(_item(item, edition) for item in meeting.items)
    words, links, contact = _words(edition), _links(edition), _contact(edition)
    parts = [Part(item.anchor, item.heading) for item in items]
    parts += [Part("mere", _text("more.heading"))] if links else []
    parts += [Part("kontakt", _text("contact.heading"))] if contact else []
    parts += [Part("ord", _text("words.heading"))] if words else []
    footer = _text("footer", **about)
    author = publication.municipality
    if publication.demonstration:
        footer = f"{_text('footer_demonstration')} · {footer}"
        author = _text("author_demonstration", municipality=author)
    return EasyReadView(
        title=_text("title", heading=heading),
        heading=heading,
        level=level_name(level_of(edition)),
        author=author,
        subject=_text("subject", paper=paper_of(meeting), **about),
        keywords=_text("keywords", municipality=publication.municipality, committee=meeting.committee),
        footer=footer,
        page_word=_text("page_word"),
        of_word=_text("of_word"),
        notice=_notice(edition),
        facts=tuple(_facts(meeting)),
        contents_heading=_text("contents.heading"),
        contents_page=_text("contents.page"),
        parts=tuple(parts),
        items=items,
        words_heading=_text("words.heading"),
        words_introduction=_text("words.introduction"),
        words=words,
        more_heading=_text("more.heading"),
        links=links,
        contact_heading=_text("contact.heading"),
        contact=contact,
    )


def _text(key: str, **fields: object) -> str:
    return text(f"documents.easy_read.{key}", **fields)


def paper_of(meeting: Meeting) -> str:
    """Return `referatet` or `dagsordenen`."""
    return text(f"plain_language.paper.{meeting.kind}")


def _notice(edition: Edition) -> tuple[str, ...]:
    ways = makers(edition)
    named = len(ways) > 1
    texts = [one for level, said in ways for one in ((f"{level_name(level)}:", *said) if named else said)]
    texts.append(holds(edition.meeting.meeting.kind))
    if edition.publication.demonstration:
        texts.append(_text("demonstration", municipality=edition.publication.municipality))
    return tuple(sentence for each in texts for sentence in split(each))


def _facts(meeting: Meeting) -> list[Fact]:
    came = tuple(_person(who) for who in meeting.participants if not who.absent)
    absent = tuple(_person(who) for who in meeting.participants if who.absent)
    deciders = dict.fromkeys(item.decided_by for item in meeting.items if item.decided_by)
    facts = [
        Fact(_text("facts.when"), (_when(meeting),)),
        Fact(_text("facts.where"), (meeting.place,) if meeting.place else ()),
        Fact(_text("facts.decides"), (format_list(list(deciders), locale="da"),) if deciders else ()),
        Fact(_text(f"facts.took_part_{meeting.kind}"), came),
        Fact(_text(f"facts.absent_{meeting.kind}"), absent),
    ]
    return [fact for fact in facts if fact.lines]


def _when(meeting: Meeting) -> str:
    day = _date(meeting, "EEEE 'den' d. MMMM y")
    day = day[:1].upper() + day[1:]
    if meeting.start_time is None:
        return _text("facts.when_text", date=day)
    time = meeting.start_time.replace(":", ".").removesuffix(".00").removeprefix("0")
    return _text("facts.when_with_time", date=day, time=time)


def _date(meeting: Meeting, pattern: str) -> str:
    return str(format_date(date.fromisoformat(meeting.date), pattern, locale="da"))


def _person(who: Participant) -> str:
    if not who.roles:
        return _text("facts.person", name=who.name)
    return _text("facts.person_with_roles", name=who.name, roles=", ".join(who.roles))


def _item(item: AgendaItem, edition: Edition) -> ItemText:
    heading = _text("item.heading_closed" if item.closed else "item.heading", number=item.number, title=item.title)
    summary = edition.summary_of(item.number)
    kind = edition.meeting.meeting.kind
    if summary is not None:
        levels = [level_name(summary.level)] if len(makers(edition)) > 1 else []
        return ItemText(f"punkt-{item.number}", heading, tuple(levels), _slots(summary, kind))
    if item.closed:
        notes = tuple(text(f"plain_language.about.{key}") for key in ("closed", "closed_meaning", "closed_hidden"))
    else:
        notes = (_text("item.no_summary"),)
    return ItemText(f"punkt-{item.number}", heading, notes, ())


def level_of(edition: Edition) -> Level:
    """Return the level that the whole document may claim: the lowest of its items."""
    return lowest(level for level, _ in makers(edition))


def _slots(summary: PublishableSummary, kind: Kind) -> tuple[SlotText, ...]:
    headings = {slot: slot_heading(slot, kind) for slot in SLOTS}
    found = []
    for slot in SLOTS:
        sentences = tuple(each for each in summary.sentences if each.slot == slot)
        if sentences:
            together = slot != "words" and sum(len(each.text) for each in sentences) <= HALF_A_PAGE
            found.append(SlotText(headings[slot], runs(sentences), together))
    return tuple(found)


def _words(edition: Edition) -> tuple[Word, ...]:
    """Return the words that some item explains, in Danish alphabetical order."""
    explained = {
        each.text.partition(":")[0].casefold()
        for summary in edition.summaries
        for each in summary.sentences
        if each.slot == "words"
    }
    terms = [term for term in edition.terms if term.term.casefold() in explained]
    return tuple(Word(_text("words.term", term=term.term), term.explanation) for term in sorted(terms, key=_order))


def _order(term: Term) -> str:
    return term.term.casefold().translate(_DANISH_ORDER)


def _links(edition: Edition) -> tuple[Link, ...]:
    meeting, site = edition.meeting.meeting, edition.publication.site_url
    links = []
    if meeting.source.url:
        links.append(_link(f"more.source_{meeting.kind}", meeting.source.url))
    if site:
        links.append(_link(f"more.site_{meeting.kind}", site + edition.base))
        links.append(_link("more.formats", site + addresses.FORMATS))
    return tuple(links)


def _link(key: str, address: str) -> Link:
    return Link(_text(key), address, _text("more.address", address=address))


def _contact(edition: Edition) -> tuple[str, ...]:
    contact = edition.publication.contact
    lines = [contact.department, contact.address]
    lines += [_text("contact.phone", phone=contact.phone)] if contact.phone else []
    lines += [_text("contact.email", email=contact.email)] if contact.email else []
    return tuple(line for line in lines if line)
