"""Numbers said in words: which figures they are, and that everyday words are none."""

from time import process_time

import pytest

from handrail_protocol.limits import TEXT_BYTES_MAX
from handrail_protocol.numberwords import spoken_numbers


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("zero one seven, zero one two three", "0 1 7 0 1 2 3"),
        ("null eins sieben sechs drei vier funf", "0 1 7 6 3 4 5"),
        ("nulleinssiebensechsdreivierfunf", "0 1 7 6 3 4 5"),
        ("six douze trente-quatre cinquante-six", "6 12 34 56"),
        ("seis doce treinta y cuatro cincuenta y seis", "6 12 34 56"),
        ("0170 eins zwei drei 4567", "0170 1 2 3 4567"),
        ("0170 - dann - 123 - dann - 4567", "0170 123 4567"),
        ("double seven one two three four five six", "7 1 2 3 4 5 6"),
    ],
)
def test_figures_are_told(text: str, figures: str) -> None:
    (found,) = spoken_numbers(text)
    assert found == (0, len(text), figures)


@pytest.mark.parametrize(
    "text",
    [
        "one two three four",
        "three daughters, four sons, nine grandchildren",
        "am 05.12. und 12.12.",
        "zwei oder drei, auch vier",
        "henri iv, charles v, louis xvi",
        "someone sevenoaks tenfold oneself",
        "",
    ],
)
def test_everyday_words_are_none(text: str) -> None:
    assert list(spoken_numbers(text)) == []


@pytest.mark.parametrize("piece", ["i", "i ", "one", "one ", "neunzehn", "dix-sept", "0 dann ", "1, ", "vi"])
def test_hostile_text_costs_its_length(piece: str) -> None:
    text = (piece * TEXT_BYTES_MAX)[:TEXT_BYTES_MAX]
    start = process_time()
    list(spoken_numbers(text))
    assert process_time() - start < 0.25
