"""What a municipality decides, in TOML files of `content/`. Every key has a meaning here and nowhere else."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from publisher.errors import SettingsError, SourceError

SETTINGS_FILE = "publisher.toml"
STATEMENT_FILE = "tilgaengelighed.toml"

BuiltFormat = Literal["html", "pdf-easy-read", "audio-summary", "audio-item", "json"]
"""The formats that can be made today; `model.edition.Format` is every format the contract names."""
BUILT_FORMATS: tuple[BuiltFormat, ...] = get_args(BuiltFormat)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Municipality(_Strict):
    """Who publishes."""

    name: str = Field(min_length=1)
    demonstration: bool = True
    """True until the municipality itself says that it publishes this site."""
    site_url: str | None = Field(default=None, pattern=r"^https?://[^\s/]+(/\S*)?$")


class ContactSettings(_Strict):
    """How a citizen reaches the municipality. Never filled in by us."""

    department: str | None = None
    address: str | None = None
    phone: str | None = Field(default=None, pattern=r"^\+?[0-9 ]{8,}$")
    email: str | None = Field(default=None, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")


class Committee(_Strict):
    """A committee whose papers lie in `content/<folder>/`."""

    folder: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    """As printed in the papers."""
    about: str = ""
    """One plain sentence for the committee's page."""


class VoiceSettings(_Strict):
    """How the papers are read aloud."""

    engine: Literal["pyttsx3", "silent"] = "pyttsx3"
    name: str = "gmq/da"
    """The engine's own name of the voice; it must be a Danish one."""
    words_per_minute: int = Field(default=160, ge=80, le=300)


class Policy(_Strict):
    """What the privacy gate lets out. Closed items and CPR numbers never pass, whatever stands here."""

    withhold_emails: bool = True
    """E-mail addresses printed in a paper are left out."""
    withhold_phones: bool = True
    """Phone numbers printed in a paper are left out."""
    publish_contacts: tuple[str, ...] = ()
    """Addresses and numbers that may stand all the same, such as the municipality's own."""


class DraftingSettings(_Strict):
    """Which language model may draft plain texts. Its key never stands here: see `building/model_choice.py`."""

    provider: Literal["openai", "anthropic", "ollama"]
    """`openai` is every service that speaks OpenAI's protocol."""
    model: str = Field(min_length=1, pattern=r"^[\w.:/@+-]+$")
    """The provider's own name of the model."""
    base_url: str | None = Field(default=None, pattern=r"^https?://[^\s/@?#]+(/[^\s@?#]*)?$")
    """Where it answers; without it the provider's usual address."""
    timeout_s: int = Field(default=120, ge=1, le=3600)
    """The longest time one answer may take, in seconds."""
    papers_may_leave: bool = False
    """The municipality has decided that the text of its papers may be sent to that address."""


class Settings(_Strict):
    """The whole of publisher.toml."""

    municipality: Municipality
    contact: ContactSettings = ContactSettings()
    committees: tuple[Committee, ...] = ()
    voice: VoiceSettings = VoiceSettings()
    policy: Policy = Policy()
    drafting: DraftingSettings | None = None
    """None: no language model is ever asked."""
    formats: tuple[BuiltFormat, ...] = BUILT_FORMATS


class ShortcomingSettings(_Strict):
    """Something that is not accessible."""

    what: str = Field(min_length=1)
    why: str = Field(min_length=1)
    instead: str = ""
    plan: str = ""
    criteria: tuple[str, ...] = ()


class VerdictSettings(_Strict):
    """What a person found about a criterion that no program decides."""

    criterion: str = Field(pattern=r"^\d\.\d\.\d{1,2}$")
    passed: bool
    on: date


class StatementSettings(_Strict):
    """The whole of tilgaengelighed.toml: what a person vouches for in the accessibility statement."""

    first_published: date | None = None
    reviewed: date | None = None
    """When a person last went through the statement; the law asks for once a year."""
    official_url: str | None = Field(default=None, pattern=r"^https://\S+$")
    exempt: tuple[str, ...] = ()
    people: str = ""
    """How people have tried the site; empty as long as nobody has."""
    shortcomings: tuple[ShortcomingSettings, ...] = ()
    burden: tuple[ShortcomingSettings, ...] = ()
    verdicts: tuple[VerdictSettings, ...] = ()


_Model = TypeVar("_Model", bound=_Strict)


def load_settings(content: Path) -> Settings:
    """Read `publisher.toml` from the content folder.

    Raises:
        SettingsError: the file is not there, is not TOML, or a key is unknown or unusable; with its line.
    """
    path = content / SETTINGS_FILE
    if not path.exists():
        raise SettingsError("the settings file is not there", cure=_where_else(content), file=path)
    return _load(path, Settings)


def _where_else(content: Path) -> str:
    """Return what to do for somebody who named a committee's folder, or the project's, instead of this one."""
    here = content.resolve()
    below = sorted(here.glob(f"*/{SETTINGS_FILE}"))
    found = [place.parent for place in below] + [place for place in here.parents if (place / SETTINGS_FILE).is_file()]
    if found:
        return f"Name the folder that it stands in: --content {found[0]}"
    return f"Name the folder that it stands in with --content, or create {SETTINGS_FILE} in the content folder."


def load_statement(content: Path) -> StatementSettings:
    """Read `tilgaengelighed.toml` from the content folder; without it nobody vouches for anything.

    Raises:
        SettingsError: the file is not TOML, or a key is unknown or unusable; with its line.
    """
    path = content / STATEMENT_FILE
    return _load(path, StatementSettings) if path.exists() else StatementSettings()


def _load(path: Path, model: type[_Model]) -> _Model:
    try:
        source = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the settings file cannot be read ({type(error).__name__})",
            cure="Save it as UTF-8 text and see that you may read it.",
            file=path,
        ) from error
    try:
        return model.model_validate(tomllib.loads(source))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise SettingsError(
            f"not valid TOML: {str(error).split(' (at')[0].lower()}",
            cure="Correct the line; texts stand in double quotes, keys without.",
            file=path,
            line=int(line.group(1)) if line else None,
        ) from error
    except ValidationError as error:
        raise _explain(error, source, path) from error


def _explain(error: ValidationError, source: str, path: Path) -> SettingsError:
    first = error.errors()[0]
    key = ".".join(str(step) for step in first["loc"])
    if first["type"] == "extra_forbidden":
        what, cure = f"unknown setting {key!r}", "Remove it, or see the README for the settings there are."
    elif first["type"] == "missing":
        what, cure = f"the setting {key!r} is missing", "Add it; the README shows an example."
    else:
        what, cure = f"the setting {key!r} cannot be used: {first['msg'].lower()}", "Correct the value."
    return SettingsError(what, cure=cure, file=path, line=_line_of(first["loc"], source))


def _line_of(location: tuple[str | int, ...], source: str) -> int | None:
    """Return the line where the last named key of `location` stands; TOML readers keep no positions."""
    names = [step for step in location if isinstance(step, str)]
    table = names[0] if len(names) > 1 else None
    inside = table is None
    for number, line in enumerate(source.splitlines(), start=1):
        header = re.match(r"\s*\[+\s*([\w.-]+)", line)
        if header:
            inside = header.group(1) == table or (table is None and header.group(1) == names[-1])
            if header.group(1) == ".".join(names):
                return number
        if inside and re.match(rf"\s*\[*\s*{re.escape(names[-1])}\b", line):
            return number
    return None


class PaperSettings(_Strict):
    """`paper.toml` beside a paper: what the paper itself does not say."""

    source_url: str | None = Field(default=None, pattern=r"^https?://\S+$")


def load_paper_settings(folder: Path) -> PaperSettings:
    """Read the optional `paper.toml` beside a paper.

    Raises:
        SourceError: it is there, but cannot be used.
    """
    path = folder / "paper.toml"
    if not path.exists():
        return PaperSettings()
    try:
        return PaperSettings.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (tomllib.TOMLDecodeError, ValidationError, UnicodeDecodeError, OSError) as error:
        raise SourceError(
            "the settings beside the paper cannot be used",
            cure='It may hold one key: source_url = "https://…", the address of the valid original.',
            file=path,
        ) from error
