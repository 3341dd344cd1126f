"""The cases of a corpus: what papers themselves tie together, and what only looks so."""

from collections.abc import Sequence

from publisher.corpus.index import Index
from publisher.corpus.suggestions import suggest
from publisher.corpus.threads import links, threads
from publisher.model.case import CaseBook
from publisher.model.meeting import ClearedMeeting


def case_book(meetings: Sequence[ClearedMeeting]) -> CaseBook:
    """Return the cases of meetings that passed the privacy gate and were related; closed items take no part.

    The order of `meetings` plays no part either.
    """
    papers = [cleared.meeting for cleared in meetings]
    index = Index.of(papers)
    found = links(index)
    agendas = {paper.id: paper for paper in papers if paper.kind == "agenda"}
    return CaseBook(threads(index, found, agendas), suggest(index, found))
