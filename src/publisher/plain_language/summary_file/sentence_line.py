"""A line of a summary file: the sentence, and in brackets what it rests on."""

import re
from collections.abc import Iterator

from publisher.catalogue.sentences import split
from publisher.model.finding import LineSpan
from publisher.model.summary import Sentence, Slot
from publisher.plain_language.wording import closed

GLOSSARY, TEMPLATE = "ordliste", "fast"
_POINT = re.compile(r"[-–—•*]\s+")
_RANGE = r"\d+(?:\s*[-–]\s*\d+)?"
_BRACKETS = re.compile(
    rf"\s*\[\s*(?:linjerne|linje|l\.)?\s*(?P<rests_on>{_RANGE}(?:\s*(?:[,;]|og)\s*{_RANGE})*|{GLOSSARY}|{TEMPLATE})"
    r"\s*\]?\s*(?P<stop>[.!?:]?)\s*$",
    re.IGNORECASE,
)


def sentences_on(line: str, slot: Slot) -> Iterator[Sentence]:
    """Yield the sentences of one line; without brackets they rest on no lines.

    Several sentences on one line all rest on what its brackets name; a quote of several sentences stays one.
    """
    point = _POINT.match(line)
    text = line[point.end() :] if point else line
    brackets = _BRACKETS.search(text)
    rests_on = brackets["rests_on"].casefold() if brackets else ""
    if brackets:
        text = text[: brackets.start()].rstrip()
        text = text if text.endswith((".", "!", "?", ":", "«")) else text + brackets["stop"]
    for said in (text,) if "»" in text else split(text):
        yield Sentence(
            slot=slot,
            text=said if said.endswith(":") else closed(said),
            sources=_spans(rests_on),
            basis={GLOSSARY: "glossary", TEMPLATE: "template"}.get(rests_on, "lines"),  # type: ignore[arg-type]  # both are bases
            quote="»" in said,
            point=point is not None,
        )


def written(sentence: Sentence) -> str:
    """Return the sentence as a line of the file."""
    rests_on = reference(sentence)
    return f"{'- ' if sentence.point else ''}{sentence.text}{f' [{rests_on}]' if rests_on else ''}"


def reference(sentence: Sentence) -> str:
    """Return what the sentence rests on, as it stands in the brackets."""
    return {"glossary": GLOSSARY, "template": TEMPLATE}.get(sentence.basis) or ", ".join(
        str(first) if first == last else f"{first}-{last}" for first, last in sentence.sources
    )


def names_a_place(typed: str) -> bool:
    """Return whether this can stand in the brackets."""
    return _BRACKETS.fullmatch(f"[{typed}]") is not None


def _spans(rests_on: str) -> tuple[LineSpan, ...]:
    ends = (re.findall(r"\d+", part) for part in re.split(r"[,;]|og", rests_on))
    found = (sorted((int(numbers[0]), int(numbers[-1]))) for numbers in ends if numbers)
    return tuple((first, last) for first, last in found)
