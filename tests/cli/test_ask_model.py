"""`publisher draft --ask-model` and `--dry-run`, from the settings to a server on this machine."""

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafting.conftest import town
from drafting.doubles import PAPER, SUMMARY, answer, told, written
from drafting.fake_provider import Fake, fake_provider
from publisher.building.model_choice import KEY
from publisher.cli.main import outcome
from support.no_running_loop import no_running_loop

__all__ = ["no_running_loop", "town"]
SECRET = "sk-a-secret-of-the-municipality"
GOOD = answer(told("Kommunen vil bygge en cykelsti ved skolen.", 24))
Set = Callable[..., None]


@pytest.fixture(autouse=True)
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)


@pytest.fixture
def fake() -> Iterator[Fake]:
    with fake_provider(says=GOOD) as running:
        yield running


@pytest.fixture
def drafting(town: Path) -> Set:
    """Write `[drafting]` into the settings."""

    def write(**keys: str | int | bool) -> None:
        shown = {name: f'"{value}"' if isinstance(value, str) else str(value).lower() for name, value in keys.items()}
        with (town / "publisher.toml").open("a", encoding="utf-8") as file:
            file.write("\n[drafting]\n" + "\n".join(f"{name} = {value}" for name, value in shown.items()) + "\n")

    return write


def draft(town: Path, *arguments: str) -> int:
    return outcome(["draft", "--content", str(town), str(town / PAPER), "--as-of", "2026-02-04", *arguments])


def test_off_unless_somebody_sets_it(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert draft(town, "--ask-model") == 3
    assert "no language model is set" in capsys.readouterr().err
    assert draft(town) == 0


def test_a_model_on_this_machine_needs_no_key(
    town: Path, fake: Fake, drafting: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting(provider="ollama", model="llama3.1:8b", base_url=fake.url())
    assert draft(town, "--ask-model", "--item", "1") == 0
    out = capsys.readouterr().out
    assert f"drafted: {PAPER}, item 1: tjekket" in out
    assert f"written: {SUMMARY}" in out
    assert "Tokens sent and received: 1200 and 80" in out
    assert "Lavet af: sprogmodellen llama3.1:8b\nDato: 2026-02-04" in written(town)


def test_what_is_shown_is_what_is_sent_to_the_byte(
    town: Path, fake: Fake, drafting: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting(provider="openai", model="prøve", base_url=fake.url())
    before = sorted(path.name for path in town.rglob("*"))
    assert draft(town, "--dry-run", "--item", "1") == 0
    shown = capsys.readouterr().out
    assert fake.bodies == []
    assert sorted(path.name for path in town.rglob("*")) == before
    assert f"prøve at {fake.url()}; fingerprint " in shown
    draft(town, "--ask-model", "--item", "1")
    for role, words in fake.sent():
        assert f"=== {role}, {len(words)} characters\n{words}\n===" in shown


def test_a_dry_run_needs_neither_settings_nor_key_nor_library(
    town: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert draft(town, "--dry-run") == 0
    assert "item 2: to nobody ([drafting] is not set)" in capsys.readouterr().out


def test_papers_leave_only_if_somebody_has_said_so(
    town: Path, drafting: Set, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(KEY, SECRET)
    drafting(provider="anthropic", model="claude-haiku-4-5")
    assert draft(town, "--ask-model") == 3
    told_off = capsys.readouterr().err
    assert "nothing is sent to https://api.anthropic.com" in told_off
    assert "papers_may_leave = true" in told_off


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ({"provider": "anthropic", "model": "x"}, "papers may leave"),
        ({"provider": "openai", "model": "x", "base_url": "https://model.example.dk/v1"}, "papers may leave"),
        ({"provider": "ollama", "model": "x", "base_url": "http://10.0.0.5:11434/v1"}, "papers may leave"),
        ({"provider": "ollama", "model": "gpt-oss:120b-cloud"}, "papers may leave"),
        ({"provider": "ollama", "model": "x", "base_url": "http://127.0.0.1.example.dk/v1"}, "papers may leave"),
        ({"provider": "anthropic", "model": "x", "papers_may_leave": True}, "the key is missing"),
        ({"provider": "openai", "model": "x", "papers_may_leave": True}, "the key is missing"),
    ],
)
def test_without_leave_or_key_nothing_is_sent(
    town: Path, drafting: Set, keys: dict[str, str | bool], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting(**keys)
    assert draft(town, "--ask-model") == 3
    assert word in capsys.readouterr().err
    assert written(town) == ""


def test_a_key_never_goes_unencrypted_to_another_machine(
    town: Path, drafting: Set, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(KEY, SECRET)
    drafting(provider="openai", model="x", base_url="http://model.example.dk/v1", papers_may_leave=True)
    assert draft(town, "--ask-model") == 3
    told_off = capsys.readouterr()
    assert "unencrypted" in told_off.err
    assert SECRET not in told_off.err + told_off.out


def test_a_key_that_cannot_be_one_is_not_printed(
    town: Path, drafting: Set, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(KEY, f"{SECRET}\nX-Header: 1")
    drafting(provider="anthropic", model="x", papers_may_leave=True)
    assert draft(town, "--ask-model") == 3
    told_off = capsys.readouterr().err
    assert f"{KEY} holds no key" in told_off
    assert SECRET not in told_off


def test_the_doctor_says_what_keeps_a_model_from_being_asked(
    town: Path, drafting: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting(provider="anthropic", model="x")
    outcome(["doctor", "--content", str(town)])
    assert "not here (a build does without): language model" in (said := capsys.readouterr().out)
    assert "papers_may_leave = true" in said


def test_quiet_says_only_what_went_wrong(
    town: Path, fake: Fake, drafting: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting(provider="ollama", model="llama3.1", base_url=fake.url())
    assert draft(town, "--ask-model", "--item", "1", "-q") == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("status", [401, 429, 500])
def test_a_server_that_says_no_ends_with_a_code_and_never_with_the_key(
    town: Path, drafting: Set, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(KEY, SECRET)
    with fake_provider(status=status) as fake:
        drafting(provider="openai", model="x", base_url=fake.url())
        assert draft(town, "--ask-model", "-v") == 11
    said = capsys.readouterr()
    assert SECRET in fake.keys[0]
    assert SECRET not in said.err + said.out
    assert f"not drafted: {PAPER}, item 1" in said.err
    assert ("1 more items were not asked about" in said.err) == (status == 401)
    assert written(town) == ""


def test_a_rejected_draft_is_told_with_its_reasons(
    town: Path, drafting: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    with fake_provider(says=answer(told("Stien bliver 900 meter lang.", 24))) as fake:
        drafting(provider="ollama", model="llama3.1", base_url=fake.url())
        assert draft(town, "--ask-model", "--item", "1") == 11
    said = capsys.readouterr()
    assert "»Stien bliver 900 meter lang.«: Punkt 1: Tallet 900 står ikke i kilden" in said.err
    assert "Not drafted: 1" in said.out
    assert written(town) == ""


def test_without_the_library_the_command_says_how_to_get_it(
    town: Path, drafting: Set, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting(provider="ollama", model="llama3.1")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert draft(town, "--ask-model") == 7
    assert "requirements/draft.txt" in capsys.readouterr().err


def test_the_doctor_names_the_model_or_what_it_lacks(
    town: Path, drafting: Set, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome(["doctor", "--content", str(town)])
    assert "language model (publisher draft --ask-model): none is set, none is asked" in capsys.readouterr().out
    drafting(provider="ollama", model="llama3.1")
    outcome(["doctor", "--content", str(town)])
    assert "llama3.1 at http://127.0.0.1:11434/v1" in capsys.readouterr().out
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    outcome(["doctor", "--content", str(town)])
    assert "requirements/draft.txt" in capsys.readouterr().out


@pytest.mark.parametrize("command", [("draft",), ("approve", "--by", "udvalgssekretæren")])
def test_who_corrects_a_models_draft_is_told_of_and_it_stays(
    town: Path, fake: Fake, drafting: Set, command: tuple[str, ...]
) -> None:
    drafting(provider="ollama", model="llama3.1", base_url=fake.url())
    draft(town, "--ask-model", "--item", "1")
    corrected = written(town).replace("Kommunen vil bygge en cykelsti", "Kommunen vil bygge en ny cykelsti")
    (town / SUMMARY).write_text(corrected, encoding="utf-8")
    assert outcome([*command, "--content", str(town), str(town / PAPER), "--item", "1"]) == 0
    mine = written(town)
    assert "Lavet af: sprogmodellen llama3.1, rettet af et menneske" in mine
    assert draft(town, "--again", "--item", "1") == 0
    assert written(town) == mine
