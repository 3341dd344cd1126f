"""Prints a text paper as a PDF, faithfully: the same paragraphs, list points, tables and headings, set on pages."""

import html
import re
from dataclasses import dataclass
from itertools import groupby

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

_BULLET = re.compile(r"^\s*[-*+] (?P<text>.*)$")
_NUMBER = re.compile(r"^(?P<number>\d+)\. (?P<text>.*)$")
_CONTENTS = re.compile(r"^.*?(?:\.{3,})?\t\d{1,3}$")
_MARKED_HEADING = re.compile(r"^(?P<marks>#{1,6}) (?P<text>.*)$")
_ITEM = re.compile(r"^Punkt \d+:")
_TITLE = re.compile(r"^(?:DAGSORDEN|REFERAT) ")
_SECTIONS = frozenset(
    (
        "Baggrund",
        "Beslutning",
        "Beslutningen træffes af",
        "Bilag",
        "Den videre proces",
        "Indhold",
        "Indholdsfortegnelse",
        "Indstilling",
        "Sagsfremstilling",
        "Sammendrag",
        "Tidligere behandling",
        "Videre proces",
        "Yderligere deltagelse på mødet",
        "Økonomiske konsekvenser og finansiering",
    )
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paper is set."""

    name: str
    css: str


SERIF = Style(
    "serif",
    """
    @page { size: A4; margin: 28mm 25mm 25mm;
            @top-left { content: "Kommunens papirer"; font: 8pt DejaVu Serif }
            @bottom-right { content: "Side " counter(page) " af " counter(pages); font: 8pt DejaVu Serif } }
    body { font: 10.5pt/1.35 DejaVu Serif; }
    h1, h2, h3, h4 { font-size: 10.5pt; font-weight: bold; margin: 14pt 0 6pt; }
    h1 { font-size: 15pt } h2 { font-size: 12.5pt }
    p { margin: 0 0 8pt } li ul { margin: 0 } ul, ol { margin: 0 0 8pt; padding-left: 18pt }
    table { border-collapse: collapse; margin: 0 0 8pt } td { border: 0.5pt solid black; padding: 2pt 4pt }
    """,
)
"""Serif letters, gaps between paragraphs, section headings bold in the size of the text, a running head and feet."""

WORD_LIKE = Style(
    "word-like",
    """
    @page { size: A4; margin: 25mm 20mm;
            @bottom-center { content: counter(page); font: 9pt DejaVu Sans } }
    body { font: 11pt/1.2 DejaVu Sans; font-stretch: condensed; text-align: justify; hyphens: auto }
    h1, h2, h3, h4 { margin: 12pt 0 3pt; text-align: left; hyphens: none }
    h1 { font-size: 18pt } h2 { font-size: 14pt } h3, h4 { font-size: 12pt }
    p { margin: 0; text-indent: 14pt } ul, ol { margin: 0; padding-left: 28pt }
    p.contents { text-indent: 0; text-align: left }
    h1 + p, h2 + p, h3 + p, h4 + p { text-indent: 0 }
    table { border-collapse: collapse; margin: 4pt 0; text-align: left; hyphens: none }
    td { border: 0.5pt solid black; padding: 1pt 5pt; vertical-align: top }
    """,
)
"""Sans letters, justified and hyphenated, first-line indents instead of gaps between paragraphs."""


def paper_pdf(text: str, style: Style) -> bytes:
    """Return the paper as the bytes of a PDF; the same bytes every time."""
    content = HTML(string=paper_html(text, style)).write_pdf(font_config=FontConfiguration(), presentational_hints=True)
    assert content is not None
    return bytes(content)


def paper_html(text: str, style: Style) -> str:
    """Return the paper as an HTML page that is set in `style`."""
    blocks = [list(block) for filled, block in groupby(text.strip().splitlines(), key=lambda row: bool(row.strip()))]
    body = "\n".join(_block(block) for block in blocks if block[0].strip())
    return f'<html lang="da"><title>Et papir</title><style>{style.css}</style><body>{body}</body></html>'


def _block(rows: list[str]) -> str:
    if heading := _heading(rows):
        return heading
    parts = []
    first = next((index for index, row in enumerate(rows) if _kind(row) in ("bullet", "number")), len(rows))
    for kind, group in groupby(rows[:first], key=_kind):
        lines = list(group)
        if kind == "row":
            cells = ["".join(f"<td>{_inline(cell)}</td>" for cell in row.split("\t")) for row in lines]
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        else:
            parts.append(f'<p class="{kind}">' + "<br>".join(map(_inline, lines)) + "</p>")
    return "".join(parts) + _points(rows[first:])


def _points(rows: list[str]) -> str:
    """Return list points; what stands under one, or is indented more than the first, is inside the point above."""
    parts: list[str] = []
    for row in rows:
        bullet, number = _BULLET.match(row), _NUMBER.match(row)
        if number:
            parts.append(f'<ol start="{number["number"]}"><li>{_inline(number["text"])}</li></ol>')
        elif bullet and (row[0] != " " or not parts):
            parts.append(f"<ul><li>{_inline(bullet['text'])}</li></ul>")
        else:
            inner = f"<ul><li>{_inline(bullet['text'])}</li></ul>" if bullet else f"<div>{_inline(row)}</div>"
            end = parts[-1].rindex("</li>")
            parts[-1] = parts[-1][:end] + inner + parts[-1][end:]
    return "".join(parts).replace("</ul><ul>", "")


def _kind(row: str) -> str:
    if _CONTENTS.match(row):
        return "contents"
    if "\t" in row:
        return "row"
    if _BULLET.match(row):
        return "bullet"
    return "number" if _NUMBER.match(row) else "text"


def _heading(rows: list[str]) -> str | None:
    row = rows[0]
    if len(rows) > 1:
        return None
    if marked := _MARKED_HEADING.match(row):
        depth = min(len(marked["marks"]), 4)
        return f"<h{depth}>{_inline(marked['text'].replace('**', ''))}</h{depth}>"
    depth = 1 if _TITLE.match(row) else 2 if _ITEM.match(row) else 3 if row.strip() in _SECTIONS else 0
    return f"<h{depth}>{_inline(row)}</h{depth}>" if depth else None


def _inline(text: str) -> str:
    plain = re.sub(r"\\([_*-])", r"\1", re.sub(r"<(https?://[^>]+)>", r"\1", text))
    bold = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html.escape(plain.strip(), quote=False))
    return bold.replace("\t", " ")
