"""What names a pact, what its two stewards sign, and the words by which they know that they mean the same.

specs/03-groups-and-authority, "Pact". Two words are few bits. So whoever proposes fixes his random bytes by
their hash before he sees the other's: neither can try until the words fit.
"""

from handrail_protocol.keys import signing_input, tagged
from handrail_protocol.wordlists import MEETING_WORDS


def commitment_of(opened: bytes) -> bytes:
    return tagged("pact commitment", opened)


def pact_id(terms: bytes, opened: bytes) -> bytes:
    """Over both groups, scope, date, hubs, the accepter's random bytes and the proposer's."""
    return tagged("pact", terms, opened)


def terms_input(group: bytes, terms: bytes) -> bytes:
    """What a steward's device signs for its group."""
    return signing_input("pact terms", group, terms)


def pact_words(pact: bytes) -> tuple[str, str]:
    """Two different words that both stewards read out to each other."""
    number = int.from_bytes(tagged("pact words", pact), "big")
    first = number % len(MEETING_WORDS)
    rest = number // len(MEETING_WORDS) % (len(MEETING_WORDS) - 1)
    return MEETING_WORDS[first], MEETING_WORDS[rest + (rest >= first)]
