"""PDFs drawn in odd ways, operator by operator: the words come out as a reader sees them."""

import pypdfium2
import pytest

from support.pdf_files import drawn, outline, text

LINE = "Udvalget behandlede sagen"


def one_by_one(x: float, y: float, words: str) -> list[str]:
    """Draw each letter alone where it stands in a line; spaces are not drawn."""
    with pypdfium2.PdfDocument(drawn(text(x, y, words))) as document:
        page = document[0].get_textpage()
        places = [page.get_charbox(at, loose=True)[0] for at in range(len(words))]
    return [text(place, y, sign) for place, sign in zip(places, words, strict=True) if sign != " "]


def test_letters_drawn_one_by_one() -> None:
    assert outline(drawn("".join(one_by_one(72, 700, LINE)))) == LINE


def test_letters_drawn_in_any_order() -> None:
    assert outline(drawn("".join(sorted(one_by_one(72, 700, LINE))))) == LINE


def test_letters_set_wide_apart() -> None:
    page = f"BT /F1 11 Tf 5 Tc 1 0 0 1 72 700 Tm ({LINE}) Tj ET\n"
    assert outline(drawn(page)) == LINE


def test_lines_drawn_from_the_foot_up() -> None:
    page = "".join(text(72, 100 + 60 * at, f"Afsnit nummer {9 - at}.") for at in range(9))
    assert outline(drawn(page)) == "\n\n".join(f"Afsnit nummer {at}." for at in range(1, 10))


def test_words_placed_without_spaces() -> None:
    page = text(72, 700, "Udvalget") + text(121, 700, "behandlede") + text(183, 700, "sagen")
    assert outline(drawn(page)) == LINE


def test_bold_by_drawing_twice_is_said_once() -> None:
    page = text(72, 700, LINE) + text(72.4, 700, LINE) + text(72, 640, "Teksten går videre.")
    assert outline(drawn(page)) == f"{LINE}\n\nTeksten går videre."


def test_double_letters_are_no_doubles() -> None:
    assert outline(drawn(text(72, 700, "Til- og fravalg: illegalt oplæg, fiffig aftale"))) == (
        "Til- og fravalg: illegalt oplæg, fiffig aftale"
    )


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_pages_read_the_same(rotate: int) -> None:
    page = text(72, 700, LINE) + text(72, 640, "Den anden linje.")
    assert outline(drawn(page, rotate=rotate)) == f"{LINE}\n\nDen anden linje."


def test_a_page_set_sideways_is_read_upright() -> None:
    lines = ["Udvalget behandlede sagen og", "besluttede at vende tilbage."]
    page = "".join(f"BT /F1 11 Tf 0 1 -1 0 {200 + 14 * at} 100 Tm ({line}) Tj ET\n" for at, line in enumerate(lines))
    assert outline(drawn(page)) == "Udvalget behandlede sagen og\nbesluttede at vende tilbage."


def test_watermark_is_furniture() -> None:
    mark = "BT /F1 60 Tf 0.7071 0.7071 -0.7071 0.7071 150 300 Tm (UDKAST) Tj ET\n"
    assert outline(drawn(mark + text(72, 700, LINE))) == f"{LINE}\n\n% UDKAST"


def test_text_outside_the_crop_box_is_left_out() -> None:
    page = text(72, 700, LINE) + text(72, 20, "Skjult sporingstekst")
    assert outline(drawn(page, crop=[0, 50, 595, 842])) == LINE


def test_large_type_by_a_matrix_is_a_heading() -> None:
    scaled = "BT /F1 1 Tf 20 0 0 20 72 740 Tm (Referat) Tj ET\n"
    body = "".join(text(72, 700 - 14 * at, "Brødteksten fylder linjen ud, og den gentages.") for at in range(3))
    assert outline(drawn(scaled + body)).startswith("# Referat\n")


@pytest.mark.parametrize(("bullet", "font"), [("\u2022", "F1"), ("\u00b7", "F3"), ("-", "F1"), ("\u2013", "F1")])
def test_bullets(bullet: str, font: str) -> None:
    page = text(72, 700, "Udvalget skal")
    for at, words in enumerate(("drøfte planen", "beslutte den")):
        page += text(90, 680 - 15 * at, bullet, font=font) + text(108, 680 - 15 * at, words)
    assert outline(drawn(page)) == "Udvalget skal\n\n- drøfte planen\n- beslutte den"


def test_the_letter_o_as_a_bullet() -> None:
    page = text(72, 700, "Udvalget skal")
    for at, words in enumerate(("drøfte planen", "beslutte den")):
        page += text(90, 680 - 15 * at, "o", font="F2") + text(108, 680 - 15 * at, words)
    assert outline(drawn(page)) == "Udvalget skal\n\n- drøfte planen\n- beslutte den"


def test_raised_and_sunk_letters_stay_in_their_line() -> None:
    page = "BT /F1 11 Tf 72 700 Td (Arealet er 200 m) Tj /F1 7 Tf 4 Ts (2) Tj /F1 11 Tf 0 Ts ( i alt) Tj ET\n"
    assert outline(drawn(page)) == "Arealet er 200 m2 i alt"


def test_invisible_double_of_visible_text_is_said_once() -> None:
    hidden = f"BT 3 Tr /F1 11 Tf 1 0 0 1 72.2 700 Tm ({LINE}) Tj ET\n"
    assert outline(drawn("q " + text(72, 700, LINE) + "Q q " + hidden + "Q\n")) in (LINE, f"# {LINE}")
