"""The word lists of specs/words are the ones in the code; a word that moved would be another number."""

import hashlib
from pathlib import Path

import pytest

from handrail_protocol.wordlists import CODE_WORDS, MEETING_WORDS

FOLDER = Path(__file__).parents[2] / "specs" / "words"
# Printed on slips and sheets that lie in drawers: these never change.
DIGESTS = {
    "meeting": "f463fdbe276658c7a1cef289435f20ec87aec8612630e9bd7e042ad50b72bf01",
    "codes": "aed20f4ea27bf5f10c1ba20475949328ec297d7ccbf0087e26993812fa6c8b0d",
}


@pytest.mark.parametrize(("name", "words"), [("meeting", MEETING_WORDS), ("codes", CODE_WORDS)])
def test_a_list_is_the_one_that_the_spec_gives(name: str, words: tuple[str, ...]) -> None:
    data = (FOLDER / f"{name}.txt").read_bytes()
    assert data.decode() == "".join(word + "\n" for word in words)
    assert hashlib.sha256(data).hexdigest() == DIGESTS[name]
