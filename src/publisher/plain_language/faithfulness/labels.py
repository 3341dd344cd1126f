"""»Forslag 2« and »Meddelelse 3«: what a sentence says of one of several, it says of that one."""

from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.quantities import LABEL
from publisher.plain_language.faithfulness.voice import only_form
from publisher.plain_language.faithfulness.words import content_words, held


def labels(one: Evidence) -> Iterator[Words]:
    """A label stands with the lines and the words of what it names.

    Wrong: »Forslag 1 var at …« with the lines of proposal 2, or with what proposal 2 says.
    """
    for label in LABEL.finditer(one.own):
        number, noun = int(label["number"]), label["noun"].casefold()
        if noun == "meddelelse":
            misplaced = _elsewhere(one, dict(one.facts.messages).get(number))
        elif noun == "forslag" and one.sentence.slot == "decision" and one.facts.decision:
            misplaced = _elsewhere(one, {point.number: point.lines for point in one.facts.decision.points}.get(number))
        elif noun == "forslag" and one.sentence.slot == "proposal" and number <= len(one.facts.points):
            cited = [at for at, point in enumerate(one.facts.points, 1) if _even(point)[:40] in _even(one.source)]
            misplaced = bool(cited and number not in cited) or _another_says_it(one, number)
        else:
            misplaced = False
        if misplaced:
            yield "number-misplaced", label[0]


def _elsewhere(one: Evidence, span: tuple[int, int] | None) -> bool:
    """Tell whether a sentence cites none of these lines."""
    return span is not None and not any(first <= span[1] and span[0] <= last for first, last in one.sentence.sources)


def _another_says_it(one: Evidence, number: int) -> bool:
    if one.own != one.sentence.text or only_form(one.own):
        return False
    words = content_words(one.claim)
    said = [held(words, point) for point in one.facts.points]
    return max(said) > said[number - 1]


def _even(text: str) -> str:
    return " ".join(text.split())
