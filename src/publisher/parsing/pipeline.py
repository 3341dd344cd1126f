"""The way from a source document to the meeting record, on one screen. Order matters: it is written here alone."""

from dataclasses import replace

from publisher.errors import NotACouncilPaper
from publisher.model.addresses import slug
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Header, Meeting, Source
from publisher.model.source import SourceDocument
from publisher.parsing.checks import Read, run_checks
from publisher.parsing.contents import find_contents
from publisher.parsing.facts import Facts, Rule
from publisher.parsing.header import HeaderFacts
from publisher.parsing.header import read as read_header
from publisher.parsing.items import CASE_NUMBER, ItemText, split_items
from publisher.parsing.lines import prepare
from publisher.parsing.lossless import check_words
from publisher.parsing.noise import drop_noise, dropped_runs
from publisher.parsing.rules.absentees import read_absentees
from publisher.parsing.rules.attachments import read_attachments
from publisher.parsing.rules.decision import read_decision
from publisher.parsing.rules.earlier_handling import read_earlier_handling
from publisher.parsing.rules.fixed_answers import read_decided_by, read_finances
from publisher.parsing.rules.messages import read_messages
from publisher.parsing.rules.recommendation import read_recommendation
from publisher.parsing.sections import split_sections
from publisher.parsing.vocabulary import is_messages_title, kind_of

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
    text, dropped = drop_noise(lines)
    listed, contents = find_contents(text)
    dropped += dropped_runs(lines, dict.fromkeys(listed, "table-of-contents"))
    above, items = split_items([line for line in text if line.number not in listed], contents)
    header = read_header(above)
    facts = _required(document, header, items)
    marked = _marks_free_headings(items)
    results = [_apply_rules(_item(item, marked=marked), facts) for item in items]
    parsed = tuple(item for item, _ in results)
    findings += tuple(found for _, noticed in results for found in noticed)
    dropped = tuple(sorted(dropped, key=lambda each: each.lines))
    findings += run_checks(Read(text, contents, header, parsed, dropped))
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
    findings += check_words(document, meeting)
    ordered = sorted(findings, key=lambda found: (found.lines or (0, 0), found.code))
    return replace(meeting, findings=tuple(_placed(found, document) for found in ordered))


def _placed(found: Finding, document: SourceDocument) -> Finding:
    """Return the finding with the file and, where there are pages, the page it stands on."""
    page = document.lines[found.lines[0] - 1].page if found.lines else None
    return replace(found, file=document.file, page=page)


def _required(document: SourceDocument, header: HeaderFacts, items: tuple[ItemText, ...]) -> Facts:
    """Return the facts without which there is no record.

    Raises:
        NotACouncilPaper: one of them is missing.
    """
    looked_for = (
        (header.kind, "a title line that says REFERAT or DAGSORDEN"),
        (header.committee, "the name of a committee in the title line"),
        (header.day, "the date of the meeting in the title or after Mødedato"),
        (items, "items headed Punkt 1: and so on"),
    )
    missing = [what for found, what in looked_for if not found]
    if missing or header.kind is None or header.committee is None:
        raise NotACouncilPaper(
            f"this is neither an agenda nor minutes: looked for {'; '.join(missing)}, in vain.",
            cure="Check that this is the right file, and that its title and its items are headed as printed.",
            file=document.file,
        )
    return Facts(header.kind, header.committee, header.participants)


def _marks_free_headings(items: tuple[ItemText, ...]) -> bool:
    """Tell whether the paper marks its free headings in Markdown, so that an unmarked short line is no heading."""
    return any(line.depth and not kind_of(line.text) for item in items for line in item.body)


def _item(item: ItemText, *, marked: bool) -> AgendaItem:
    """Return the item with its sections; its other fields are the rules' to fill."""
    first = next((at for at, line in enumerate(item.body) if line.text), 0)
    found = CASE_NUMBER.match(item.body[first].text) if item.body else None
    body = item.body[first + 1 :] if found and not found["label"] else item.body
    return AgendaItem(
        number=item.number,
        title=item.title,
        heading=item.heading,
        closed=item.closed,
        case_number=found["number"] if found else None,
        earlier_handling=(),
        sections=split_sections(body, marked=marked, messages=is_messages_title(item.title)),
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
