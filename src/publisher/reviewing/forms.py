"""From the fields of an item's form to what was typed, and the moves of sentences."""

from collections.abc import Sequence
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from publisher.model.summary import SLOTS, Slot
from publisher.reviewing.desk import Typed, TypedSentence
from publisher.reviewing.views import SlotRows

_SLOTS: dict[str, Slot] = {slot: slot for slot in SLOTS}


def typed(fields: MultiDict[str, str]) -> Typed:
    """Return what a form holds. A line break parts sentences; a field left empty is a sentence taken away."""
    rows = zip(fields.getlist("slot"), fields.getlist("text"), fields.getlist("lines"), strict=False)
    points = set(fields.getlist("point"))
    sentences = [
        TypedSentence(known, " ".join(line.split()), " ".join(lines.split()), point=str(number) in points)
        for number, (slot, text, lines) in enumerate(rows)
        if (known := _SLOTS.get(slot))
        for line in text.splitlines()
        if line.strip()
    ]
    return Typed(fields.get("fingerprint", ""), tuple(sentences), frozenset(fields.getlist("seen")))


def position(fields: MultiDict[str, str], row: int) -> int:
    """Return the index among the typed sentences of the form's row `row`: its rows above may be empty or parted."""
    return sum(len([line for line in text.splitlines() if line.strip()]) for text in fields.getlist("text")[:row])


def moved(sentences: tuple[TypedSentence, ...], action: str, at: int) -> tuple[tuple[TypedSentence, ...], int]:
    """Return the sentences after `up`, `down`, `join` (with the next) or `remove`, and where the focus goes."""
    if not 0 <= at < len(sentences):
        return sentences, at
    new, one = list(sentences), sentences[at]
    other = {"up": at - 1, "down": at + 1, "join": at + 1}.get(action, at)
    beside = sentences[other] if 0 <= other < len(sentences) else None
    if action == "remove":
        del new[at]
    elif beside is None or beside.slot != one.slot or beside is one:
        return sentences, at
    elif action == "join":
        new[at : other + 1] = [_joined(one, beside)]
    else:
        new[at], new[other] = new[other], new[at]
        return tuple(new), other
    return tuple(new), at


def copied(sentences: tuple[TypedSentence, ...], rows: SlotRows) -> tuple[TypedSentence, ...]:
    """Return the sentences with those of the automatic version in the place of one slot's."""
    copy = [TypedSentence(rows.slot, one.text, one.reference, one.point) for one in rows.automatic]
    new = [one for one in sentences if one.slot != rows.slot] + copy
    return tuple(sorted(new, key=lambda one: SLOTS.index(one.slot)))


def anchor(sentences: Sequence[TypedSentence], at: int, slot: Slot | None = None) -> str:
    """Return the id of the row of the sentence at index `at` once the form is made anew."""
    if 0 <= at < len(sentences) and slot in {None, sentences[at].slot}:
        wanted = sentences[at].slot
        return f"{wanted}-{sum(one.slot == wanted for one in sentences[:at]) + 1}"
    if slot is None:
        return "about-1"
    return f"{slot}-{sum(one.slot == slot for one in sentences) + 1}"


def _joined(one: TypedSentence, other: TypedSentence) -> TypedSentence:
    first, second = one.text.rstrip(".!?"), other.text
    lines = ", ".join(dict.fromkeys(part for part in (one.reference, other.reference) if part))
    return replace(one, text=f"{first} {second}", reference=lines)
