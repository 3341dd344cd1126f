"""Each rule of plain Danish finds what its own examples call wrong, and leaves alone what they call right."""

from pathlib import Path

import pytest

from plain_language.papers import TERMS, item, section, summary
from plain_language.rule_examples import codes
from publisher.catalogue.findings import known_findings
from publisher.catalogue.plain_danish import RuleText, rule_of, rule_texts
from publisher.model.finding import Remark, Severity
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language.lint import RULES, check

DECISION = Sentence("decision", "Udvalget sagde ja.", ((60, 60),))
RIGHT = [(rule.code, example) for rule in rule_texts() for example in rule.right]
WRONG = [(rule.code, example) for rule in rule_texts() for example in rule.wrong]
ONE_LINE = [(code, example) for code, example in WRONG if "\n" not in example and code not in {"DK20", "DK22"}]
OF_OTHERS = {"DK23": "modality: a check of faithfulness"}

HEAD = """# Plain Danish

The rules that a plain version is held against, made from `src/publisher/catalogue/da/plain_danish/` (refreshed by
`pytest tests/plain_language --refresh-goldens`). Every example is a test. `publisher explain DK05` prints one rule.

In an example each line is a sentence; `- ` makes it a point of a list, `### ` is a heading, `> ` is what the source
says. What stands between » and « is the paper's own and is not judged. The automatic short version (`kort`) is made of
fixed sentences that an editor cannot mend: there an error is told as a warning, and a warning as a note.

DK23, bør and kan that became skal, needs the source beside the sentence: it is a check of faithfulness. What the
doubtful rules decide stands in
[decisions/plain-language.md](decisions/plain-language.md).
"""


def findings(*sentences: Sentence) -> list[Remark]:
    return list(check(summary(*sentences), item(), TERMS))


@pytest.mark.parametrize(("code", "example"), WRONG)
def test_a_wrong_example_is_found(code: str, example: str) -> None:
    assert [found for found in codes(example) if found.startswith(code)]


@pytest.mark.parametrize(("code", "example"), RIGHT)
def test_a_right_example_is_left_alone(code: str, example: str) -> None:
    assert not [found for found in codes(example) if found.startswith(code)]


@pytest.mark.parametrize(("code", "example"), ONE_LINE)
def test_the_same_words_in_a_quote_are_the_papers_own(code: str, example: str) -> None:
    assert codes(f"Der står: »{example.removesuffix('.')}«.") == []


def test_every_rule_has_three_examples_of_each_kind() -> None:
    assert [rule.code for rule in rule_texts() if len(rule.right) < 3 or len(rule.wrong) < 3] == []
    assert len(RULES) == len(rule_texts())


def test_every_rule_is_there_or_has_another_place() -> None:
    assert sorted([*OF_OTHERS, *(rule.code for rule in rule_texts())]) == [f"DK{at:02}" for at in range(1, 25)]


def document() -> str:
    """Return docs/plain-danish.md as it should be."""
    return "\n".join([HEAD, *(_section(rule) for rule in rule_texts())])


def _section(rule: RuleText) -> str:
    own = {code: entry for code, entry in known_findings().items() if rule_of(code) == rule}
    told = [f"- `{code.rpartition('.')[2]}`, {entry['severity']}: {entry['english']}" for code, entry in own.items()]
    lines = [f"## {rule.code}", "", rule.rule, "", rule.why, "", *told, ""]
    for title, examples in (("Right", rule.right), ("Wrong", rule.wrong)):
        lines += [f"{title}:", "", "```text", "\n\n".join(one.strip() for one in examples), "```", ""]
    return "\n".join(lines)


def test_the_document_is_up_to_date(project: Path, pytestconfig: pytest.Config) -> None:
    path = project / "docs" / "plain-danish.md"
    if pytestconfig.getoption("--refresh-goldens"):
        path.write_text(document(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == document()


def test_the_title_is_the_papers_own() -> None:
    one = item("Forslag, der fremlægges jf. § 6 og sendes til alle de andre mange udvalg i hele den store kommune")
    told = Sentence("about", f"Sagen handler om: {one.title}.", ((10, 10),), quote=True)
    assert check(summary(told, DECISION), one, TERMS) == ()


def test_an_explained_term_is_not_itself_judged() -> None:
    term = Sentence("words", "Jf.: Viser hen til en anden tekst.", (), basis="glossary")
    assert findings(DECISION, term) == []


def test_a_template_can_only_be_warned_about() -> None:
    passive = Sentence("decision", "Forslaget godkendes af 6 ud af 7.", ((60, 60),))
    person, machine = (
        {one.code: one.severity for one in check(DraftSummary(4, level, "x", (passive,)), item(), TERMS)}
        for level in ("klart", "kort")
    )
    assert set(person.values()) == {Severity.ERROR}
    assert machine == dict.fromkeys(person, Severity.WARNING)


@pytest.mark.parametrize(("words", "told"), [(160, []), (1600, ["DK24-share"]), (40, ["DK24-share"]), (30, [])])
def test_how_much_of_the_source_is_told(words: int, told: list[str]) -> None:
    source = " ".join(["ord"] * (words if words != 40 else 160))
    lines = [Sentence("decision", "Vejen er ny og god for alle.", ((61, 61),)) for _ in range(10 if words == 40 else 3)]
    one = item(sections=(section("case", 60, source),))
    found = [finding.code.rpartition(".")[2] for finding in check(summary(*lines), one, TERMS)]
    assert [code for code in found if code.startswith("DK24")] == told


@pytest.mark.parametrize(("words", "percent"), [(234, "26 procent"), (1235, "4 procent")])
def test_a_share_just_outside_its_limit_is_not_told_as_the_limit(words: int, percent: str) -> None:
    lines = [Sentence("decision", "Vejen er ny og god for alle i byen og i nabobyen.", ((61, 61),)) for _ in range(5)]
    one = item(sections=(section("case", 60, " ".join(["ord"] * words)),))
    (found,) = [finding for finding in check(summary(*lines), one, TERMS) if finding.code.endswith("DK24-share")]
    assert percent in found.message


def test_a_name_is_one_word_and_never_long() -> None:
    one = item(
        sections=(section("case", 60, "Forslaget kom fra Center for Omsorg og Sundhedsfremme på Egebjerg Bygade."),)
    )
    text = "Center for Omsorg og Sundhedsfremme har sendt forslaget til de ansatte på Egebjerg Bygade."
    assert check(summary(Sentence("decision", text, ((61, 61),))), one, TERMS) == ()


@pytest.mark.parametrize("address", ["www.brydehuset.dk", "xyzx@qwrt.dk"])
def test_an_address_is_no_uncommon_word(address: str) -> None:
    assert codes(f"Adressen er {address}.") == []
