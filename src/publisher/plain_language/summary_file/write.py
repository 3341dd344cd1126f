"""Writes a summary file. What was not changed stays as the editor left it, to the letter."""

from itertools import groupby

from publisher.catalogue.calendar import long_date
from publisher.catalogue.summaries import slot_heading
from publisher.catalogue.texts import text
from publisher.model.meeting import Kind, Meeting
from publisher.plain_language.summary_file.entry import Entry, Marks, SummaryFile
from publisher.plain_language.summary_file.sentence_line import written


def heading(meeting: Meeting) -> str:
    """Return what stands above the items of a new file: which paper it belongs to, and how it is written."""
    fields = {"committee": meeting.committee, "date": long_date(meeting.date)}
    return text(f"plain_language.summary_file.heading.{meeting.kind}", **fields)


def write(file: SummaryFile, kind: Kind) -> str:
    """Return the file's text, with one empty line between its parts and a newline at its end."""
    parts = [file.preamble, *(entry.raw or _entry(entry, kind) for entry in file.entries)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _entry(entry: Entry, kind: Kind) -> str:
    standing = entry.standing
    keys = {
        "Tilstand": standing.state,
        "Lavet af": entry.maker,
        "Dato": standing.on,
        "Godkendt af": standing.approved_by,
        "Godkendt den": standing.approved_on,
        "Læsertest": standing.readers,
        "Set efter": ", ".join(entry.seen),
    }
    head = [f"## Punkt {entry.item}: {entry.title}", *(f"{key}: {value}" for key, value in keys.items() if value)]
    slots = (
        [f"### {slot_heading(slot, kind)}", *(written(sentence) for sentence in sentences)]
        for slot, sentences in groupby(entry.sentences(), key=lambda sentence: sentence.slot)
    )
    marks = [[f"Mærke: {_marks(entry.marks)}"]] if entry.marks else []
    return "\n\n".join("\n".join(lines) for lines in (head, *slots, *marks))


def _marks(marks: Marks) -> str:
    named = (("sag", marks.item), ("beslutning", marks.decision), ("tekst", marks.text))
    spans = ((str(first) if first == last else f"{first}-{last}", known) for (first, last), known in marks.spans)
    return " ".join(f"{name}={known}" for name, known in (*named, *spans))
