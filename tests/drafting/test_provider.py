"""The seam to the providers, over their own protocols, against a server on this machine."""

import json
import logging
from pathlib import Path
from typing import Literal

import pytest

from drafting.fake_provider import Fake, fake_provider
from publisher.errors import ModelClosed, ModelFailed
from publisher.plain_language.drafting.answer import SCHEMA
from publisher.tools.language_model import Message, ModelChoice, Provider

KEY = "sk-a-secret-of-the-municipality"
PROVIDERS: tuple[Literal["openai", "anthropic", "ollama"], ...] = ("openai", "anthropic", "ollama")
TALK = (
    Message("system", "Du skriver let dansk: æ, ø, å, »citat«."),
    Message("user", "Første linje.\n\n[24] Anden linje  med to mellemrum."),
    Message("assistant", "{}"),
    Message("user", "Skriv igen.\n"),
)


def provider(fake: Fake, name: Literal["openai", "anthropic", "ollama"], timeout_s: float = 20) -> Provider:
    model = {"openai": "prøve-1", "anthropic": "claude-haiku-4-5", "ollama": "llama3.1"}[name]
    address = fake.url("" if name == "anthropic" else "/v1")
    return Provider(ModelChoice(name, model, address, timeout_s, on_this_machine=True, key=KEY))


@pytest.mark.parametrize("name", PROVIDERS)
def test_the_words_arrive_as_they_are_and_the_answer_comes_back(name: Literal["openai", "anthropic", "ollama"]) -> None:
    with fake_provider(says='{"sentences": []}') as fake:
        reply = provider(fake, name).ask(TALK, SCHEMA)
    assert fake.sent() == [(one.role, one.text) for one in TALK]
    assert (reply.text, reply.tokens_in, reply.tokens_out) == ('{"sentences": []}', 1200, 80)
    assert fake.paths == ["/v1/messages" if name == "anthropic" else "/v1/chat/completions"]
    assert KEY in fake.keys[0]
    assert "sentences" in json.dumps(fake.bodies[0].get("response_format") or fake.bodies[0]["output_config"])


def test_the_price_is_told_where_it_is_known() -> None:
    with fake_provider() as fake:
        known, unknown = (provider(fake, name).ask(TALK, SCHEMA).dollars for name in ("anthropic", "ollama"))
    assert known is not None
    assert known > 0
    assert unknown is None


@pytest.mark.parametrize("name", PROVIDERS)
@pytest.mark.parametrize(
    ("status", "kind", "word"),
    [
        (401, ModelClosed, "does not accept the key"),
        (402, ModelClosed, "no credit left"),
        (404, ModelClosed, "there is no model"),
        (429, ModelFailed, "no more questions for now"),
        (400, ModelFailed, "could not answer"),
        (500, ModelFailed, "could not answer"),
    ],
)
def test_a_refusal_of_the_server_is_a_typed_error_without_its_words(
    name: Literal["openai", "anthropic", "ollama"],
    status: int,
    kind: type[ModelFailed],
    word: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "publisher")
    with fake_provider(status=status) as fake, pytest.raises(ModelFailed, match=word) as caught:
        provider(fake, name).ask(TALK, SCHEMA)
    assert type(caught.value) is kind
    assert caught.value.exit_code == 11
    assert caught.value.__suppress_context__
    for words in (str(caught.value), caught.value.cure, repr(caught.value), caplog.text):
        assert KEY not in words
        assert "Anden linje" not in words


@pytest.mark.parametrize("name", PROVIDERS)
@pytest.mark.parametrize("fault", ["hangs", "drips"])
def test_who_never_ends_is_left(name: Literal["openai", "anthropic", "ollama"], fault: str) -> None:
    with fake_provider(fault=fault) as fake, pytest.raises(ModelFailed, match=r"no answer within 0\.5 seconds"):
        provider(fake, name, timeout_s=0.5).ask(TALK, SCHEMA)


@pytest.mark.parametrize(
    ("name", "fault", "word"),
    [
        ("openai", "cuts", "cannot be made, or broke"),
        ("openai", "no json", "cannot be read|could not answer"),
        ("openai", "empty", "cannot be read|could not answer"),
        ("anthropic", "empty", "cannot be read|could not answer"),
        ("openai", "refuses", "refuses to answer"),
        ("openai", "filters", "refuses to answer"),
        ("anthropic", "refuses", "refuses to answer"),
        ("openai", "stops", "cut off"),
        ("anthropic", "stops", "cut off"),
    ],
)
def test_a_broken_answer_is_a_typed_error(
    name: Literal["openai", "anthropic", "ollama"], fault: str, word: str
) -> None:
    with fake_provider(fault=fault) as fake, pytest.raises(ModelFailed, match=word):
        provider(fake, name).ask(TALK, SCHEMA)


def test_a_server_that_is_not_there_is_a_typed_error() -> None:
    with fake_provider() as fake:
        gone = provider(fake, "ollama")
    with pytest.raises(ModelFailed, match="cannot be made, or broke"):
        gone.ask(TALK, SCHEMA)


def test_nobody_sends_the_words_on_to_another_place() -> None:
    with (
        fake_provider() as other,
        fake_provider(fault="redirects", elsewhere=other.url("/v1/chat/completions")) as fake,
    ):
        with pytest.raises(ModelFailed):
            provider(fake, "openai").ask(TALK, SCHEMA)
        assert other.bodies == []


def test_to_this_machine_no_proxy_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_provider() as proxy, fake_provider() as fake:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url(""))
        provider(fake, "ollama").ask(TALK, SCHEMA)
        assert (len(fake.bodies), proxy.bodies) == (1, [])


def test_a_choice_never_shows_its_key(tmp_path: Path) -> None:
    with fake_provider() as fake:
        assert KEY not in repr(provider(fake, "openai"))
