"""Runs one target: `python -m fuzz.run TARGET FOLDER [libFuzzer's options]`, from the folder `tests/`.

The folder holds what to begin with (it is filled with the target's seeds), and keeps every input that leads further.
What breaks is written to the folder `found` beside it.
"""

import sys
import warnings
from importlib import import_module
from pathlib import Path

import atheris

FOLLOWED: dict[str, tuple[str, ...]] = {
    "text": (
        "publisher.reading.decoding",
        "publisher.reading.signs",
        "publisher.reading.double_encoding",
        "publisher.parsing",
    ),
    "html": ("publisher.reading.html", "publisher.reading.composition", "publisher.reading.tables"),
    "docx": ("publisher.reading.docx", "publisher.reading.composition", "publisher.reading.tables"),
    "pdf": ("publisher.reading.pdf",),
    "parser": ("publisher.parsing",),
    "planted": ("fuzz.planted",),
}
"""The modules of each target whose branches are followed; libraries in C cannot be."""
DICTIONARY = Path(__file__).with_name("council.dict")


def main() -> None:
    """Fuzz until an option ends it, or something breaks."""
    name, corpus = sys.argv[1], Path(sys.argv[2])
    warnings.simplefilter("ignore")  # its own remarks on instrumenting
    with atheris.instrument_imports(include=list(FOLLOWED[name]), enable_loader_override=False):
        from fuzz.targets import TARGETS  # noqa: PLC0415 — what is imported here is instrumented

        for module in FOLLOWED[name]:
            import_module(module)
    target = TARGETS[name]
    for folder in (corpus, corpus.parent / "found"):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        f"-dict={DICTIONARY}",
        f"-max_len={target.most}",
        "-timeout=10",
        "-rss_limit_mb=2048",
        f"-artifact_prefix={corpus.parent}/found/{name}-",
    ]
    atheris.Setup([sys.argv[0], *options, *sys.argv[3:], str(corpus)], target.run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
