"""Items that every meeting has, so that their titles tell nothing apart: `Meddelelser`, `Eventuelt`."""

from publisher.catalogue.texts import entries


def is_fixed(title: str) -> bool:
    """Tell whether every meeting has an item of such a title."""
    texts = entries("site", "a_to_z")
    bare = title.casefold().strip(" .:")
    return bare in texts["fixed"] or bare.startswith(tuple(texts["fixed_beginnings"]))
