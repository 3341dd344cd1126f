"""Tells a list of people from running text."""

import re

from publisher.parsing.people import split_people

_PARTICLES = frozenset({"af", "van", "von", "de", "der", "da", "la", "el", "al", "bin"})
_NAME_WORD = re.compile(r"^[A-ZÆØÅÉÖÜÁŠŽÇĞİŞ][\w'’.-]*$")
_NOBODY = frozenset({"ingen", "intet", "ikke registreret", "-"})
_MOST_WORDS = 6


def is_name(text: str) -> bool:
    """Tell whether this is somebody's name: two to six words that begin with a capital letter."""
    words = text.split()
    return 2 <= len(words) <= _MOST_WORDS and all(_NAME_WORD.match(word) or word in _PARTICLES for word in words)


def names_nobody(text: str) -> bool:
    """Tell whether a list of people says that there are none."""
    return text.strip(" .:").casefold() in _NOBODY


def is_list_of_people(text: str) -> bool:
    """Tell whether the text is nothing but names, or says that there are none."""
    people = split_people(text)
    return names_nobody(text) or (bool(people) and all(is_name(person.name) for person in people))
