"""The player's place on the pages: what is there without scripts, and what the script is given."""

import json
import re

import pytest

from publisher.catalogue.texts import entries
from publisher.model.edition import Edition, EditionFile
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.machines.script_texts import script_texts
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.meetings.sound import playlist, sound


@pytest.fixture
def made(edition: Edition, files: tuple[EditionFile, ...]) -> tuple[Page, ...]:
    return meeting_pages.pages(edition, files, meeting_pages.Around())


@pytest.fixture
def meeting(made: tuple[Page, ...]) -> str:
    return made[0].html


@pytest.fixture
def item(made: tuple[Page, ...]) -> str:
    return made[1].html


def test_without_scripts_there_is_the_browsers_player_with_a_name_and_a_link(item: str) -> None:
    name = 'aria-label="Lyt til punkt 1: Plan for &lt;Egely&gt; &amp; Engen"'
    assert f'<audio controls preload="none" {name} src="lyd.mp3"' in item
    assert '<a href="lyd.mp3" download>Hent lydfilen</a> <span class="facts">mp3, 20 kB, 1 minut</span>' in item
    assert '<track kind="captions" srclang="da" label="Teksten, der bliver læst op" src="lyd.vtt">' in item
    assert "autoplay" not in item


def test_what_needs_a_script_is_made_by_the_script(item: str, meeting: str) -> None:
    for html in (item, meeting):
        assert not re.search(r"<(button|select|input)\b| hidden", html)


def test_sound_without_captions_is_not_followed(edition: Edition, files: tuple[EditionFile, ...]) -> None:
    silent = tuple(file for file in files if file.format != "captions")
    html = meeting_pages.pages(edition, silent, meeting_pages.Around())[1].html
    assert "<audio" in html
    assert "<track" not in html


def test_pages_without_sound_have_no_player(edition: Edition) -> None:
    for page in meeting_pages.pages(edition, (), meeting_pages.Around()):
        assert "<audio" not in page.html
        assert 'id="lyt"' not in page.html


def test_a_meeting_lists_all_its_sounds_in_order(meeting: str) -> None:
    listed = re.findall(
        r'<li><a href="([^"]+)"[^>]*><span>(.*?)</span> <span class="facts">(.*?)</span></a></li>', meeting
    )
    assert listed == [
        ("2025-05-06-socialudvalget-kort-version.mp3", "Kort version af hele mødet", "3 minutter"),
        ("punkt-1/lyd.mp3", "Punkt 1: Plan for &lt;Egely&gt; &amp; Engen", "1 minut"),
    ]


def test_captions_are_no_download_of_their_own(edition: Edition, files: tuple[EditionFile, ...]) -> None:
    whole = EditionFile("captions", "moeder/x/kort.vtt", "text/vtt", 9, "0" * 64)
    assert "kort.vtt" not in meeting_pages.pages(edition, (*files, whole), meeting_pages.Around())[0].html


def test_the_scripts_words_come_from_the_catalogue() -> None:
    found = re.fullmatch(r"globalThis\.siteTexts = (\{.*\});\n", script_texts(), re.DOTALL)
    assert found
    texts = json.loads(found[1])
    assert texts["player"]["continue"] == "Fortsæt fra {time}"
    assert texts["player"]["minute"] == {"one": "{number} minut", "many": "{number} minutter"}
    assert set(entries("site", "player", "script")) <= set(texts["player"])
    assert texts["settings"]["fold"] == "Alt under »{heading}«"


def test_the_place_is_remembered_under_the_bytes_of_the_file() -> None:
    def key(sha256: str) -> str:
        found = sound((EditionFile("audio-summary", "a/b.mp3", "audio/mpeg", 9, sha256, 65.04),), "audio-summary", "x")
        assert found
        return found.key

    assert key("a" * 64) != key("b" * 64)


def test_a_list_leaves_out_what_has_no_sound() -> None:
    assert playlist((), {1: "Punkt 1"}) == ()
