"""Twenty-four words are the secret, and a wrong one is named."""

import random
import subprocess
import sys

import pytest

from handrail_node.words import RecoveryWords, to_secret, to_words
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey

SECRET = bytes(range(32))
WORDS = to_words(SECRET)


def refusal(text: str) -> str:
    with pytest.raises(LocalError) as caught:
        to_secret(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        (bytes(32), "abandon " * 23 + "art"),
        (b"\x7f" * 32, "legal winner thank year wave sausage worth useful " * 2
         + "legal winner thank year wave sausage worth title"),
        (b"\xff" * 32, "zoo " * 23 + "vote"),
    ],
)  # fmt: skip
def test_the_words_are_those_of_bip_39(secret: bytes, words: str) -> None:
    """The test vectors of BIP-39 for 256 bits."""
    assert to_words(secret) == words
    assert to_secret(words) == secret


def test_any_secret_comes_back() -> None:
    chance = random.Random(1)
    for secret in (chance.randbytes(32) for _ in range(50)):
        assert to_secret(to_words(secret)) == secret


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_secret_of_another_size_has_no_words(size: int) -> None:
    with pytest.raises(LocalError):
        to_words(bytes(size))


def test_words_are_read_however_they_are_typed() -> None:
    words = WORDS.split()
    for text in (
        WORDS.upper(),
        "\n".join(words),
        f"  {'   '.join(words)}\t",
        " ".join(word[:4] for word in words),
    ):
        assert to_secret(text) == SECRET


def test_a_wrong_word_is_named_with_its_place_and_perhaps_the_right_one() -> None:
    words = WORDS.split()
    words[6] = "turist"
    assert refusal(" ".join(words)) == (
        "Word 7, “turist”, is on no recovery sheet. Check it. Perhaps it is “tourist”."
    )
    words[6] = "qqqq"
    assert refusal(" ".join(words)).endswith("Word 7, “qqqq”, is on no recovery sheet. Check it.")


def test_a_missing_word_is_counted() -> None:
    words = WORDS.split()
    assert "24 words and these are 23" in refusal(" ".join(words[1:]))
    assert "24 words and these are 25" in refusal(" ".join([*words, words[0]]))
    assert "these are 0" in refusal("  ")


def test_another_word_of_the_list_or_two_swapped_are_noticed() -> None:
    """Eight bits of checksum: one such slip in 256 passes, and gives a person nobody knows."""
    words, noticed = WORDS.split(), 0
    for place in range(23):
        swapped = [*words[:place], words[place + 1], words[place], *words[place + 2 :]]
        try:
            to_secret(" ".join(swapped))
        except LocalError as wrong:
            noticed += "two changed places" in str(wrong)
    assert noticed >= 21


@pytest.mark.parametrize("text", ["x" * 1_025, "\ud800 " * 24, "\x00 " * 24, "é " * 24])
def test_no_text_makes_it_fall_over(text: str) -> None:
    assert refusal(text)


def test_a_sheet_is_fresh_each_time_and_leads_to_one_root() -> None:
    chance = random.Random(2)
    sheets = RecoveryWords(chance.randbytes)
    one, other = sheets.fresh(), sheets.fresh()
    assert one != other
    assert sheets.root(one).public == sheets.root(one.upper()).public != sheets.root(other).public
    assert sheets.root(WORDS).public == SigningKey.from_secret(SECRET).public


def test_the_list_is_loaded_only_when_words_are_wanted() -> None:
    program = "import sys, handrail_node.words; print('mnemonic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_four_letters_are_enough_and_a_longer_word_must_be_the_one() -> None:
    words = WORDS.split()
    long = next(place for place, word in enumerate(words) if len(word) > 6)
    assert to_secret(" ".join([*words[:long], words[long][:5], *words[long + 1 :]])) == SECRET
    for other in (words[long] + "s", words[long][:4] + "qq", words[long][:3]):
        assert f"“{other}”" in refusal(" ".join([*words[:long], other, *words[long + 1 :]]))
