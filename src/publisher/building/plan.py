"""Which slow files an edition needs, and the fingerprint of everything each is made from."""

from dataclasses import replace

from publisher.building.fingerprint import code, fingerprint, tools
from publisher.building.work import VoiceChoice, Work, speak, typeset, voice
from publisher.catalogue.texts import text
from publisher.model.addresses import easy_read_pdf, item_audio, summary_audio
from publisher.model.edition import Edition
from publisher.model.meeting import by_itself
from publisher.model.narration import Script
from publisher.model.summary import Sentence
from publisher.settings import BuiltFormat
from publisher.speech.script import scripts

_TEXTS = (
    "catalogue/calendar.py",
    "catalogue/texts.py",
    "catalogue/sentences.py",
    "catalogue/da/calendar.toml",
    "catalogue/da/plain_language.toml",
    "catalogue/da/sentences.toml",
)
"""Of the catalogue, what sound and printing both use: a new text of the website makes no sound file anew."""

PRINT = (
    *_TEXTS,
    "catalogue/common_words.py",
    "catalogue/joints.py",
    "catalogue/summaries.py",
    "catalogue/unbroken.py",
    "catalogue/da/common_words.txt",
    "catalogue/da/documents.toml",
    "catalogue/da/joints.txt",
    "model",
    "rendering/pdf",
    "rendering/runs.py",
)
"""What a PDF is made with; among it where long words part."""

_SOUND = ("catalogue/da/speech.toml", "rendering/audio/mp3.py", "rendering/audio/id3.py", "rendering/audio/cues.py")


def works(
    paper: str,
    edition: Edition,
    meeting_summary: tuple[Sentence, ...],
    formats: frozenset[BuiltFormat],
    choice: VoiceChoice,
) -> tuple[Work, ...]:
    """Return the sound files and PDFs of one edition, in the order a reader meets them."""
    planned: list[Work] = []
    if "pdf-easy-read" in formats:
        planned.append(_typesetting(paper, edition))
    if formats & {"audio-summary", "audio-item"}:
        planned += [
            _speaking(paper, edition, script, choice)
            for script in scripts(edition, meeting_summary)
            if script.edition in formats
        ]
    return tuple(planned)


def _typesetting(paper: str, edition: Edition) -> Work:
    edition = replace(edition, publication=replace(edition.publication, as_of=""))  # a PDF does not know today
    path = easy_read_pdf(edition.base, edition.meeting.meeting.id)
    made_from = fingerprint(
        by_itself(edition.meeting.meeting),  # a later paper that names this one does not make its PDF anew
        [edition.summaries, edition.terms, edition.publication, edition.base, edition.words],
        path,
        code(*PRINT),
        tools("weasyprint", "pydyf", "jinja2", "fonttools", "babel"),
    )
    return Work(path, paper, made_from, typeset, (edition, path))


def _speaking(paper: str, edition: Edition, script: Script, choice: VoiceChoice) -> Work:
    meeting = edition.meeting.meeting
    path = (
        summary_audio(edition.base, meeting.id)
        if script.item is None
        else item_audio(edition.base, meeting.id, script.item)
    )
    album = text("speech.file.album", committee=meeting.committee, date=meeting.date)
    artist = text("speech.file.artist", municipality=edition.publication.municipality)
    made_from = fingerprint(
        script, path, album, artist, voice(choice).fingerprint,
        code("model", *_TEXTS, *_SOUND, "speech", "tools"),
        tools("imageio-ffmpeg"),
    )  # fmt: skip
    return Work(path, paper, made_from, speak, (script, choice, path, album, artist))
