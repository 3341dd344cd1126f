"""Only what needs no approval passes, for now."""

import pytest

from plain_language.papers import TERMS, item, meeting, summary
from publisher.plain_language import kort
from publisher.plain_language.approval import NotApproved, publishable


def test_the_short_version_always_passes() -> None:
    drafts = kort.draft(meeting(item(), item("Eventuelt")), TERMS)
    passed = publishable(drafts)
    assert [one.sentences for one in passed] == [one.sentences for one in drafts]
    assert {one.generator for one in passed} == {"kort-templates/1"}


def test_any_other_level_is_refused_with_its_reason() -> None:
    with pytest.raises(NotApproved, match="item 4 has the level 'klart'"):
        publishable((summary(),))
