"""The cases of a corpus: what papers themselves tie together, and what only looks so."""

from collections.abc import Sequence

from publisher.corpus.index import Index
from publisher.corpus.suggestions import suggest
from publisher.corpus.threads import links, threads
from publisher.model.case import CaseBook
from publisher.model.meeting import ClearedMeeting


def case_book(meetings: Sequence[ClearedMeeting], as_of: str) -> CaseBook:
    """Return the cases of meetings that passed the privacy gate and were related; closed items take no part.

    `as_of` is today: what is on an agenda is told otherwise when the meeting's day is past. The order of `meetings`
    plays no part.
    """
    papers = [cleared.meeting for cleared in meetings]
    index = Index.of(papers)
    found = links(index)
    agendas = {paper.id: paper for paper in papers if paper.kind == "agenda"}
    return CaseBook(threads(index, found, agendas, as_of), suggest(index, found))
