"""The cases as data, and a schema that holds them."""

import copy
import json

import jsonschema
import pytest

from publisher.model.case import CaseBook, CaseStep, CaseSuggestion, CaseThread
from publisher.rendering.open_data.cases import cases_json, cases_schema

STEP = CaseStep(
    "Socialudvalget", "2025-05-06", "2025-05-06-socialudvalget/4", 4, None, "Tilsyn", None, "earlier_handling", "number"
)
BOOK = CaseBook(
    threads=(
        CaseThread("tilsyn-2025-05-06-socialudvalget-4", ("paabud",), "Tilsyn", (STEP,), "Sagen er udskudt.", None),
    ),
    suggestions=(CaseSuggestion(("2025-05-06-socialudvalget/4", "2025-06-03-byraadet/1"), "Samme sted: Egely"),),
)


def test_the_file_follows_its_schema() -> None:
    made = cases_json(BOOK)
    assert (made.path, made.media_type) == ("data/cases.json", "application/json")
    content = json.loads(made.content)
    assert content["schema_version"] == 1
    assert content["threads"][0]["steps"][0]["title"] == "Tilsyn"
    assert content["suggestions"][0]["ground"] == "Samme sted: Egely"
    jsonschema.validate(content, cases_schema())
    jsonschema.validate(json.loads(cases_json(CaseBook((), ())).content), cases_schema())


@pytest.mark.parametrize("field", ["schema_version", "threads", "suggestions"])
def test_a_missing_field_is_found(field: str) -> None:
    content = copy.deepcopy(json.loads(cases_json(BOOK).content))
    del content[field]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, cases_schema())


def test_every_field_of_a_case_is_described() -> None:
    fields = cases_schema()["$defs"]["CaseThread"]["properties"]
    assert "in addresses" in fields["slug"]["description"]
