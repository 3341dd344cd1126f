"""Items that every meeting has, so that their titles tell nothing apart: `Meddelelser`, `Eventuelt`."""

from publisher.catalogue.texts import entries


def is_fixed(title: str) -> bool:
    """Tell whether every meeting has an item of such a title."""
    texts = entries("site", "standing")
    bare = title.casefold().strip(" .:")
    return bare in texts["titles"] or bare.startswith(tuple(texts["beginnings"]))
