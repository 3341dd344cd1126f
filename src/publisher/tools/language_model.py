"""The seam to language models: one question, one answer, whoever runs the model.

pydantic-ai speaks the providers' protocols. It is loaded when a model is asked, never before, and a site needs none of
it. What goes wrong is told in words of ours: a provider's own message may hold the key or the text that was sent.
"""

import asyncio
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol

from publisher.errors import ModelClosed, ModelFailed, ToolMissing

if TYPE_CHECKING:
    import httpx2
    from pydantic_ai.exceptions import ModelAPIError
    from pydantic_ai.messages import ModelMessage, ModelResponse
    from pydantic_ai.models import Model

INSTALL = ".venv/bin/python -m pip install --require-hashes -r requirements/draft.txt"
_MOST_TOKENS = 8000
"""Of one answer, the model's thinking included: a draft needs a tenth. It bounds what a question may cost."""
_NO_KEY = "none"
"""What a server on this machine is sent in the place of a key."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model, where it answers, and with which key."""

    provider: Literal["openai", "anthropic", "ollama"]
    model: str
    base_url: str
    timeout_s: float
    """For one answer, tries of the connection included."""
    on_this_machine: bool
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Message:
    """A part of the conversation."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, and what that took."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    dollars: Decimal | None = None
    """None where no price is known."""


class LanguageModel(Protocol):
    """Whoever answers: a provider, or a double in a test."""

    @property
    def name(self) -> str:
        """The model's name, as readers are told it."""

    def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Reply:
        """Return the answer to a conversation; it should be JSON of that schema.

        Raises:
            ModelFailed: there is no answer.
        """


def require_language_model() -> None:
    """See that the library is there, without loading it.

    Raises:
        ToolMissing: it is not; the cure is the command that installs it.
    """
    for module in ("pydantic_ai", "openai", "anthropic"):
        if importlib.util.find_spec(module) is None:
            raise ToolMissing(f"asking a language model needs {module}, which is not installed", cure=f"Run: {INSTALL}")


@dataclass(frozen=True, slots=True)
class Provider:
    """A language model that is asked over the network."""

    choice: ModelChoice

    @property
    def name(self) -> str:
        """The model's name, as its provider calls it."""
        return self.choice.model

    def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Reply:
        """Ask once. See `LanguageModel`."""
        from pydantic_ai.exceptions import (  # noqa: PLC0415 — an optional library, loaded when it is used
            ContentFilterError,
            ModelAPIError,
        )

        try:
            return asyncio.run(self._ask(messages, schema))
        except ModelAPIError as error:
            raise _explained(error, self.choice) from None  # the cause holds what the provider wrote
        except ContentFilterError:
            raise _refused() from None
        except ModelFailed:
            raise
        except Exception as error:  # whatever a stranger's answer does to the library that reads it
            raise ModelFailed(
                f"what the model's server sent cannot be read ({type(error).__name__})",
                cure="See that base_url and provider in [drafting] fit each other.",
            ) from None

    async def _ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Reply:
        from pydantic_ai.direct import model_request  # noqa: PLC0415
        from pydantic_ai.models import ModelRequestParameters  # noqa: PLC0415
        from pydantic_ai.output import OutputObjectDefinition  # noqa: PLC0415
        from pydantic_ai.settings import ModelSettings  # noqa: PLC0415

        async with _client(self.choice) as client:
            model = _model(self.choice, client)
            parameters = ModelRequestParameters()
            if model.profile.get("supports_json_schema_output"):
                shape = OutputObjectDefinition(json_schema=schema, name="svar", strict=True)
                parameters = ModelRequestParameters(output_mode="native", output_object=shape)
            response = await model_request(
                model,
                [_message(one) for one in messages],
                model_settings=ModelSettings(
                    request_timeout=self.choice.timeout_s,
                    timeout=self.choice.timeout_s,
                    max_retries=2,
                    max_tokens=_MOST_TOKENS,
                ),
                model_request_parameters=parameters,
            )
        if response.finish_reason == "content_filter":
            raise _refused()
        if response.finish_reason == "length":
            raise ModelFailed(
                "the model's answer was cut off before its end",
                cure="Choose a model that may write longer answers.",
            )
        return Reply(response.text or "", response.usage.input_tokens, response.usage.output_tokens, _dollars(response))


def _client(choice: ModelChoice) -> "httpx2.AsyncClient":
    """Return a client that goes where it is sent and nowhere else; to this machine it takes no proxy."""
    import httpx2  # noqa: PLC0415

    return httpx2.AsyncClient(follow_redirects=False, trust_env=not choice.on_this_machine, timeout=choice.timeout_s)


def _model(choice: ModelChoice, client: "httpx2.AsyncClient") -> "Model[Any]":
    key = choice.key or _NO_KEY
    if choice.provider == "anthropic":
        from anthropic import AsyncAnthropic  # noqa: PLC0415
        from pydantic_ai.models.anthropic import AnthropicModel  # noqa: PLC0415
        from pydantic_ai.providers.anthropic import AnthropicProvider  # noqa: PLC0415

        anthropic = AsyncAnthropic(base_url=choice.base_url, api_key=key, http_client=client)
        return AnthropicModel(choice.model, provider=AnthropicProvider(anthropic_client=anthropic))
    if choice.provider == "ollama":
        from pydantic_ai.models.ollama import OllamaModel  # noqa: PLC0415
        from pydantic_ai.providers.ollama import OllamaProvider  # noqa: PLC0415

        ollama = OllamaProvider(base_url=choice.base_url, api_key=key, http_client=client)
        return OllamaModel(choice.model, provider=ollama)
    from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider  # noqa: PLC0415

    compatible = OpenAICompatibleProvider("openai", base_url=choice.base_url, api_key=key, http_client=client)
    return OpenAIChatModel(choice.model, provider=compatible)


def _message(one: Message) -> "ModelMessage":
    from pydantic_ai.messages import (  # noqa: PLC0415
        ModelRequest,
        ModelResponse,
        SystemPromptPart,
        TextPart,
        UserPromptPart,
    )

    if one.role == "assistant":
        return ModelResponse(parts=[TextPart(one.text)])
    return ModelRequest(parts=[SystemPromptPart(one.text) if one.role == "system" else UserPromptPart(one.text)])


def _dollars(response: "ModelResponse") -> Decimal | None:
    try:
        return response.cost().total_price
    except (LookupError, ValueError, AssertionError):  # no such model in the price list, or no usage told
        return None


def _refused() -> ModelFailed:
    return ModelFailed("the model refuses to answer", cure="Write this text yourself, or choose another model.")


def _explained(error: "ModelAPIError", choice: ModelChoice) -> ModelFailed:
    """Return what went wrong in words of ours."""
    from pydantic_ai import exceptions as known  # noqa: PLC0415

    slow = (f"no answer within {choice.timeout_s:g} seconds", "Try again, or raise timeout_s in [drafting].")
    hopeless: dict[type[ModelAPIError], tuple[str, str]] = {
        known.ModelAuthenticationError: ("the model's provider does not accept the key", "See to the key."),
        known.ModelQuotaExceededError: ("the account has no credit left", "See to the account at the provider."),
        known.ModelNotFoundError: (
            f"there is no model {choice.model} at {choice.base_url}",
            "Correct model or base_url in [drafting]; a model of Ollama is fetched with: ollama pull NAME",
        ),
    }
    passing: dict[type[ModelAPIError], tuple[str, str]] = {
        known.ModelRateLimitError: ("the provider takes no more questions for now", "Try again later."),
        known.ModelTimeoutError: slow,
        known.ModelRequestTimeout: slow,
        known.ModelConnectionError: (
            f"the connection to {choice.base_url} cannot be made, or broke",
            "See that the model's server runs and base_url is right.",
        ),
        known.ModelContextWindowExceededError: ("the item is too long for the model", "Choose one that reads more."),
        known.ModelAPIError: ("the model's server could not answer", "Try again later."),
    }
    status = f" ({error.status_code})" if isinstance(error, known.ModelHTTPError) else ""
    what, cure = next(told for kind, told in {**hopeless, **passing}.items() if isinstance(error, kind))
    return (ModelClosed if isinstance(error, tuple(hopeless)) else ModelFailed)(f"{what}{status}", cure=cure)
