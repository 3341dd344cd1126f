"""Addresses under the site's root. They stay for ever: links, bookmarks and feeds hold them."""

import re

GLOSSARY = "ordliste/"
ACCESSIBILITY = "tilgaengelighed/"
CONTACT = "kontakt/"
SEARCH = "soeg/"
SEARCH_INDEX = "pagefind/"
"""What the search page reads: Pagefind's files."""
SEARCH_WORDS = "soeg/ord/"
"""The site's words, one file for each first letter."""
SEARCH_TITLES = "assets/search-titles.js"
FORMATS = "saadan-laeser-og-lytter-du/"
ABOUT = "om/"
PRIVACY = "privatliv/"
ORDER = "bestil/"
REPORT = "meld-fejl/"
CASES = "sager/"
PEOPLE = "politikere/"
SETTINGS = "indstillinger/"
"""Where readers fit the site to themselves."""
ACCESSIBILITY_SHORT = "was/"
"""The short address that the authority's tool expects; it leads to `ACCESSIBILITY`."""
COMMITTEES = "udvalg/"
DATA_INDEX = "data/index.json"
DATA_CASES = "data/cases.json"
FOLLOW = "foelg/"
FEED_ALL = "feeds/alle"
"""Everything there is to follow; what follows it names the format: `.atom`, `.json`."""
PODCAST = "feeds/podcast.xml"
CALENDAR = "feeds/kalender.ics"
COVER = "assets/cover.png"
"""The square picture of the site: for podcasts and for previews of links."""


def meeting_base(meeting_id: str, *, beside_minutes: bool = False) -> str:
    """Return the folder of a meeting's pages; an agenda beside minutes lives one level down."""
    base = f"moeder/{meeting_id}/"
    return f"{base}dagsorden/" if beside_minutes else base


def data_base(meeting_id: str, *, beside_minutes: bool = False) -> str:
    """Return the folder of a meeting's data files."""
    base = f"data/{meeting_id}/"
    return f"{base}dagsorden/" if beside_minutes else base


def item_path(base: str, number: int) -> str:
    """Return the folder of an item's page."""
    return f"{base}punkt-{number}/"


def record_path(item: str) -> str:
    """Return the folder of an item's record, where it is too long for the item's own page."""
    return f"{item}ordret/"


def attachments_path(item: str) -> str:
    """Return the folder of the list of an item's attachments, where they are too many for the item's own page."""
    return f"{item}bilag/"


def easy_read_pdf(base: str, meeting_id: str) -> str:
    """Return the easy-read PDF's address."""
    return f"{base}{meeting_id}-kort-version.pdf"


def summary_audio(base: str, meeting_id: str) -> str:
    """Return the address of the meeting's spoken summary."""
    return f"{base}{meeting_id}-kort-version.mp3"


def item_audio(base: str, meeting_id: str, number: int) -> str:
    """Return the address of an item read aloud."""
    return f"{item_path(base, number)}{meeting_id}-punkt-{number}.mp3"


def captions(audio: str) -> str:
    """Return the address of a sound file's WebVTT."""
    return f"{audio.rpartition('.')[0]}.vtt"


def sentences(audio: str) -> str:
    """Return the address of the script that says when each sentence of a sound file is heard."""
    return f"{audio.rpartition('.')[0]}.js"


def committee(slug: str) -> str:
    """Return the folder of a committee's page."""
    return f"udvalg/{slug}/"


def committee_year(slug: str, year: str) -> str:
    """Return the folder of the page with a committee's meetings in one year."""
    return f"{committee(slug)}{year}/"


def case(name: str) -> str:
    """Return the folder of a case's page."""
    return f"{CASES}{name}/"


def letter(sign: str) -> str:
    """Return the folder of the list of items and cases under one letter."""
    return f"{CASES}{slug(sign) or 'tegn'}/"


def glossary_letter(sign: str) -> str:
    """Return the folder of the page that explains the words under one letter."""
    return f"{GLOSSARY}{slug(sign) or 'tegn'}/"


def person(name: str) -> str:
    """Return the folder of a politician's page."""
    return f"{PEOPLE}{name}/"


def committee_feed(slug: str) -> str:
    """Return the address of a committee's feed, but for the format at its end."""
    return f"feeds/udvalg/{slug}"


def committee_podcast(slug: str) -> str:
    """Return the address of a committee's podcast."""
    return f"{committee_feed(slug)}-podcast.xml"


def committee_calendar(slug: str) -> str:
    """Return the address of a committee's calendar."""
    return f"{committee_feed(slug)}.ics"


def case_feed(slug: str) -> str:
    """Return the address of a case's feed, but for the format at its end."""
    return f"feeds/sager/{slug}"


_SLUG_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "è": "e", "ü": "u", "ö": "oe", "ä": "ae"})


def slug(name: str) -> str:
    """Return a name as it stands in addresses: æ→ae, ø→oe, å→aa, words joined by hyphens."""
    plain = name.casefold().translate(_SLUG_LETTERS)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
