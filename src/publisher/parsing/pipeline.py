"""The way from a source document to the meeting record, on one screen. Order matters: it is written here alone."""

from dataclasses import replace

from publisher.errors import NotACouncilPaper
from publisher.model.addresses import slug
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Header, Meeting, Source
from publisher.model.source import SourceDocument
from publisher.parsing.checks.read import Read
from publisher.parsing.checks.run import run_checks
from publisher.parsing.contents import find_contents
from publisher.parsing.drafts import Setting
from publisher.parsing.facts import Facts, Rule
from publisher.parsing.handlings import read_handling
from publisher.parsing.header import HeaderFacts
from publisher.parsing.header import read as read_header
from publisher.parsing.items import ItemText, split_items
from publisher.parsing.lines import prepare
from publisher.parsing.lossless import check_words
from publisher.parsing.noise import Reason, drop_noise, dropped_runs
from publisher.parsing.profiles import choose_profile
from publisher.parsing.repeats import repeated_headings, repeated_table_heads
from publisher.parsing.rules.absentees import read_absentees
from publisher.parsing.rules.attachments import read_attachments
from publisher.parsing.rules.decision import read_decision
from publisher.parsing.rules.earlier_handling import read_earlier_handling
from publisher.parsing.rules.fixed_answers import read_decided_by, read_finances
from publisher.parsing.rules.messages import read_messages
from publisher.parsing.rules.recommendation import read_recommendation
from publisher.parsing.sections import split_sections
from publisher.parsing.vocabulary import Vocabulary, is_messages_title
from publisher.parsing.wrapping import unwrap

RULES: tuple[Rule, ...] = (
    read_earlier_handling,
    read_finances,
    read_decided_by,
    read_recommendation,
    read_messages,
    read_attachments,  # after the messages: their attachments are numbered by them
    read_decision,  # after decided_by: a recommendation goes there
    read_absentees,
)
"""Each fills one field of an item from its sections."""


def parse(document: SourceDocument) -> Meeting:
    """Return the meeting record of a paper, with everything worth an editor's attention among its findings.

    Raises:
        NotACouncilPaper: the text has no title naming agenda or minutes, no committee, no date, or no items.
    """
    lines, findings = prepare(document)
    profile = choose_profile(lines)
    words = profile.vocabulary
    text, dropped = drop_noise(lines, profile, told=not document.marked)
    listed, contents = find_contents(text, words)
    text = tuple(line for line in text if line.number not in listed)
    twice = repeated_headings(text) | repeated_table_heads(text)
    out: dict[int, Reason] = {
        **dict.fromkeys(listed, "table-of-contents"),
        **dict.fromkeys(twice, "page-furniture"),
    }
    dropped += dropped_runs(lines, out)
    whole, joined = unwrap([line for line in text if line.number not in twice], words)
    findings += joined
    above, items = split_items(whole, contents, words)
    header = read_header(above, profile.labels)
    facts = _required(document, header, items, words)
    marked = _marks_free_headings(items, words)
    results = [_apply_rules(_item(item, facts, words, marked=marked), facts) for item in items]
    parsed = tuple(item for item, _ in results)
    findings += tuple(found for _, noticed in results for found in noticed)
    dropped = tuple(sorted(dropped, key=lambda each: each.lines))
    findings += run_checks(Read(facts.kind, facts.day, text, contents, header, parsed, dropped, words))
    day = header.day
    meeting = Meeting(
        id=f"{day}-{slug(facts.committee)}",
        kind=facts.kind,
        committee=facts.committee,
        date=str(day),
        start_time=header.start_time,
        place=header.place,
        participants=header.participants,
        header=Header(header.blocks),
        items=parsed,
        source=Source(document.file, document.media_type, document.sha256),
        dropped=dropped,
        findings=(),
    )
    findings += (*document.findings, *check_words(document, meeting))
    ordered = sorted(findings, key=lambda found: (found.lines or (0, 0), found.code))
    return replace(meeting, findings=tuple(_placed(found, document) for found in ordered))


def _placed(found: Finding, document: SourceDocument) -> Finding:
    """Return the finding with the file and, where there are pages, the page it stands on."""
    page = document.lines[found.lines[0] - 1].page if found.lines else None
    return replace(found, file=document.file, page=page)


def _required(document: SourceDocument, header: HeaderFacts, items: tuple[ItemText, ...], words: Vocabulary) -> Facts:
    """Return the facts without which there is no record; a paper that decides something is minutes, untitled or not.

    Raises:
        NotACouncilPaper: one of them is missing.
    """
    kind = header.kind or ("minutes" if any(_decides(item, header, words) for item in items) else None)
    looked_for = (
        (kind, "a title line that says REFERAT or DAGSORDEN"),
        (header.committee, "the name of a committee in the title line"),
        (header.day, "the date of the meeting in the title or after Mødedato"),
        (items, "items headed Punkt 1: and so on"),
    )
    missing = [what for found, what in looked_for if not found]
    if missing or kind is None or header.committee is None or header.day is None:
        raise NotACouncilPaper(
            f"this is neither an agenda nor minutes: looked for {'; '.join(missing)}, in vain.",
            cure="Check that this is the right file, and that its title and its items are headed as printed.",
            file=document.file,
        )
    return Facts(kind, header.committee, header.participants, header.day)


def _decides(item: ItemText, header: HeaderFacts, words: Vocabulary) -> bool:
    """Tell whether a heading of a decision of that day stands in the item, with text below it."""
    return any(
        _heads_decision(line.text, header, words) and any(below.text for below in item.body[at + 1 :])
        for at, line in enumerate(item.body)
    )


def _heads_decision(text: str, header: HeaderFacts, words: Vocabulary) -> bool:
    handling = read_handling(text)
    if handling is not None:
        return handling.says_decision and handling.day == header.day
    return words.kind_of(text) == "decision"


def _marks_free_headings(items: tuple[ItemText, ...], words: Vocabulary) -> bool:
    """Tell whether the paper marks its free headings in Markdown, so that an unmarked short line is no heading."""
    return any(line.text and line.depth and not words.kind_of(line.text) for item in items for line in item.body)


def _item(item: ItemText, facts: Facts, words: Vocabulary, *, marked: bool) -> AgendaItem:
    """Return the item with its sections; its other fields are the rules' to fill."""
    setting = Setting(words, facts.committee, facts.day, messages=is_messages_title(item.title))
    return AgendaItem(
        number=item.number,
        title=item.title,
        heading=item.heading,
        closed=item.closed,
        case_number=item.case_number,
        earlier_handling=(),
        sections=split_sections(item.body, setting, marked=marked),
        finances=None,
        decided_by=None,
        recommendation=None,
        decision=None,
        attachments=(),
        attachments_declared=None,
        absentees=(),
        messages=(),
        lines=(item.first_line, item.last_line),
    )


def _apply_rules(item: AgendaItem, facts: Facts) -> tuple[AgendaItem, tuple[Finding, ...]]:
    findings: tuple[Finding, ...] = ()
    for rule in RULES:
        item, noticed = rule(item, facts)
        findings += noticed
    return item, findings
