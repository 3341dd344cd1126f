"""Faults in what a page shows and says: pictures, structure, colours, language, sound and film, fields."""

from faults.fault import ITEM, SCRIPT, SIDE, STYLE, added, planted

_STAMP = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJg"
    "gg=="
)
_HEADING = "<h3>Stemmer</h3>"
_FOOT = "</footer>"
_ANYWHERE = "* { box-sizing: border-box; }"
_LABEL = '<label for="tekst">Tekst</label>'
_CUE = '"text": "Udvalget godkendte forslaget."'

CONTENT_FAULTS = (
    planted("picture called by the name of its file", "Kort over den nye sti", "sti.svg", "pictures"),
    planted("photograph that may hold text", '"sti.svg"', f'"{_STAMP}"', "pictures"),
    added(
        "text drawn as a picture",
        _HEADING,
        '<svg role="img" aria-label="Husk mødet" width="90" height="30" viewBox="0 0 90 30" fill="currentColor">'
        '<text x="0" y="20">Husk mødet</text></svg>',
        "pictures",
    ),
    added(
        "drawing that says something hidden from screen readers",
        _HEADING,
        '<svg aria-hidden="true" width="300" height="200" viewBox="0 0 9 6" fill="currentColor">'
        '<path d="M0 0h3v6H0z"/></svg>',
        "pictures",
    ),
    added(
        "icon neither hidden nor named",
        _HEADING,
        '<svg width="24" height="24" viewBox="0 0 9 6" fill="currentColor"><path d="M0 0h3v6H0z"/></svg>',
        "pictures reading-order",
    ),
    planted("bold text for a heading", _HEADING, "<p><strong>Stemmer</strong></p>", "looks-like"),
    added("dashes for a list", _HEADING, "<p>- Stien ved skolen</p>\n<p>- Stien ved søen</p>", "looks-like"),
    added("spaces for a table", _HEADING, "<pre>Liste A     3     0\nListe B     1     1</pre>", "looks-like"),
    added("empty lines for paragraphs", _HEADING, "<p>Stien er ny.<br><br>Den er af grus.</p>", "looks-like"),
    planted("empty heading", _HEADING, f"{_HEADING}\n<h3></h3>", "reading-order"),
    planted("two main headings", _HEADING, "<h1>Stemmer</h1>", "reading-order"),
    added(
        "headings shown before everything else",
        _ANYWHERE,
        "main { display: grid; }\nmain > h2 { order: -1; }",
        "visual-order",
        STYLE,
    ),
    added(
        "words shown from right to left",
        _ANYWHERE,
        "tr { display: flex; flex-direction: row-reverse; }",
        "visual-order",
        STYLE,
    ),
    added("links without a line under them", _ANYWHERE, "main a { text-decoration: none; }", "colour-alone", STYLE),
    added(
        "current page told by its colour alone",
        _FOOT,
        '<ul><li><a class="target" href="index.html" aria-current="page" style="color: inherit">Forsiden</a></li>'
        '<li><a class="target" href="punkt/index.html">Punkt om stien</a></li></ul>',
        "colour-alone",
    ),
    added(
        "important word told by its colour alone",
        _HEADING,
        '<p>Fristen er <b style="font-weight: inherit; color: #8b0000">fredag</b> den 3. maj.</p>',
        "colour-alone",
    ),
    added("running text a little pale", _ANYWHERE, "main p { color: #666; }", "contrast", STYLE),
    added("text on a ground of its own colour", _ANYWHERE, "h2 { background: #555; }", "contrast", STYLE),
    added("text made faint", _ANYWHERE, "caption { opacity: 0.5; }", "contrast", STYLE),
    planted(
        "edge of fields too faint",
        "border: 1px solid var(--text); background",
        "border: 1px solid #ccc; background",
        "control-contrast",
        STYLE,
    ),
    added(
        "icon too faint",
        _FOOT,
        '<p><a class="target" href="punkt/index.html" aria-label="Punkt om stien"><svg aria-hidden="true" width="24" '
        'height="24" viewBox="0 0 24 24" fill="#ddd"><path d="M4 4h16v16H4z"/></svg></a></p>',
        "control-contrast",
    ),
    planted(
        "button called something else than what stands on it",
        '<button id="nulstil" type="button">',
        '<button id="nulstil" type="button" aria-label="Begynd forfra">',
        "label-in-name",
    ),
    planted("language that does not exist", "<h2>Beslutning</h2>", '<h2 lang="xq">Beslutning</h2>', "languages"),
    planted("English left over", ">Nulstil</button>", ">Close</button>", "languages"),
    added(
        "English sentence that no lang marks",
        _HEADING,
        "<p>Please see which of the plans you have chosen.</p>",
        "languages",
    ),
    planted(
        "sentence that is only heard",
        _CUE,
        '"text": "Forslaget faldt med 7 stemmer."',
        "sound-text",
        "data/moede/cues.json",
    ),
    planted("sound of which nobody says what is heard", '"lyd.wav"', '"andet.wav"', "sound-text", "data/index.json"),
    added(
        "film in a frame",
        _HEADING,
        '<iframe title="Film om stien" src="side/index.html" width="200" height="100"></iframe>',
        "film",
    ),
    added(
        "film without captions", _HEADING, '<video controls aria-label="Film om stien" src="lyd.wav"></video>', "film"
    ),
    added("live film", _HEADING, '<p><a href="stroem.m3u8">Se mødet, mens det holdes</a></p>', "disk-links film links"),
    added(
        "field for an address without its purpose",
        _LABEL,
        '<label for="post">Din e-mail</label>\n<input id="post" name="email">',
        "input-purpose",
    ),
    planted("field that must be filled and does not say so", 'type="search"', 'type="search" required', "field-errors"),
    added(
        "field of a kind the browser refuses",
        _LABEL,
        '<label for="dag">Dag</label>\n<input id="dag" type="date">',
        "field-errors",
    ),
    planted(
        "field whose label nobody sees",
        '<label for="soegeord">Søg</label>\n<input id="soegeord"',
        '<input id="soegeord" aria-label="Søg"',
        "field-labels same-name",
    ),
    planted("form that sends what is written", '<form role="search"', '<form method="post" role="search"', "sending"),
    planted(
        "form that sends to another server",
        'action="side/index.html"',
        'action="https://example.org/soeg"',
        "links sending",
    ),
    added(
        "log-in",
        _LABEL,
        '<label for="kode">Adgangskode</label>\n<input id="kode" type="password" autocomplete="current-password">',
        "log-in",
    ),
    planted(
        "page that one way leads to",
        ' Se også <a href="../punkt/index.html">punktet om stien</a>.',
        "",
        "many-ways",
        SIDE,
    ),
    planted(
        "menu in another order on one page",
        '<li><a class="target" href="../side/index.html">Om Prøvesiden</a></li>\n'
        '<li><a class="target" href="../side/index.html#kontakt">Kontakt</a></li>',
        '<li><a class="target" href="../side/index.html#kontakt">Kontakt</a></li>\n'
        '<li><a class="target" href="../side/index.html">Om Prøvesiden</a></li>',
        "same-order",
        ITEM,
    ),
    planted("same link of another name on one page", ">Om Prøvesiden</a></li>", ">Om os</a></li>", "same-name", ITEM),
    planted("same button of another name on one page", ">Find</button>", ">Begynd</button>", "same-name", ITEM),
    planted(
        "help missing on one page",
        '<li><a class="target" href="../side/index.html#kontakt">Kontakt</a></li>\n',
        "",
        "help-place",
        ITEM,
    ),
    planted("script that stops", "// What the reader", "findesIkke();\n// What the reader", "network", SCRIPT),
)
