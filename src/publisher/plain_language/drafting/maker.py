"""Who made a draft: a language model alone, or a person after it."""

from dataclasses import replace

from publisher.catalogue.texts import text
from publisher.plain_language.summary_file.entry import Entry
from publisher.plain_language.summary_file.marks import text_mark


def maker(model: str) -> str:
    """Return how readers are told that a language model made a text."""
    return text("drafting.maker", model=model)


def models_own(entry: Entry) -> bool:
    """Return whether a language model wrote the entry and nobody has touched it since."""
    return _models(entry) and not _changed(entry)


def corrected(entry: Entry) -> Entry:
    """Return the entry, saying that a person has corrected it if one has changed what a model wrote."""
    if not (_models(entry) and _changed(entry)):
        return entry
    return replace(entry, maker=f"{entry.maker}{text('drafting.corrected')}")


def _models(entry: Entry) -> bool:
    return entry.maker.startswith(maker("")) and not entry.maker.endswith(text("drafting.corrected"))


def _changed(entry: Entry) -> bool:
    return entry.marks is None or entry.marks.text != text_mark(entry.sentences())
