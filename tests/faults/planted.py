"""One of each fault, and the checks of ours that must report it: no fewer, and no others."""

from faults.fault import STYLE as _STYLE
from faults.fault import planted as _fault
from faults.planted_content import CONTENT_FAULTS
from faults.planted_use import USE_FAULTS

_SENTENCE = '<a href="side/index.html">om Prøvesiden</a>'
_ANYWHERE = "* { box-sizing: border-box; }"

_FIRST_FAULTS = (
    _fault("picture without alternative text", ' alt="Kort over den nye sti"', "", "pictures reading-order"),
    _fault("heading level skipped", "<h3>Stemmer</h3>", "<h4>Stemmer</h4>", "reading-order"),
    _fault("no main heading", "<h1>Møde om stier</h1>", "<h2>Møde om stier</h2>", "reading-order"),
    _fault(
        "table without header cells",
        '<thead><tr><th scope="col">Parti</th><th scope="col">Stemte for</th>'
        '<th scope="col">Stemte imod</th></tr></thead>\n'
        '<tbody>\n<tr><th scope="row">Liste A</th><td>3</td><td>0</td></tr>\n'
        '<tr><th scope="row">Liste B</th><td>1</td><td>1</td></tr>\n',
        "<tbody>\n<tr><td>Liste A</td><td>3</td><td>0</td></tr>\n<tr><td>Liste B</td><td>1</td><td>1</td></tr>\n",
        "reading-order",
    ),
    _fault("link that says “her”", _SENTENCE, '<a href="side/index.html">her</a>', "reading-order"),
    _fault(
        "link without text",
        _SENTENCE,
        '<a href="side/index.html"></a>om Prøvesiden',
        "reading-order",
    ),
    _fault(
        "links that sound alike and lead apart",
        _SENTENCE,
        '<a href="side/index.html">Tilgængelighed</a>',
        "reading-order",
    ),
    _fault("language missing", '<html lang="da">', "<html>", "languages reading-order"),
    _fault("wrong language", '<html lang="da">', '<html lang="en">', "languages reading-order"),
    _fault(
        "title missing",
        "<title>Møde om stier – Prøvesiden</title>\n",
        "",
        "reading-order titles",
    ),
    _fault("text too pale", "--text: #1a1a1a;", "--text: #999;", "contrast control-contrast keyboard", _STYLE),
    _fault(
        "text too pale in dark colours only",
        "--text: #f2f2f2;",
        "--text: #555;",
        "contrast control-contrast keyboard",
        _STYLE,
    ),
    _fault(
        "focus not shown",
        ":focus-visible { outline: 3px solid var(--text);",
        ":focus-visible { outline: none;",
        "keyboard",
        _STYLE,
    ),
    _fault(
        "focus shown too faintly", "outline: 3px solid var(--text);", "outline: 3px solid #ddd;", "keyboard", _STYLE
    ),
    _fault(
        "keyboard trap",
        "</body>",
        '<script>document.getElementById("soegeord").addEventListener("keydown", (key) => key.preventDefault());'
        "</script>\n</body>",
        "keyboard",
    ),
    _fault("tab order against reading order", 'id="soegeord"', 'id="soegeord" tabindex="1"', "keyboard skip-link"),
    _fault(
        "button that is no button",
        '<button type="submit">Find</button>',
        "<span onclick=\"this.closest('form').submit()\">Find</span>",
        "keyboard",
    ),
    _fault(
        "link on a closed drawer still reached by Tab",
        "</footer>",
        '<p style="opacity: 0; position: fixed; top: -20rem">'
        '<a class="target" href="punkt/index.html">Punkt om stien</a></p>\n</footer>',
        "keyboard",
    ),
    _fault(
        "header that covers the focus",
        _ANYWHERE,
        _ANYWHERE + "\nfooter { position: fixed; inset: 40% 0 0; background: var(--page); }",
        "keyboard",
        _STYLE,
    ),
    _fault("skip link without a target", 'href="#hovedindhold"', 'href="#indhold"', "disk-links links skip-link"),
    _fault("target too small", ".target, summary {", "summary {", "target-size", _STYLE),
    _fault("fixed width", _ANYWHERE, _ANYWHERE + "\nmain { width: 40rem; }", "keyboard layout", _STYLE),
    _fault(
        "text cut by an ellipsis",
        _ANYWHERE,
        _ANYWHERE + "\nmain > p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }",
        "keyboard layout",
        _STYLE,
    ),
    _fault("box of a fixed height", _ANYWHERE, _ANYWHERE + "\nmain > p { height: 3rem; }", "layout", _STYLE),
    _fault("text size in pixels", "font: 1rem/1.5", "font: 16px/1.5", "text-size", _STYLE),
    _fault("white text on paper", "--text: #000; --page: #fff;", "--text: #fff; --page: #000;", "print", _STYLE),
    _fault(
        "fields without an edge",
        "border: 1px solid var(--text); background",
        "border: 0; background",
        "control-contrast forced-colours",
        _STYLE,
    ),
    _fault(
        "icon lost on dark ground in forced colours",
        "<h2>Lyd</h2>",
        '<h2>Lyd</h2>\n<svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24" fill="#1a1a1a">'
        '<path class="icon" d="M4 4h16v16H4z"/></svg>',
        "forced-colours",
    ),
    _fault(
        "content that needs JavaScript",
        "<h2>Beslutning</h2>",
        '<h2>Beslutning</h2>\n<p id="vist"></p>\n<script>document.getElementById("vist").textContent = "Ja";</script>',
        "no-script",
    ),
    _fault(
        "button that needs JavaScript",
        "</footer>",
        '<button type="button">Skift farver</button>\n</footer>',
        "no-script",
    ),
    _fault(
        "file from another server",
        "</head>",
        '<link rel="stylesheet" href="https://example.org/font.css">\n</head>',
        "links network",
    ),
    _fault(
        "two pages of one title",
        "<title>Møde om stier – Prøvesiden</title>",
        "<title>Om Prøvesiden</title>",
        "titles",
    ),
    _fault("id used twice", "<h2>Beslutning</h2>", '<h2 id="soegeord">Beslutning</h2>', ""),
    _fault(
        "invalid HTML",
        "<p>Udvalget godkendte forslaget.</p>",
        "<p><div>Udvalget godkendte forslaget.</p></div>",
        "",
    ),
    _fault("sound without a name", ' aria-label="Lyt til mødet om stier"', "", "reading-order"),
    _fault(
        "two menus of one name",
        "</footer>",
        '<nav aria-label="Hovedmenu"><a class="target" href="index.html">Prøvesiden</a></nav>\n</footer>',
        "",
    ),
    _fault("link to nothing", _SENTENCE, '<a href="siden/index.html">om Prøvesiden</a>', "disk-links links"),
    _fault("link to a missing place", "#kontakt", "#telefon", "disk-links links"),
    _fault("link that fails from disk", _SENTENCE, '<a href="side/">om Prøvesiden</a>', "disk-links"),
)

FAULTS = (*_FIRST_FAULTS, *CONTENT_FAULTS, *USE_FAULTS)
