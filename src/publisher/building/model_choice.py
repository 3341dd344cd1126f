"""Which language model is asked, and whether the papers may be sent to it."""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

from publisher.errors import SettingsError
from publisher.settings import SETTINGS_FILE, DraftingSettings
from publisher.tools.language_model import ModelChoice

KEY = "PUBLISHER_MODEL_KEY"
"""The environment variable with the provider's key. It stands in no file."""
_USUAL = {
    "openai": "https://api.openai.com/v1",
    "anthropic": "https://api.anthropic.com",
    "ollama": "http://127.0.0.1:11434/v1",
}


def model_choice(drafting: DraftingSettings | None, environ: Mapping[str, str]) -> ModelChoice:
    """Return the model that may be asked.

    Raises:
        SettingsError: none is set, its key is missing, or the papers may not be sent to where it runs.
    """
    if drafting is None:
        raise SettingsError(
            "no language model is set",
            cure="Set [drafting] provider and model in publisher.toml; the README says what is sent, and to whom.",
            file=SETTINGS_FILE,
        )
    address = address_of(drafting)
    here = on_this_machine(drafting)
    key = environ.get(KEY, "").strip() or None
    if not here and not drafting.papers_may_leave:
        raise SettingsError(
            f"nothing is sent to {address}: the municipality has not said that its papers may leave this machine",
            cure="See what that is: publisher draft --dry-run. If it may leave: papers_may_leave = true in [drafting].",
            file=SETTINGS_FILE,
        )
    if not here and key and address.startswith("http://"):
        raise SettingsError(
            f"the key would go to {address} unencrypted", cure="Use an address that begins with https://."
        )
    if drafting.provider != "ollama" and not here and not key:
        raise SettingsError(f"the key is missing that {address} asks for", cure=f"Put it into the environment: {KEY}=…")
    if key and not (key.isascii() and key.isprintable() and " " not in key):
        raise SettingsError(f"{KEY} holds no key", cure="Copy the key once more, without spaces or quotation marks.")
    return ModelChoice(drafting.provider, drafting.model, address, drafting.timeout_s, here, key)


def address_of(drafting: DraftingSettings) -> str:
    """Return where the model answers."""
    return drafting.base_url or _USUAL[drafting.provider]


def on_this_machine(drafting: DraftingSettings) -> bool:
    """Return whether what is sent stays on this machine. Ollama hands models named »cloud« on to its makers."""
    if drafting.provider == "ollama" and drafting.model.casefold().endswith("cloud"):
        return False
    host = urlsplit(address_of(drafting)).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def addressee(drafting: DraftingSettings | None) -> str:
    """Return whom the settings would have asked, for people to read."""
    return f"{drafting.model} at {address_of(drafting)}" if drafting else "nobody ([drafting] is not set)"
