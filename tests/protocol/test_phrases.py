"""Small words that are said alike wherever they are said."""

from handrail_protocol.phrases import (
    because,
    capital,
    count,
    how_confirmed,
    in_languages,
    listed,
    short,
    who_reads,
)


def test_an_id_is_shortened_to_what_is_copied_by_hand() -> None:
    assert [short(each) for each in ("ab" * 32, "abc", None)] == ["abababab", "abc", ""]


def test_a_number_has_its_noun() -> None:
    assert [count(number, "offer") for number in (0, 1, 2)] == ["no offers", "one offer", "2 offers"]
    assert count(2, "person", "people") == "2 people"


def test_a_list_is_said() -> None:
    assert [listed("abc"[:number]) for number in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed([1, 2, 3], "or") == "1, 2 or 3"


def test_languages_are_named() -> None:
    assert in_languages(["de", "pt-br"]) == "in German and Portuguese (BR)"
    assert in_languages(["de", "en"], "or") == "in German or English"
    assert in_languages([]) == ""


def test_a_sentence_begins_with_a_capital_and_a_reason_inside_of_one_without() -> None:
    assert [capital(text) for text in ("ärger", "", "a b")] == ["Ärger", "", "A b"]
    assert because(["You help with photos", "It is around Süd"]) == (
        "you help with photos and it is around Süd"
    )
    assert because([]) == ""


def test_a_confirmation_says_who_spoke_for_whom() -> None:
    assert how_confirmed("own", "Rosa", "Rosa") == " by Rosa"
    assert how_confirmed("by mandate", "Nina", "Rosa") == " by Nina, who acts for Rosa"
    assert how_confirmed("by voice", "Ms Weber", "Rosa") == " by Ms Weber, whom Rosa told by voice"
    assert how_confirmed(None, "", "Rosa") == ""


def test_who_reads_along_is_said_and_who_has() -> None:
    assert who_reads([]) == ""
    assert who_reads(["Karim"]) == "Karim reads along"
    assert who_reads(["Karim", "Ms Weber"]) == "Karim and Ms Weber read along"
    assert who_reads(["Karim", "Ms Weber"], ["Karim"]) == "Karim has read it"
