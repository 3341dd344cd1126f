"""What the attributes of an element say of the text inside it."""

from publisher.reading.html.overview import HEADINGS

Attributes = dict[str, str | None]

_DIGITS = 5


def heading_depth(tag: str, attributes: Attributes) -> int:
    """Return the depth of a heading, 0 for anything else."""
    if tag in HEADINGS:
        return int(tag[1])
    if (attributes.get("role") or "") == "heading":
        return min(max(whole(attributes.get("aria-level") or "2"), 1), 6)
    return 0


def whole(value: str | None) -> int:
    """Return a span or depth; 1 where there is none that makes sense."""
    return int(value) if value and value.strip().isdecimal() and len(value) <= _DIGITS else 1


def boldness(tag: str, attributes: Attributes) -> bool | None:
    """Return what the element says of its type's weight, None if nothing."""
    style = (attributes.get("style") or "").lower().replace(" ", "")
    if "font-weight:" in style:
        weight = style.partition("font-weight:")[2]
        return weight.startswith(("bold", "6", "7", "8", "9"))
    return True if tag in ("b", "strong") else None


def is_set_as_block(attributes: Attributes) -> bool:
    """Tell whether an element of running text is shown as a paragraph."""
    return "display:block" in (attributes.get("style") or "").lower().replace(" ", "")
