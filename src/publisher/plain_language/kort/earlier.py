"""Whether the case has been on a meeting before, and when it last was."""

from collections.abc import Iterator

from publisher.catalogue.calendar import long_date
from publisher.model.summary import Sentence
from publisher.plain_language.kort.voice import Telling


def earlier(telling: Telling) -> Iterator[Sentence]:
    """Yield the one meeting before this one that had the case, or the last of several."""
    before = {
        (one.date, one.committee): one.lines
        for one in telling.item.earlier_handling
        if one.lines is not None and one.date < telling.voice.date
    }
    if not before:
        return
    day, committee = max(before)
    key = "about.earlier" if len(before) == 1 else "about.earlier_last"
    yield telling.voice.say("about", key, before[day, committee], committee=committee, date=long_date(day))
