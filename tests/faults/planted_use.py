"""Faults in how a page behaves: motion, time, keys, fingers, focus, messages, and the window it is shown in."""

from faults.fault import SCRIPT, STYLE, added, planted

_ANYWHERE = "* { box-sizing: border-box; }"
_FOOT = "</footer>"
_HEADING = "<h3>Stemmer</h3>"
_FIRST = "// What the reader"
_GLIDE = "@keyframes glid { from { margin-left: 2rem; } }\n"
_STATUS = '<p id="besked" role="status"></p>'
_VIEWPORT = "width=device-width, initial-scale=1"
_SOUND = "document.querySelector('audio')"

USE_FAULTS = (
    added("motion for who asked for none", _ANYWHERE, _GLIDE + "h1 { animation: glid 2s; }", "motion", STYLE),
    added("colours that change little by little", _ANYWHERE, "a { transition: color 0.4s; }", "motion", STYLE),
    added("smooth scrolling", _ANYWHERE, "html { scroll-behavior: smooth; }", "motion", STYLE),
    added(
        "motion without an end",
        _ANYWHERE,
        _GLIDE + "@media (prefers-reduced-motion: no-preference) { h1 { animation: glid 9s infinite; } }",
        "motion",
        STYLE,
    ),
    added(
        "flashes",
        _ANYWHERE,
        "@keyframes blink { 50% { opacity: 0.2; } }\n"
        "@media (prefers-reduced-motion: no-preference) { h1 { animation: blink 0.2s 20; } }",
        "motion",
        STYLE,
    ),
    added("text that runs", _HEADING, "<marquee>Nyt møde</marquee>", "motion"),
    added("swiping", _FIRST, 'document.addEventListener("touchmove", () => {});', "gestures", SCRIPT),
    added("dragging", _HEADING, '<p draggable="true">Flyt stien</p>', "gestures"),
    added("shaking the phone", _FIRST, 'addEventListener("devicemotion", () => {});', "gestures", SCRIPT),
    planted(
        "button that acts before it is let go",
        '.addEventListener("click"',
        '.addEventListener("mousedown"',
        "pointer-down",
        SCRIPT,
    ),
    added(
        "text that a script shows under the mouse",
        _FIRST,
        'document.querySelector("h1").addEventListener("mouseenter", () => {});',
        "hover",
        SCRIPT,
    ),
    added("text that a style shows under the mouse", _ANYWHERE, "h2:hover + p { display: none; }", "hover", STYLE),
    added(
        "text missing on a screen that stands upright",
        "@media print",
        "@media (orientation: portrait) and (max-width: 330px) { caption { display: none; } }",
        "orientation",
        STYLE,
    ),
    added(
        "page that turns itself",
        "@media print",
        "@media (orientation: landscape) and (max-height: 330px) { main { rotate: 0.01deg; } }",
        "orientation",
        STYLE,
    ),
    added(
        "page left after a minute",
        "</head>",
        '<meta http-equiv="refresh" content="60; url=side/index.html">',
        "left-alone",
    ),
    added(
        "time limit of twenty minutes",
        _FIRST,
        'setTimeout(() => alert("Tiden er gået"), 1200000);',
        "left-alone",
        SCRIPT,
    ),
    added(
        "page that a script leaves",
        _FIRST,
        'setTimeout(() => (location.href = "side/index.html"), 600000);',
        "left-alone",
        SCRIPT,
    ),
    added(
        "text that changes by itself",
        _FIRST,
        'setInterval(() => (document.querySelector("caption").textContent += " 1"), 60000);',
        "left-alone",
        SCRIPT,
    ),
    planted("sound that plays by itself", "<audio controls", "<audio controls autoplay", "left-alone"),
    added("sound that a script starts", _FIRST, f"setTimeout(() => {_SOUND}.play(), 5000);", "left-alone", SCRIPT),
    added(
        "shortcut of one letter",
        _FIRST,
        'document.addEventListener("keydown", ({ key }) => key === "s" && soegeord.focus());',
        "shortcuts",
        SCRIPT,
    ),
    added(
        "shortcut of one Danish letter",
        _FIRST,
        f'document.addEventListener("keydown", (key) => key.key === "å" && {_SOUND}.play());',
        "shortcuts",
        SCRIPT,
    ),
    added(
        "focus that opens a window",
        _FIRST,
        'nulstil.addEventListener("focus", () => open("side/index.html"));',
        "context",
        SCRIPT,
    ),
    added(
        "focus that is passed on",
        _FIRST,
        'nulstil.addEventListener("focus", () => tekst.focus());',
        "context keyboard",
        SCRIPT,
    ),
    added(
        "choice that leads elsewhere",
        _FIRST,
        'tekst.addEventListener("change", () => (location.href = "side/index.html"));',
        "context",
        SCRIPT,
    ),
    added(
        "choice that opens a window",
        _FIRST,
        'tekst.addEventListener("change", () => open("side/index.html"));',
        "context",
        SCRIPT,
    ),
    added(
        "field that passes the focus on when it is full",
        _FIRST,
        'soegeord.addEventListener("input", () => tekst.focus());',
        "context",
        SCRIPT,
    ),
    planted("message that no screen reader is told of", _STATUS, '<p id="besked"></p>', "status"),
    planted(
        "live region that comes with its message",
        "textContent = message);",
        'outerHTML = `<p id="besked" role="status">${message}</p>`);',
        "status",
        SCRIPT,
    ),
    planted("page that cannot be enlarged with two fingers", _VIEWPORT, f"{_VIEWPORT}, maximum-scale=1", ""),
    added(
        "lines that cannot grow apart", _ANYWHERE, "main > p { max-height: 3rem; overflow: hidden; }", "layout", STYLE
    ),
    planted("no skip link", '<a class="skip" href="#hovedindhold">Spring til indhold</a>\n', "", "skip-link"),
    planted("role that does not exist", "<table>", '<table role="tabel">', ""),
    planted(
        "focusable and hidden from screen readers",
        '<p><a class="target" href="punkt',
        '<p aria-hidden="true"><a class="target" href="punkt',
        "",
    ),
    added(
        "field that cannot be left with the keyboard",
        _FIRST,
        'tekst.addEventListener("keydown", (key) => key.key === "Tab" && key.preventDefault());',
        "keyboard",
        SCRIPT,
    ),
    added(
        "heading that listens for clicks",
        _FIRST,
        'document.querySelector("h1").addEventListener("click", () => scrollTo(0, 0));',
        "keyboard",
        SCRIPT,
    ),
)
