"""The notation of the word lists: groups, rests of words, gaps, names, ends of sentences, long lines."""

import pytest

from handrail_protocol.stopcards.patterns import pattern

NAMED = {"DEVICE": "phone|laptop"}


@pytest.mark.parametrize(
    ("lines", "text", "found"),
    [
        ("gift (card|code)s?", " two gift cards | ", "gift cards"),
        ("gift (card|code)s?", " a gift cardigan | ", None),
        ("*vollmacht*", " die vorsorgevollmachten | ", "vorsorgevollmachten"),
        ("read ~ code", " read me all of the code | ", "read me all of the code"),
        ("read ~ code", " read me all that is of code | ", None),
        ("read ~ code", " read | a code | ", None),
        ("my DEVICE", " on my laptop | ", "my laptop"),
        ("my pin END", " my pin | ", "my pin |"),
        ("my pin END", " my pin board | ", None),
        ("pay(?! attention)", " pay attention | ", None),
        ("one|two\nthree (four\n|five)|six", " three five | ", "three five"),
        ("one|two\nthree (four\n|five)|six", " six | ", "six"),
    ],
)
def test_a_phrase_is_found_between_the_edges_of_words(lines: str, text: str, found: str | None) -> None:
    match = pattern(lines, NAMED).search(text)
    assert (match[0] if match else None) == found


def test_nothing_is_kept_of_what_was_found() -> None:
    assert pattern("(one|two) (three)", {}).groups == 0
