"""A language model drafts what it may of one item; what fails a check is thrown away, and the short version stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from publisher.building.desk import Desk, Sheet, checked, untouched
from publisher.catalogue.texts import text
from publisher.errors import ModelFailed, PrivacyStop, PublisherError
from publisher.model.meeting import AgendaItem
from publisher.plain_language.drafting.answer import SCHEMA, NothingToAdd, UnusableAnswer, entry_of, reasons_of
from publisher.plain_language.drafting.maker import maker, models_own
from publisher.plain_language.drafting.prompt import Prompt, prompt
from publisher.plain_language.klart import drafted
from publisher.plain_language.summary_file.bind import APPROVED
from publisher.plain_language.summary_file.entry import Entry
from publisher.privacy.gate import clear_text, hold_back
from publisher.tools.language_model import LanguageModel, Message, Reply

TRIES = 3
"""A draft that fails is written anew at most twice."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What the questions took."""

    questions: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    dollars: Decimal | None = Decimal(0)
    """None as soon as the price of one answer is not known."""

    def plus(self, other: "Spent") -> "Spent":
        """Return the sum."""
        known = self.dollars is not None and other.dollars is not None
        return Spent(
            self.questions + other.questions,
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            (self.dollars or Decimal(0)) + (other.dollars or Decimal(0)) if known else None,
        )

    @staticmethod
    def on(reply: Reply) -> "Spent":
        """Return what one answer took."""
        return Spent(1, reply.tokens_in, reply.tokens_out, reply.dollars)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of the questions about one item."""

    paper: str
    item: int
    state: str = ""
    """State of the item now: that of the new draft, or `auto` where the model had nothing to add. Empty where no draft
    could be used."""
    reasons: tuple[str, ...] = ()
    """Why its last draft was rejected, in Danish."""
    error: PublisherError | None = None
    """Why it could not be asked."""


def wanted(sheet: Sheet, numbers: tuple[int, ...], *, again: bool) -> Iterator[AgendaItem]:
    """Yield the items that a model may write on: open ones that hold no text of a person's, none by a model either.

    With `again` drafts that a model made, and nobody has touched, are made anew.
    """
    broken = {problem.item for problem in sheet.kept.file.problems}
    for item in map(sheet.item, numbers) if numbers else sheet.meeting.items:
        entry = sheet.kept.file.entry(item.number)
        if not item.closed and not broken & {None, item.number} and _open(sheet, entry, again=again):
            yield item


def question(desk: Desk, sheet: Sheet, item: AgendaItem) -> Prompt:
    """Return what is asked about an item.

    Raises:
        PrivacyStop: it holds what may leave nowhere.
    """
    kort = next(draft for draft in sheet.kort if draft.item == item.number)
    asked = prompt(sheet.cleared, item, kort, desk.terms)
    if _private(desk, sheet, asked.user):
        raise PrivacyStop(
            f"the question about item {item.number} would hold a phone number or an e-mail address, and is not asked",
            cure="Look for it in the paper and in ordliste.json.",
            file=sheet.name,
        )
    return asked


def ask(desk: Desk, sheet: Sheet, item: AgendaItem, model: LanguageModel, on: str) -> tuple[Entry | Attempt, Spent]:
    """Ask until a draft passes every check, at most three times; return it, or why there is none."""
    spent, made_by = Spent(), maker(model.name)
    reasons: tuple[str, ...] = ()
    try:
        asked = question(desk, sheet, item)
    except PrivacyStop as stop:
        return Attempt(sheet.name, item.number, error=stop), spent
    conversation = [Message("system", asked.system), Message("user", asked.user)]
    for _ in range(TRIES):
        try:
            reply = model.ask(conversation, SCHEMA)
        except ModelFailed as failure:
            return Attempt(sheet.name, item.number, reasons=reasons, error=failure), spent
        spent = spent.plus(Spent.on(reply))
        try:
            return _accepted(desk, sheet, item, entry_of(reply.text, item, sheet.meeting.kind, made_by, on)), spent
        except NothingToAdd:
            return Attempt(sheet.name, item.number, "auto"), spent
        except UnusableAnswer as refused:
            reasons = refused.reasons
        told = text("drafting.again", reasons="\n".join(f"- {one}" for one in reasons)).strip()
        conversation += [Message("assistant", reply.text or "{}"), Message("user", told)]
    return Attempt(sheet.name, item.number, reasons=reasons), spent


def _accepted(desk: Desk, sheet: Sheet, item: AgendaItem, entry: Entry) -> Entry:
    """Return a draft sealed, with the state that the checks give it.

    Raises:
        UnusableAnswer: a check found an error in it, or it says nothing new.
    """
    if _private(desk, sheet, " ".join(one.text for one in entry.sentences())):
        raise UnusableAnswer((text("drafting.reason.private"),))
    kort = next(draft for draft in sheet.kort if draft.item == item.number)
    if {one.text for one in entry.sentences()} <= {one.text for one in kort.sentences}:
        raise UnusableAnswer((text("drafting.reason.nothing_new"),))
    found = checked(desk, sheet, entry)
    if reasons := reasons_of(found.findings, entry):
        raise UnusableAnswer(reasons)
    return drafted(found, item)


def _open(sheet: Sheet, entry: Entry | None, *, again: bool) -> bool:
    if entry is None:
        return True
    if entry.standing.state in APPROVED:
        return False
    return untouched(sheet, entry) or (again and models_own(entry))


def _private(desk: Desk, sheet: Sheet, words: str) -> bool:
    """Return whether the words hold what the gate would stop or leave out."""
    try:
        clear_text(words, sheet.name)
    except PrivacyStop:
        return True
    return any(hold_back(line, desk.policy) != line for line in words.splitlines())
