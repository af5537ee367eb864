"""The bounds fit each other: what one of them lets through, the next one does not refuse."""

from pathlib import Path

import msgpack

from handrail_protocol import limits
from handrail_protocol.bodies.authority import Revocation
from handrail_protocol.limits import (
    BODY_BYTES_MAX,
    HEADER_BYTES_MAX,
    ITEMS_MAX,
    MESSAGE_BYTES_MAX,
    RECIPIENTS_MAX,
    RECORD_BYTES_MAX,
    STAYS_MAX,
    TERM_MAX,
)
from handrail_protocol.shapes import write

SOURCE = Path(limits.__file__).read_text(encoding="utf-8")


def test_the_largest_header_and_body_make_the_largest_record() -> None:
    data = msgpack.packb([bytes(HEADER_BYTES_MAX), bytes(64), bytes(BODY_BYTES_MAX)])
    assert len(data) == RECORD_BYTES_MAX


def test_a_header_with_everything_in_it_fits() -> None:
    large = 2**64 - 1
    digests = [bytes(32)] * RECIPIENTS_MAX
    fields = [large, large, bytes(32), large, digests, bytes(32), bytes(32), large, bytes(32)]
    header = msgpack.packb([*fields, large, large, large, bytes(32)])
    assert len(header) <= HEADER_BYTES_MAX


def test_a_revocation_with_the_longest_list_fits_a_record() -> None:
    stays = tuple(number.to_bytes(16, "big") for number in range(STAYS_MAX))
    body = Revocation(bytes(16), 0, bytes(32), stays, bytes(32), True, bytes(64))
    assert len(write(body)) <= BODY_BYTES_MAX
    assert STAYS_MAX < ITEMS_MAX


def test_the_largest_record_travels_in_one_message() -> None:
    assert 2 * RECORD_BYTES_MAX <= MESSAGE_BYTES_MAX


def test_terms_are_shorter_than_what_keeps_them() -> None:
    assert TERM_MAX == 400 * limits.DAY
    assert limits.TERM_KEPT == 3 * limits.YEAR


def test_every_limit_has_its_reason() -> None:
    """No block of limits stands without a comment; the first names units and needs none."""
    code = SOURCE.partition('"""\n\n')[2]
    blocks = [block for block in code.split("\n\n") if "=" in block]
    assert blocks[0].startswith("MINUTE = 60")
    assert [block for block in blocks[1:] if "#" not in block] == []
    assert [block for block in blocks[1:] if not block.startswith("#")] == []
