"""Afbud: who was away when the item was handled."""

from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem
from publisher.parsing.facts import Facts, Result, sections_of, texts
from publisher.parsing.names import is_name, names_nobody
from publisher.parsing.people import recognise, split_people


def read_absentees(item: AgendaItem, facts: Facts) -> Result:
    """Fill `absentees` with the names as the list of participants spells them; another spelling is a finding.

    A sentence that stands among the names is left in its section.
    """
    names: list[str] = []
    findings: list[Finding] = []
    for section in sections_of(item, "absentees"):
        for person in (person for text in texts(section.blocks) for person in split_people(text)):
            known = recognise(person.name, facts.participants)
            if not known and (names_nobody(person.name) or not (is_name(person.name) or person.brackets)):
                continue
            names.append(known.name if known else person.name)
            if known and known.name != person.name:
                findings.append(
                    finding("parsing.name-spelled-differently", section.lines, printed=person.name, known=known.name)
                )
    return replace(item, absentees=tuple(names)), tuple(findings)
