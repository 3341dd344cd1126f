"""Finds e-mail addresses and Danish phone numbers in running text and leaves them out."""

import re
from datetime import date

from publisher.catalogue.texts import text as catalogue_text
from publisher.privacy.policy import PrivacyPolicy

_EMAIL = re.compile(r"[^\W_][\w.+%'-]*\s?@\s?(?:[^\W_][\w-]*\.)+[^\W\d_]{2,}")

_GAP = "[ \u00a0\u202f]"
_PAIRS = rf"[2-9]\d(?:(?:{_GAP}\d\d){{3}}|(?:\.\d\d){{3}}|(?:-\d\d){{3}})"
_GROUPINGS = (
    r"(?:\+|00)45(?:[ \u00a0\u202f.-]?\d){8}",  # with the country's number any grouping is a phone
    rf"{_PAIRS}(?:{_GAP}{_PAIRS})*",  # 44 77 20 00, 44.77.20.00, several in a row
    rf"[2-9]\d{{3}}{_GAP}\d{{4}}",  # 4477 2000
    r"[2-9]\d{7}",  # 44772000
)
_PHONE = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+)|"  # the digits of an address are nobody's
    r"(?<!\w)(?<!\d[ \u00a0.,-])"  # not inside a word or a longer number
    + "(?:"
    + "|".join(_GROUPINGS)
    + ")"
    + rf"(?!-?\w)(?![.,]\d)(?!{_GAP}\d\d(?!\d))"
)
_OTHER_NUMBER = re.compile(
    r"(?:cvr|ean|sag|sags|dok|dokument|journal|j|jnr|id|ref|konto|reg|faktura|p|matr|ordre|kr)"
    r"[-\s.:]*(?:nr|nummer|no|id)?[-\s.:]*$",
    re.IGNORECASE,
)
_AMOUNT_FOLLOWS = re.compile(r"\s*(?:kr|mio|mia|pct|%|,-|t\.?kr|stk|m2|m²|km|timer)\b", re.IGNORECASE)
_LABEL_REACH = 30
_EIGHT_DIGITS = re.compile(r"(?:\D*+\d){8}")
"""What holds a phone number holds so many digits, whatever stands between them: looked for first."""


def leave_out(text: str, policy: PrivacyPolicy) -> str:
    """Return `text` with the contacts the policy withholds replaced by a word that says so."""
    withhold_emails = policy.withhold_emails and "@" in text
    withhold_phones = policy.withhold_phones and _EIGHT_DIGITS.match(text)
    if not (withhold_emails or withhold_phones):
        return text
    allowed = {_same(contact) for contact in policy.publish_contacts}
    if withhold_emails:
        word = catalogue_text("privacy.contact.email")
        text = _EMAIL.sub(lambda found: found[0] if _same(found[0]) in allowed else word, text)
    if withhold_phones:
        word = catalogue_text("privacy.contact.phone")
        text = _PHONE.sub(lambda found: word if _is_phone(found) and _same(found[0]) not in allowed else found[0], text)
    return text


def _is_phone(found: re.Match[str]) -> bool:
    number = found[0]
    if found["address"]:
        return False
    if number.startswith(("+", "00")):
        return True
    before = found.string[max(0, found.start() - _LABEL_REACH) : found.start()]
    if _OTHER_NUMBER.search(before) or _AMOUNT_FOLLOWS.match(found.string, found.end()):
        return False
    return not (_is_iso_date(number) or _are_years(number))


def _is_iso_date(number: str) -> bool:
    try:
        return len(number) == 8 and 1900 <= date.fromisoformat(number).year < 2100
    except ValueError:
        return False


def _are_years(number: str) -> bool:
    """Tell whether two groups of four digits are two years, as in the head of a budget table."""
    groups = number.split()
    return len(groups) == 2 and all(group[:2] in {"19", "20"} for group in groups)


def _same(contact: str) -> str:
    """Return what makes two ways of writing a contact equal."""
    if "@" in contact:
        return re.sub(r"\s", "", contact).casefold()
    digits = re.sub(r"\D", "", contact)
    return digits[-8:] if len(digits) in {10, 12} else digits
