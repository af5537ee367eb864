"""Small words: what is cut, what is made safe, how days and lists are said."""

import pytest

from handrail_tui.rows import words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see\nphotos\tof Leo ", "see photos of Leo"),
        ("\x1b[2Jgone", "[2Jgone"),
        ("\x1b]0;title\x07", "]0;title"),
        ("abc\u202egpj.exe", "abcgpj.exe"),
        ("\u2067name\u2069", "name"),
        ("half \ud800 pair", "half  pair"),
        ("Süd 👵🏽 \u200dok", "Süd 👵🏽 \u200dok"),
        (None, ""),
        (7, "7"),
    ],
)
def test_text_of_strangers_can_not_steer_a_terminal(text: object, shown: str) -> None:
    assert words.shown(text) == shown


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("Nina", 6, "Nina  "),
        ("Nina", 4, "Nina"),
        ("Ninas", 4, "Nin…"),
        ("写真を見る", 10, "写真を見る"),
        ("写真を見る", 6, "写真… "),
        ("写真", 2, "… "),
        ("e\u0301te\u0301s", 5, "e\u0301te\u0301s "),
        ("any", 0, ""),
    ],
)
def test_a_text_takes_exactly_its_columns(text: str, width: int, fitted: str) -> None:
    assert words.fitted(text, width) == fitted
    assert words.cells(words.fitted(text, width)) == width


def test_days_and_times() -> None:
    assert words.day_of("2026-01-15T23:30:00Z", "Europe/Berlin") == "Fri 16 Jan"
    assert words.day_of("2026-01-15") == "Thu 15 Jan"
    assert words.time_of("2026-01-15T10:00:00Z", "Europe/Berlin") == "Thu 15 Jan 11:00"
    assert words.time_of("2026-01-17T10:00") == "Sat 17 Jan 10:00"


@pytest.mark.parametrize("odd", ["", "soon", "2026-13-45", None, "9999-12-31T23:59:59Z"])
def test_an_odd_time_is_shown_as_it_is(odd: object) -> None:
    assert isinstance(words.time_of(odd, "Europe/Berlin"), str)
    assert isinstance(words.day_of(odd, "No/Such"), str)


def test_lists() -> None:
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words.spoken(["public-place", "video"]) == "public place or video"
    assert words.joined("a", "", None, "b") == "a, b"


def test_how_far_a_record_got() -> None:
    assert words.held({}) == ""
    assert words.held({"held_by": []}) == "Kept here so far."
    assert words.held({"held_by": ["the library"]}) == "The library has it."
    assert words.held({"held_by": ["the library", "Omar"]}) == "The library and Omar have it."


def test_a_sentence_ends_once() -> None:
    assert [words.sentence(text) for text in ("so it is", "Really?", "")] == ["So it is.", "Really?", ""]
