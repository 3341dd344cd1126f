"""The level `kort`: every item told by templates, grammatical by construction, each sentence with its source lines.

No language model and no person has a hand in it. What the templates cannot tell with certainty is quoted.
"""

from publisher.model.edition import Term
from publisher.model.meeting import ClearedMeeting
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language.hard_words import hard_words
from publisher.plain_language.kort.about import about
from publisher.plain_language.kort.closing import source
from publisher.plain_language.kort.deadlines import passed
from publisher.plain_language.kort.decision import decision
from publisher.plain_language.kort.disagreement import disagreement
from publisher.plain_language.kort.money import money
from publisher.plain_language.kort.proposal import proposal
from publisher.plain_language.kort.upcoming import upcoming
from publisher.plain_language.kort.voice import Telling, Voice

GENERATOR = "kort-templates/2"
_SLOTS = (about, proposal, decision, disagreement, money, upcoming)


def draft(cleared: ClearedMeeting, terms: tuple[Term, ...]) -> tuple[DraftSummary, ...]:
    """Return one summary an item, in the order of the agenda."""
    voice = Voice.of(cleared.meeting)
    return tuple(_summary(Telling(voice, item), terms) for item in cleared.meeting.items)


def _summary(telling: Telling, terms: tuple[Term, ...]) -> DraftSummary:
    sentences: list[Sentence] = [sentence for slot in _SLOTS for sentence in slot(telling)]
    first = sum(1 for one in sentences if one.slot == "about")
    sentences[first:first] = () if telling.item.closed else passed(telling, sentences)
    sentences.extend(hard_words(telling.item, sentences, terms))
    sentences.extend(source(telling))
    return DraftSummary(telling.item.number, "kort", GENERATOR, tuple(sentences))
