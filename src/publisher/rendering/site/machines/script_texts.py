"""What the site's scripts write on its pages: the catalogue's words, once for the whole site."""

import json

from publisher.catalogue.texts import entries
from publisher.rendering.site.common.templates import site_text

SCRIPT = "assets/texts.js"


def script_texts() -> str:
    """Return the words as a classic script, which a page on a disk can load too."""
    texts = {
        "player": entries("site", "player", "script")
        | {
            "minute": entries("site", "count", "minute"),
            "second": entries("site", "count", "second"),
            "and": site_text("and"),
        },
        "pieces": entries("site", "pieces") | {"own": site_text("item.own_text")},
        "settings": {
            "ruler": {name: entries("site", "settings", "ruler")[name] for name in ("handle", "place")},
            "fold": entries("site", "settings", "plain")["fold"],
        },
    }
    return f"globalThis.siteTexts = {json.dumps(texts, ensure_ascii=False, indent=1)};\n"
