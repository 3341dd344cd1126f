"""Film and sound, read from the site's files.

Covers WCAG 1.2.1 (sound has its text) and 1.2.2 to 1.2.5 (captions and descriptions of film: there is none).
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from publisher.checking.markup import leads_to, parsed, start
from publisher.checking.problem import Problem, problem, says
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles

_OF_SOUND = ("1.2.1",)
_OF_FILM = ("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5")
_EVERYWHERE = 3
"""A sentence heard in so many files speaks of the recording: who reads, and what comes now."""
_FILM = "video, iframe, frame, embed, object, source[type^=video]"
_FILM_FILE = re.compile(r"\.(mp4|m4v|mov|webm|avi|mkv|m3u8|mpd|ogv)$", re.IGNORECASE)


def film(files: SiteFiles) -> list[Problem]:
    """Film, frames that may show film, and files of film: the site has none, so nothing needs captions."""
    problems = []
    for page in files.pages:
        found = parsed(page).css(_FILM)
        found += [link for link in parsed(page).css("a[href]") if _is_film(link.attributes.get("href"))]
        problems += [
            problem("film", page.address, says("film", "shown"), element=start(node), criteria=_OF_FILM)
            for node in found
        ]
    shown = (file.relative_to(files.site) for file in sorted(files.site.rglob("*")) if _FILM_FILE.search(file.name))
    return problems + [problem("film", f"/{file}", says("film", "file"), criteria=_OF_FILM) for file in shown]


def sound_text(files: SiteFiles) -> list[Problem]:
    """Sound whose words do not stand in the text of the page, or of the meeting, that it belongs to.

    What is heard stands in `data/<id>/cues.json`, and `data/index.json` says of which file. Sentences heard in many
    files are about the recording itself, not about the meeting.
    """
    heard = _heard(files.site)
    in_files = Counter(sentence for sentences in heard.values() for sentence in set(sentences))
    problems = [
        problem("sound-text", page.address, says("sound-text", "unlisted"), element=name, criteria=_OF_SOUND)
        for page in files.pages
        for name in _sounds_of(page)
        if leads_to(page, name) not in heard
    ]
    for sound, sentences in heard.items():
        text = _words_beside(files.site, sound)
        if not sentences:
            problems.append(problem("sound-text", sound, says("sound-text", "silent"), criteria=_OF_SOUND))
        for sentence in sentences:
            if in_files[sentence] < _EVERYWHERE and _is_missing(sentence, text):
                fault = says("sound-text", "missing", sentence=sentence[:80])
                problems.append(problem("sound-text", sound, fault, criteria=_OF_SOUND))
    return problems


def _is_film(href: str | None) -> bool:
    parts = urlsplit(href or "")
    return not parts.netloc and bool(_FILM_FILE.search(parts.path))


def _sounds_of(page: SitePage) -> Iterator[str]:
    for node in parsed(page).css("audio[src], audio source[src]"):
        yield str(node.attributes["src"])


def _heard(site: Path) -> dict[str, list[str]]:
    """The sentences of every sound file, by its address."""
    index = site / "data" / "index.json"
    heard: dict[str, list[str]] = {}
    for meeting in json.loads(index.read_text(encoding="utf-8"))["meetings"] if index.is_file() else ():
        list_of_cues = site / "data" / meeting["id"] / "cues.json"
        cues = json.loads(list_of_cues.read_text(encoding="utf-8")) if list_of_cues.is_file() else []
        for edition in meeting["editions"]:
            if edition["media_type"].startswith("audio/"):
                heard["/" + edition["href"]] = [
                    cue["text"]
                    for cue in cues
                    if (cue["edition"], cue["item"]) == (edition["format"], edition.get("item"))
                ]
    return heard


def _words_beside(site: Path, sound: str) -> set[str]:
    """The words of the page in the sound's folder, and of the pages of its items where it is a whole meeting's."""
    folder = (site / sound.removeprefix("/")).parent
    return {word for page in folder.rglob("*.html") for word in _words(_text(page))}


@cache
def _text(page: Path) -> str:
    body = LexborHTMLParser(page.read_text(encoding="utf-8")).body
    return body.text(separator=" ") if body else ""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<?https?://\S+", " ", text.replace("\u00ad", "")).lower())


def _is_missing(sentence: str, text: set[str]) -> bool:
    """Half of the sentence's words, or any number in it, are not in the text."""
    words = _words(sentence)
    missing = [word for word in words if word not in text]
    return 2 * len(missing) > len(words) or any(word.isdigit() for word in missing)
