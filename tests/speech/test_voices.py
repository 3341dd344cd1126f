"""The Danish voice: there, Danish, and the same bytes every time."""

import hashlib
import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor

import pytest

from publisher.errors import BuildIncomplete, ToolMissing
from publisher.speech.espeak_voice import EspeakVoice
from publisher.speech.voices import open_voice
from support.speaking import digests, voice

TEXTS = ("Udvalget sagde ja.", "Der er 3 lukkede punkter på dagsordenen.", "Godkendt", "Punkt 7: Økonomi")


def test_it_speaks_danish_through_pyttsx3() -> None:
    assert voice().fingerprint.startswith("pyttsx3 2.99 espeak-ng 1.")
    assert voice().fingerprint.endswith(" gmq/da 160")
    assert voice().sample_rate == 22050
    seconds = len(voice().speak("Socialudvalget godkendte sagen.")) / 2 / 22050
    assert 1.5 < seconds < 2.5


def test_the_same_sentence_gives_the_same_bytes_in_any_order() -> None:
    once = digests(TEXTS)
    assert len(set(once)) == len(TEXTS)
    assert digests(TEXTS[::-1]) == once[::-1]
    assert digests((*TEXTS, *TEXTS)) == once * 2


@pytest.mark.parametrize("start", ["fork", "spawn", "forkserver"])
def test_worker_processes_give_the_same_bytes(start: str) -> None:
    once = digests(TEXTS)  # a voice is open here before the workers are forked
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(start)) as pool:
        assert list(pool.map(digests, [TEXTS, TEXTS[::-1], TEXTS], timeout=60)) == [once, once[::-1], once]
    assert digests(TEXTS) == once  # and the workers took nothing from it


def test_threads_take_turns() -> None:
    once = digests(TEXTS)
    heard: list[list[str]] = []
    threads = [threading.Thread(target=lambda: heard.append(digests(TEXTS))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [once] * 4


def test_rates_differ() -> None:
    fast = open_voice("pyttsx3", "gmq/da", 240)
    assert len(fast.speak(TEXTS[1])) < len(voice().speak(TEXTS[1])) * 0.8
    assert fast.fingerprint != voice().fingerprint


@pytest.mark.parametrize("name", ["gmq/xx", "gmw/en", "", "danish", "gmq/da\n"])
def test_a_voice_that_is_not_danish_is_refused_and_the_danish_ones_named(name: str) -> None:
    with pytest.raises(ToolMissing) as caught:
        open_voice("pyttsx3", name, 160)
    assert "gmq/da" in caught.value.cure


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ToolMissing) as caught:
        open_voice("sapi5", "gmq/da", 160)
    assert "pyttsx3, silent" in caught.value.cure


def test_an_engine_that_does_not_start_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(ToolMissing, match="did not start"):
        open_voice("pyttsx3", "gmq/da", 160)


def test_nothing_to_say_gives_no_samples() -> None:
    assert voice().speak("") == b""
    assert voice().speak(" \x00\n ") == b""


def test_nul_does_not_cut_the_text() -> None:
    assert voice().speak("Udvalget\x00sagde ja.") == voice().speak("Udvalget sagde ja.")


def test_a_very_long_sentence_is_spoken_whole() -> None:
    short, long = "Vi siger ja og nej. ", "Vi siger ja og nej. " * 200
    assert len(voice().speak(long)) > 100 * len(voice().speak(short))


def test_unpaired_surrogates_do_not_stop_the_voice() -> None:
    assert voice().speak("ja \ud800 nej")


def test_a_dead_reader_is_started_again() -> None:
    once = digests(TEXTS)
    own = EspeakVoice("gmq/da", 160)
    os.kill(own._reader.process.pid, signal.SIGKILL)
    own._reader.process.wait()
    assert [hashlib.sha256(own.speak(text)).hexdigest() for text in TEXTS] == once


def test_a_reader_that_dies_over_a_sentence_is_a_typed_error() -> None:
    own = EspeakVoice("gmq/da", 160)
    os.kill(own._reader.process.pid, signal.SIGSTOP)
    threading.Timer(0.3, os.kill, (own._reader.process.pid, signal.SIGKILL)).start()
    with pytest.raises(BuildIncomplete):
        own.speak("Udvalget sagde ja.")


def test_silence_takes_as_long_as_words_would() -> None:
    silent = open_voice("silent", "", 160)
    text = "Socialudvalget behandlede sagen om de nye boliger og sagde ja til forslaget."
    assert silent.speak("") == b""
    assert not any(silent.speak(text))
    assert len(silent.speak(text)) == pytest.approx(len(voice().speak(text)), rel=0.35)
    assert silent.fingerprint == "silent 160"
