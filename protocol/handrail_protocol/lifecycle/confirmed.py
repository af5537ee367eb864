"""The part of a confirmation that may be shown to others: what its signature is made over.

specs/06-help-lifecycle, "Confirmation". A certificate of hours shows these four values and no more: no
learner's name, no goal, no day.
"""

from functools import lru_cache

from handrail_protocol.keys import SigningKey, signing_input, verify


def sign_part(key: SigningKey, pair_tag: bytes, helper: bytes, month: str, minutes: int) -> bytes:
    """`key`: the confirming device's."""
    return key.sign(_part(pair_tag, helper, month, minutes))


# A board is folded again for every arrival; the parts in it stay the same.
@lru_cache(maxsize=8_192)
def part_holds(
    device: bytes, signature: bytes, pair_tag: bytes, helper: bytes, month: str, minutes: int
) -> bool:
    return verify(device, signature, _part(pair_tag, helper, month, minutes))


def _part(pair_tag: bytes, helper: bytes, month: str, minutes: int) -> bytes:
    # All but the month have a fixed length, so no two parts are the same bytes.
    return signing_input(
        "confirmed part", pair_tag, helper, month.encode("utf-8"), minutes.to_bytes(4, "big")
    )
