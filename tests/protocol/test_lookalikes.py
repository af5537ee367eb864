"""Plain text keeps the places of the letters that it was made from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.lookalikes import plain_text, squeezed


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nina", "nina"),
        ("ехаmрlе", "example"),
        ("ＡＢＣ１２", "abc12"),
        ("e\u0301te\u0301 Süd", "ete sud"),
        ("a\u200bb\u00adc", "abc"),
        ("①²٣৪", "1234"),
        ("ﬁn", "fin"),
        ("a。b", "a.b"),
    ],
)
def test_text_is_made_plain(text: str, plain: str) -> None:
    assert plain_text(text).text == plain


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("e x a m p l e . c o m", "example.com"),
        ("see e x a m p l e . c o m now", "see example.com now"),
        ("e-x-a-m-p-l-e", "example"),
        ("I am a man of 8 to 9", "i am a man of 8 to 9"),
        ("a b c", "a b c"),
        ("", ""),
    ],
)
def test_runs_of_single_letters_are_joined(text: str, joined: str) -> None:
    assert squeezed(plain_text(text)).text == joined


def test_a_span_goes_back_to_the_original_with_the_marks_on_its_last_letter() -> None:
    text = "x 1\ufe0f\u20e32\ufe0f\u20e3 y"
    start, end = plain_text(text).original_span(2, 4)
    assert text[start:end] == "1\ufe0f\u20e32\ufe0f\u20e3"


@given(st.text(max_size=60))
def test_places_rise_and_lie_inside(text: str) -> None:
    for view in (plain_text(text), squeezed(plain_text(text))):
        assert len(view.places) == len(view.text) + 1
        assert list(view.places) == sorted(view.places)
        assert view.places[-1] == len(text)
