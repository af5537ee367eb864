"""Cases of recovery words: typed as people type, and the sheets that are none."""

from handrail_protocol.keys import SigningKey
from tests.vectors.cases import Case, valid

# BIP-39's own vectors for 256 bits: entropy, words.
ZEROS = "abandon " * 23 + "art"
ONES = "zoo " * 23 + "vote"
LEGAL = "legal winner thank year wave sausage worth useful " * 2 + (
    "legal winner thank year wave sausage worth title"
)
LETTER = "letter advice cage absurd amount doctor acoustic avoid " * 2 + (
    "letter advice cage absurd amount doctor acoustic bless"
)


def cases() -> list[Case]:
    return [
        _good("BIP-39, all zeros", ZEROS, bytes(32)),
        _good("BIP-39, all ones", ONES, b"\xff" * 32),
        _good("BIP-39, 7f", LEGAL, b"\x7f" * 32),
        _good("BIP-39, 80", LETTER, b"\x80" * 32),
        _good(
            "capitals, and lines as on the sheet", LEGAL.upper().replace(" useful", " useful\n"), b"\x7f" * 32
        ),
        _good("spaces and tabs around", f"  {LEGAL.replace(' ', '  ')}\t\n", b"\x7f" * 32),
        _good("four letters of each", " ".join(word[:4] for word in LEGAL.split()), b"\x7f" * 32),
        _bad("no words", ""),
        _bad("23 words", "abandon " * 23),
        _bad("25 words", ZEROS + " art"),
        _bad("a sheet of twelve words", "abandon " * 11 + "about"),
        _bad("the last word another", "abandon " * 24),
        _bad("two words that changed places", LEGAL.replace("legal winner", "winner legal", 1)),
        _bad("a word that is in no list", LEGAL.replace("sausage", "sausages-and-eggs", 1)),
        _bad("a word of three letters that begins several", LEGAL.replace("legal", "leg", 1)),
        _bad("a word of another language", ZEROS.replace("art", "kunst")),
        _bad("digits for a word", LEGAL.replace("year", "1234", 1)),
        _bad("commas between", ZEROS.replace(" ", ",")),
        _bad("the secret in hexadecimal", "00" * 32),
        _bad("the words twice", f"{LEGAL} {LEGAL}"),
        _bad("a page of words", "abandon " * 10_000),
    ]


def _good(comment: str, words: str, secret: bytes) -> Case:
    return valid(comment, words=words, secret=secret, person=SigningKey.from_secret(secret).public)


def _bad(comment: str, words: str) -> Case:
    return {"comment": comment, "result": "invalid", "words": words}
