"""Language models that do as a test tells them, and a small town whose papers they are asked about."""

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from publisher.building.model_drafting import ModelRun, ModelTask, draft_by_model
from publisher.tools.language_model import Message, Reply
from support.listening import Listener

Answer = str | Exception | Callable[[Sequence[Message]], str]
DAY = "2026-02-04"
PAPER = "teknikudvalget/2026-02-03/referat.txt"
SUMMARY = "teknikudvalget/2026-02-03/referat.klart.txt"


def told(text: str, *lines: int, slot: str = "about", point: bool = False) -> dict[str, Any]:
    """Return one sentence of an answer."""
    spans = [{"first": line, "last": line} for line in lines]
    return {"slot": slot, "text": text, "lines": spans, "point": point}


def answer(*sentences: dict[str, Any]) -> str:
    """Return an answer of the right form."""
    return json.dumps({"sentences": sentences}, ensure_ascii=False)


class Double:
    """Gives its answers in turn, the last one for ever, and remembers what it was told."""

    name = "prøvemodel"

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.heard: list[tuple[Message, ...]] = []

    def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Reply:  # noqa: ARG002 — the protocol's
        """Answer."""
        self.heard.append(tuple(messages))
        given = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(given, Exception):
            raise given
        return Reply(given if isinstance(given, str) else given(messages), 100, 10, Decimal("0.01"))

    def everything(self) -> str:
        """Return every word it was told, in all conversations."""
        return "\n".join(message.text for conversation in self.heard for message in conversation)


def run(content: Path, model: Double, *items: int, again: bool = False) -> ModelRun:
    """Let `model` draft the small town's minutes."""
    task = ModelTask(items, DAY, again=again)
    return draft_by_model(content, [content / PAPER], task, model, Listener())


def written(content: Path) -> str:
    """Return the small town's summary file, empty where there is none."""
    path = content / SUMMARY
    return path.read_text(encoding="utf-8") if path.exists() else ""
