"""publisher.toml: a mistake is named with its line and its cure."""

from pathlib import Path

import pytest

from publisher.building.publication import publication
from publisher.errors import SettingsError, SourceError
from publisher.settings import load_paper_settings, load_settings

GOOD = '[municipality]\nname = "Prøveby Kommune"\n'


def write(folder: Path, text: str) -> Path:
    (folder / "publisher.toml").write_text(text, encoding="utf-8")
    return folder


def test_little_is_enough(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, GOOD))
    assert settings.municipality.demonstration
    assert settings.voice.name == "gmq/da"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (GOOD + '[contact]\nfone = "12"\n', 4, "unknown setting 'contact.fone'"),
        (GOOD + "[voice]\nwords_per_minute = 900\n", 4, "'voice.words_per_minute' cannot be used"),
        (GOOD + "[voice\n", 3, "not valid TOML"),
        (GOOD + 'formats = ["pdf"]\n', 3, "formats"),
        ("[municipality]\ndemonstration = true\n", None, "'municipality.name' is missing"),
        (GOOD + "[colour]\nred = 1\n", 3, "unknown setting 'colour'"),
        (GOOD + '[drafting]\nprovider = "chatbot"\nmodel = "x"\n', 4, "'drafting.provider' cannot be used"),
        (GOOD + '[drafting]\nprovider = "ollama"\n', None, "'drafting.model' is missing"),
        (GOOD + '[drafting]\nprovider = "ollama"\nmodel = "x"\nkey = "sk-1"\n', 6, "unknown setting 'drafting.key'"),
        (
            GOOD + '[drafting]\nprovider = "openai"\nmodel = "x"\nbase_url = "https://me:pw@host/"\n',
            6,
            "'drafting.base_url' cannot be used",
        ),
        (GOOD + '[drafting]\nprovider = "ollama"\nmodel = "x"\ntimeout_s = 0\n', 6, "'drafting.timeout_s'"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int | None, what: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, text))
    assert what in str(caught.value)
    assert caught.value.line == line
    assert caught.value.exit_code == 3


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is not there") as caught:
        load_settings(tmp_path)
    assert "--content" in caught.value.cure


def test_a_demonstration_may_lack_contacts_but_says_so(tmp_path: Path) -> None:
    published, findings = publication(load_settings(write(tmp_path, GOOD)), "2026-01-01")
    assert published.contact.phone is None
    assert [found.code for found in findings] == ["settings.contact-missing"]


def test_a_real_site_needs_contacts(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, GOOD + "demonstration = false\n"))
    with pytest.raises(SettingsError, match="phone and email"):
        publication(settings, "2026-01-01")


def test_contacts_given_are_shown_and_nothing_is_found(tmp_path: Path) -> None:
    text = GOOD + 'demonstration = false\n[contact]\nphone = "12 34 56 78"\nemail = "post@example.dk"\n'
    published, findings = publication(load_settings(write(tmp_path, text)), "2026-01-01")
    assert (published.contact.phone, findings) == ("12 34 56 78", ())


def test_the_address_of_the_original(tmp_path: Path) -> None:
    assert load_paper_settings(tmp_path).source_url is None
    (tmp_path / "paper.toml").write_text('source_url = "https://example.dk/referat.pdf"', encoding="utf-8")
    assert load_paper_settings(tmp_path).source_url == "https://example.dk/referat.pdf"
    (tmp_path / "paper.toml").write_text('source = "https://example.dk/"', encoding="utf-8")
    with pytest.raises(SourceError, match="cannot be used"):
        load_paper_settings(tmp_path)
