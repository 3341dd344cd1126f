"""Afbud: who was away when the item was handled."""

from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem
from publisher.parsing.facts import Facts, Result, sections_of, whole_text
from publisher.parsing.people import recognise, split_people


def read_absentees(item: AgendaItem, facts: Facts) -> Result:
    """Fill `absentees` with the names as the list of participants spells them; another spelling is a finding."""
    names: list[str] = []
    findings: list[Finding] = []
    for section in sections_of(item, "absentees"):
        for person in split_people(whole_text(section.blocks)):
            known = recognise(person.name, facts.participants)
            names.append(known.name if known else person.name)
            if known and known.name != person.name:
                findings.append(
                    finding("parsing.name-spelled-differently", section.lines, printed=person.name, known=known.name)
                )
    return replace(item, absentees=tuple(names)), tuple(findings)
