"""The site's data files, word for word."""

import json

from publisher.model.edition import EditionFile
from publisher.model.meeting import ClearedMeeting
from publisher.model.summary import PublishableSummary, Sentence, Standing
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy
from publisher.rendering.open_data.artefacts import IndexEntry, cues_json, index_json, meeting_json, plain_json
from support.records import MEETING


def cleared() -> ClearedMeeting:
    return clear(MEETING, PrivacyPolicy())


def test_the_published_record_is_the_cleared_one() -> None:
    artefact = meeting_json(cleared(), "data/2025-05-06-teknikudvalget/meeting.json")
    record = json.loads(artefact.content)
    assert (artefact.format, artefact.media_type) == ("json", "application/json")
    assert record["withheld"] == [{"item": 2, "reason": "closed"}]
    assert record["items"][1]["sections"] == []
    assert record["items"][1]["case_number"] is None


def test_plain_sentences_name_their_lines_or_their_basis() -> None:
    summaries = (
        PublishableSummary(2, "kort", "kort-templates/1", (Sentence("about", "Punktet er lukket.", (), "template"),)),
        PublishableSummary(
            1,
            "klart",
            "redaktør",
            (Sentence("money", "Stien koster 1,2 mio. kr.", ((17, 18),)),),
            Standing("godkendt", "2025-05-07", "udvalgssekretæren", "2025-05-08"),
        ),
        PublishableSummary(
            1,
            "kort",
            "kort-templates/1",
            (
                Sentence("about", "Sagen handler om en cykelsti.", ((13, 13), (20, 21))),
                Sentence("words", "Byrådet: kommunens øverste ledelse.", (), "glossary"),
            ),
        ),
    )
    artefact = plain_json(cleared(), summaries, "plain.json")
    assert artefact.format is None
    assert json.loads(artefact.content) == {
        "schema_version": 1,
        "id": "2025-05-06-teknikudvalget",
        "items": [
            {
                "number": 1,
                "level": "kort",
                "generator": "kort-templates/1",
                "state": "auto",
                "sentences": [
                    {"slot": "about", "text": "Sagen handler om en cykelsti.", "sources": [[13, 13], [20, 21]]},
                    {
                        "slot": "words",
                        "text": "Byrådet: kommunens øverste ledelse.",
                        "sources": [],
                        "basis": "glossary",
                    },
                ],
            },
            {
                "number": 1,
                "level": "klart",
                "generator": "redaktør",
                "state": "godkendt",
                "written": "2025-05-07",
                "approved_by": "udvalgssekretæren",
                "approved": "2025-05-08",
                "sentences": [{"slot": "money", "text": "Stien koster 1,2 mio. kr.", "sources": [[17, 18]]}],
            },
            {
                "number": 2,
                "level": "kort",
                "generator": "kort-templates/1",
                "state": "auto",
                "sentences": [
                    {"slot": "about", "text": "Punktet er lukket.", "sources": [], "basis": "template"},
                ],
            },
        ],
    }


def test_cues_are_a_list_in_their_order() -> None:
    cues = [
        {"edition": "audio-summary", "item": None, "text": "Velkommen.", "start_s": 0.0, "end_s": 0.8},
        {"edition": "audio-item", "item": 1, "text": "Punkt 1.", "start_s": 0.0, "end_s": 0.5},
    ]
    artefact = cues_json(cues, "cues.json")
    assert json.loads(artefact.content) == cues
    assert cues_json([], "cues.json").content == b"[]\n"


def test_the_index_names_every_edition_and_leaves_out_what_is_not_said() -> None:
    page = EditionFile("html", "moeder/2025-05-06-teknikudvalget/", "text/html", 12, "SHA")
    sound = EditionFile("audio-item", "a.mp3", "audio/mpeg", 34, "SHB", duration_s=1.5, item=1, level="kort")
    entry = IndexEntry(
        "2025-05-06-teknikudvalget",
        "minutes",
        "Teknikudvalget",
        "2025-05-06",
        "moeder/2025-05-06-teknikudvalget/",
        (page, sound),
    )
    artefact = index_json([entry])
    assert artefact.path == "data/index.json"
    assert (
        artefact.content.decode()
        == """{
  "schema_version": 1,
  "meetings": [
    {
      "id": "2025-05-06-teknikudvalget",
      "kind": "minutes",
      "committee": "Teknikudvalget",
      "date": "2025-05-06",
      "url": "moeder/2025-05-06-teknikudvalget/",
      "editions": [
        {
          "format": "html",
          "href": "moeder/2025-05-06-teknikudvalget/",
          "media_type": "text/html",
          "bytes": 12,
          "sha256": "SHA"
        },
        {
          "format": "audio-item",
          "href": "a.mp3",
          "media_type": "audio/mpeg",
          "bytes": 34,
          "sha256": "SHB",
          "duration_s": 1.5,
          "item": 1,
          "level": "kort"
        }
      ]
    }
  ]
}
"""
    )
