"""Text as the word lists read it: tokens, sentences, shorthand, umlauts, and slips of one letter."""

import pytest

from handrail_protocol.stopcards.spelling import speller

ENGLISH = speller("account insulin passport transfer", {"u": "you", "pw": "password"}, umlauts=False)
GERMAN = speller("uberweisung", {}, umlauts=True)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("", " | "),
        ("Read me, please: 1.480 now!", " read me please | 1.480 now | | "),
        ("£450 for a gift-card", " £ 450 for a gift card | "),
        ("l'identité", " l identite | "),
        ("Cl@ve and M&S", " cl@ve and m&s | "),
        ("the D.N.I. please", " the dni please | "),
        ("pleeeease 1000", " please 1000 | "),
        ("can u send ur pw", " can you send ur password | "),
        ("gift\ncard", " gift card | "),
    ],
)
def test_words_stand_one_space_apart_and_sentences_end(text: str, spelt: str) -> None:
    assert ENGLISH.spelt(text) == spelt


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("acount", "account"),
        ("accountt", "account"),
        ("accaunt", "account"),
        ("acconut", "account"),
        ("insullin", "insulin"),
        ("ackaunt", "ackaunt"),
        ("bccount", "bccount"),
        ("count", "count"),
    ],
)
def test_a_slip_of_one_letter_after_the_first_is_mended(written: str, meant: str) -> None:
    assert ENGLISH.spelt(written) == f" {meant} | "


@pytest.mark.parametrize("text", ["Überweisung", "Ueberweisung", "uberweisung", "Überweißung", "Uberweisng"])
def test_umlauts_are_written_in_three_ways(text: str) -> None:
    assert GERMAN.spelt(text) in (" uberweisung | ", " uberweissung | ")


def test_no_umlaut_is_seen_where_two_vowels_meet() -> None:
    assert GERMAN.spelt("neue Steuer, quer, Bauer") == " neue steuer quer bauer | "
