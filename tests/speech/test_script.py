"""What each audio file says, in order."""

from dataclasses import replace

from publisher.model.blocks import ListBlock, ListItem, Paragraph, Table
from publisher.model.edition import Contact, Edition, ItemWords, Publication, WordUse
from publisher.model.meeting import AgendaItem, ClearedMeeting, Header, Meeting, Section, Source
from publisher.model.narration import Script
from publisher.model.summary import PublishableSummary, Sentence
from publisher.speech.script import scripts

LINES = (1, 1)
OPEN = AgendaItem(
    number=2,
    title="Cykelstier i 2026-2029",
    heading="Punkt 2: Cykelstier i 2026-2029",
    closed=False,
    case_number="15.00.00-G01-2-25",
    earlier_handling=(),
    sections=(
        Section("other", None, 2, LINES, (Paragraph("15.00.00-G01-2-25", LINES),)),
        Section(
            "recommendation",
            "Indstilling",
            2,
            LINES,
            (
                Paragraph("Centeret indstiller, at", LINES),
                ListBlock(True, (ListItem("Planen godkendes.", LINES), ListItem("Der bygges.", LINES)), LINES, start=3),
            ),
        ),
        Section(
            "content",
            "Indhold",
            2,
            LINES,
            (Table(("År", "Beløb"), (("2026", "1 mio. kr."), ("2027", "")), LINES),),
        ),
    ),
    finances=None,
    decided_by=None,
    recommendation=None,
    decision=None,
    attachments=(),
    attachments_declared=None,
    absentees=(),
    messages=(),
    lines=LINES,
)
OPEN3 = replace(OPEN, number=3)
CLOSED = replace(
    OPEN,
    number=3,
    title="Køb af grund",
    closed=True,
    sections=(Section("content", "Indhold", 2, LINES, (Paragraph("Hemmeligheden", LINES),)),),
)
SUMMARY = PublishableSummary(
    2,
    "kort",
    "kort-templates/1",
    (
        Sentence("decision", "Udvalget sagde ja til forslaget.", (LINES,)),
        Sentence("about", "Sagen handler om: Cykelstier.", (LINES,)),
    ),
)


def edition(*, demonstration: bool = True) -> Edition:
    meeting = Meeting(
        id="2026-05-06-trafikudvalget",
        kind="minutes",
        committee="Trafikudvalget",
        date="2026-05-06",
        start_time=None,
        place=None,
        participants=(),
        header=Header(()),
        items=(OPEN, CLOSED),
        source=Source("referat.txt", "text/plain", "0"),
        dropped=(),
        findings=(),
    )
    publication = Publication("Prøveby Kommune", demonstration, None, Contact(None, None, None, None), "2026-06-01")
    return Edition(ClearedMeeting(meeting), (SUMMARY,), (), publication, "moeder/2026-05-06-trafikudvalget/")


def shown(script: Script) -> list[str]:
    return [utterance.text for utterance in script.utterances]


def said(script: Script) -> list[str]:
    return [utterance.spoken for utterance in script.utterances]


def test_a_hard_word_is_explained_after_the_sentence_that_first_uses_it() -> None:
    about = Sentence("about", "Sagen handler om cykelstier.", (LINES,))
    decision = Sentence("decision", "Udvalget har sagt ja til cykelstier.", (LINES,))
    path, title = (Sentence("words", text, (), "glossary") for text in ("Cykelsti: En sti.", "Plan: Et papir."))
    summary = replace(SUMMARY, sentences=(decision, about, title, path))
    words = ItemWords(2, (), (WordUse(sentence=1, start=17, end=27, explanation=3),))
    again = replace(SUMMARY, item=3, sentences=(title,))
    both = replace(edition(), summaries=(summary, again), words=(words,))
    whole, item, _ = scripts(
        replace(both, meeting=ClearedMeeting(replace(both.meeting.meeting, items=(OPEN, OPEN3)))), ()
    )
    told = ["Plan: Et papir.", "Hvad handler sagen om?", about.text, "Cykelsti: En sti.", "Hvad blev besluttet?"]
    assert " | ".join((*told, decision.text, "Nu kommer")) in " | ".join(shown(item))
    assert " | ".join((*told, decision.text, "Punkt 3")) in " | ".join(shown(whole))  # a file explains a word once
    assert "Svære ord" not in shown(item)


def test_first_the_summary_then_every_item() -> None:
    made = scripts(edition(), ())
    assert [(script.edition, script.item) for script in made] == [
        ("audio-summary", None),
        ("audio-item", 2),
        ("audio-item", 3),
    ]
    assert made[0].title == "Kort version: Trafikudvalget, mødet den 6. maj 2026"


def test_every_script_says_who_reads_and_that_it_is_a_demonstration() -> None:
    for script in scripts(edition(), ()):
        assert shown(script)[:3] == [
            "Teksten bliver læst op af en computerstemme.",
            "Dette er en demonstration.",
            "Prøveby Kommune har ikke udgivet den.",
        ]


def test_a_published_site_does_not_call_itself_a_demonstration() -> None:
    assert "demonstration" not in " ".join(shown(scripts(edition(demonstration=False), ())[0]))


def test_an_item_is_its_summary_in_fixed_order_and_then_the_record() -> None:
    assert said(scripts(edition(), ())[1])[3:] == [
        "Punkt 2: Cykelstier i 2026 til 2029",
        "Automatisk kort version",
        "Et computerprogram har lavet den korte version.",
        "Det bruger faste sætninger og ord fra referatet.",
        "Det er referatet, der gælder.",
        "Hvad handler sagen om?",
        "Sagen handler om: Cykelstier.",
        "Hvad blev besluttet?",
        "Udvalget sagde ja til forslaget.",
        "Nu kommer teksten fra referatet.",
        "Indstilling",
        "Centeret indstiller, at",
        "3: Planen godkendes.",
        "4: Der bygges.",
        "Indhold",
        "År: 2026",
        "Beløb: 1 million kroner.",
        "År: 2027",
    ]


def test_what_is_shown_stays_as_the_page_shows_it() -> None:
    texts = shown(scripts(edition(), ())[1])
    assert "Punkt 2: Cykelstier i 2026-2029" in texts
    assert "Planen godkendes." in texts
    assert "1 mio. kr." in texts


def test_of_a_closed_item_only_number_title_and_that_it_is_closed() -> None:
    assert shown(scripts(edition(), ())[2])[3:] == [
        "Punkt 3: Køb af grund",
        "Punktet er lukket.",
        "Det betyder: Der må ikke være tilhørere til punktet.",
        "Derfor viser vi ikke, hvad der står.",
    ]


def test_headings_open_chapters() -> None:
    item = scripts(edition(), ())[1]
    assert [utterance.text for utterance in item.utterances if utterance.chapter] == [
        "Punkt 2: Cykelstier i 2026-2029",
        "Automatisk kort version",
        "Hvad handler sagen om?",
        "Hvad blev besluttet?",
        "Nu kommer teksten fra referatet.",
        "Indstilling",
        "Indhold",
    ]


def test_the_meetings_summary_comes_before_its_items() -> None:
    texts = shown(scripts(edition(), (Sentence("about", "Udvalget talte om 2 sager.", ()),))[0])
    assert texts.index("Udvalget talte om 2 sager.") < texts.index("Punkt 2: Cykelstier i 2026-2029")
    assert "Hemmeligheden" not in " ".join(texts)
