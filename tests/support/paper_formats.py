"""Writes a text paper as Markdown and as a web page, each with everything that the paper holds."""

import html
import re
from collections.abc import Iterator
from itertools import count

from publisher.model.blocks import Block, ListBlock, Paragraph, Table
from support.paper_parts import ContentsPart, HeadingPart, Part, TextPart

_ADDRESS = re.compile(r"<(https?://[^<>\s]+)>")


def tidy_markdown(parts: tuple[Part, ...]) -> str:
    """Return Markdown as a careful editor writes it: every heading marked, at the same depth wherever it stands."""
    return "\n\n".join(_tidy(part) for part in parts) + "\n"


def _tidy(part: Part) -> str:
    if isinstance(part, HeadingPart):
        return f"{'#' * part.depth} {_escaped(part.text)}"
    if isinstance(part, ContentsPart):
        return "\n".join(f"- {_escaped(title)}" for title, _ in part.entries)
    if isinstance(part, TextPart):
        return _text(part)
    if isinstance(part, Table):
        header, *rows = ("| " + " | ".join(map(_escaped, row)) + " |" for row in (part.header, *part.rows))
        return "\n".join([header, "|" + " --- |" * len(part.header), *rows])
    return "\n".join(_points(part, ""))


def _points(block: ListBlock, indent: str) -> Iterator[str]:
    """Write a list with what belongs to each point indented under it, as CommonMark wants it."""
    for at, point in enumerate(block.items, block.start):
        mark = f"{at}. " if block.ordered else "- "
        yield f"{indent}{mark}{_escaped(point.text)}"
        yield from _under(point.blocks, indent + " " * len(mark))


def _under(blocks: tuple[Block, ...], indent: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from _points(block, indent)
        else:
            assert isinstance(block, Paragraph)
            yield from ("", f"{indent}{_escaped(block.text)}", "")


def untidy_markdown(parts: tuple[Part, ...]) -> str:
    """Return Markdown as extraction tools leave it: some headings marked, in bold or not, at whatever depth.

    Free sub-headings alone are marked by their depth, lists are bulleted with a star, what belongs to a point stands at
    the margin, the cells of a table are parted by tabs, and the contents list has its dots and pages.
    """
    turn = count()
    return "\n\n".join(_untidy(part, turn) for part in parts) + "\n"


def _untidy(part: Part, turn: Iterator[int]) -> str:
    if isinstance(part, HeadingPart):
        return _untidy_heading(part, next(turn))
    if isinstance(part, ContentsPart):
        return "\n".join(f"{title}.....\t{page}" for title, page in part.entries)
    if isinstance(part, TextPart):
        return _text(part)
    if isinstance(part, Table):
        return "\n".join("\t".join(map(_escaped, row)) for row in (part.header, *part.rows))
    return "\n".join(_loose_points(part, ""))


def _untidy_heading(part: HeadingPart, turn: int) -> str:
    text = _escaped(part.text)
    if part.depth > 4:
        return f"{'#' * (part.depth - 1)} {text}"
    written = (f"# {text}", f"## **{text}**", f"### {text}", f"#### **{text}**", text, f"**{text}**")
    return written[turn % (len(written) if part.depth > 2 else 4)]


def _loose_points(block: ListBlock, indent: str) -> Iterator[str]:
    """Write a list as tools leave it: what belongs to a bullet stands behind a hard break, to a number after a gap."""
    for at, point in enumerate(block.items, block.start):
        lines = [f"{indent}{f'{at}.' if block.ordered else '*'} {_escaped(point.text)}"]
        for inner in point.blocks:
            if isinstance(inner, ListBlock):
                lines += _loose_points(inner, f"{indent}  ")
            else:
                assert isinstance(inner, Paragraph)
                lines[-1] += "" if block.ordered else "  "
                lines += ["", _escaped(inner.text), ""] if block.ordered else [_escaped(inner.text)]
        yield from lines


def _text(part: TextPart) -> str:
    text = _escaped(part.text.removeprefix(part.bold))
    return f"**{_escaped(part.bold)}**{text}" if part.bold else text


def _escaped(text: str) -> str:
    """Keep signs that Markdown would take for marks; an address between angle brackets is a link by itself."""
    parted = _ADDRESS.split(text)
    parted[::2] = [re.sub(r"([\\*_|])", r"\\\1", each) for each in parted[::2]]
    parted[1::2] = [f"<{each}>" for each in parted[1::2]]
    return re.sub(r"^([-+#])(?=\s)|(?<=^\d)(\.)(?=\s)", lambda found: f"\\{found[0]}", "".join(parted))


def web_page(parts: tuple[Part, ...]) -> str:
    """Return the page of a council's website with the paper in it, between all that such a page has around it."""
    body = "\n".join(_element(part) for part in parts)
    return _PAGE.replace("{{paper}}", body)


_PAGE = """<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>Dagsordener og referater | Kommunen</title>
<style>body { font-family: sans-serif }</style>
<script>window.besoeg = {side: "referat", punkter: 8};</script>
</head>
<body>
<div id="cookie-banner" class="cookie-consent" role="dialog" aria-label="Cookies">
<p>Vi bruger cookies for at gøre hjemmesiden bedre.</p>
<button type="button">Acceptér alle</button> <button type="button">Afvis</button>
</div>
<header class="site-header">
<a class="skip-link" href="#indhold">Spring til indhold</a>
<a href="/"><img src="/logo.svg" alt="Kommunen"></a>
<nav aria-label="Hovedmenu"><ul><li><a href="/borger">Borger</a></li><li><a href="/erhverv">Erhverv</a></li>
<li><a href="/politik">Politik og demokrati</a></li></ul></nav>
<form role="search" action="/soeg"><label for="q">Søg</label> <input id="q" name="q"><button>Søg</button></form>
</header>
<nav aria-label="Brødkrummer" class="breadcrumb"><ol><li><a href="/">Forside</a></li>
<li><a href="/politik">Politik</a></li> <li aria-current="page">Referat</li></ol></nav>
<main id="indhold">
<article>
{{paper}}
</article>
</main>
<aside class="related" aria-label="Se også"><h2>Se også</h2>
<ul><li><a href="/moedekalender">Mødekalender</a></li></ul></aside>
<footer class="site-footer"><p>Kommunen, Rådhuspladsen 1</p>
<p><a href="/tilgaengelighed">Tilgængelighedserklæring</a></p></footer>
</body>
</html>
"""


def _element(part: Part) -> str:
    if isinstance(part, HeadingPart):
        return f"<h{part.depth}>{_inline(part.text)}</h{part.depth}>"
    if isinstance(part, ContentsPart):
        entries = enumerate((title for title, _ in part.entries), 1)
        return (
            "<ul>" + "".join(f'<li><a href="#punkt-{at}">{_inline(title)}</a></li>' for at, title in entries) + "</ul>"
        )
    if isinstance(part, TextPart):
        bold = f"<strong>{_inline(part.bold)}</strong>" if part.bold else ""
        return f"<p>{bold}{_inline(part.text.removeprefix(part.bold))}</p>"
    return _block(part)


def _block(block: Block) -> str:
    if isinstance(block, ListBlock):
        points = "".join(f"<li>{_point(point.text, point.blocks)}</li>\n" for point in block.items)
        start = f' start="{block.start}"' if block.start > 1 else ""
        return f"<ol{start}>\n{points}</ol>" if block.ordered else f"<ul>\n{points}</ul>"
    if isinstance(block, Table):
        head = "".join(f'<th scope="col">{_inline(cell)}</th>' for cell in block.header)
        rows = "".join("<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>\n" for row in block.rows)
        return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody>\n</table>"
    assert isinstance(block, Paragraph)
    return f"<p>{_inline(block.text)}</p>"


def _point(text: str, blocks: tuple[Block, ...]) -> str:
    if not any(isinstance(block, Paragraph) for block in blocks):
        return _inline(text) + "".join(map(_block, blocks))
    return f"<p>{_inline(text)}</p>" + "".join(map(_block, blocks))


def _inline(text: str) -> str:
    parted = _ADDRESS.split(text)
    parted[::2] = [html.escape(each, quote=False) for each in parted[::2]]
    parted[1::2] = [f'&lt;<a href="{html.escape(each)}">{html.escape(each)}</a>&gt;' for each in parted[1::2]]
    return "".join(parted)
