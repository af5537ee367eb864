"""Errors say whose fault it is, in words, and their codes never change."""

import pytest

from handrail_protocol.errors import Fault, HandrailError, LocalError, RemoteError


def test_a_fault_carries_its_code_and_its_sentence() -> None:
    wrong = RemoteError(Fault.BAD_BODY, "the body is not the one that the header names")
    assert wrong.code is Fault.BAD_BODY
    assert str(wrong) == "the body is not the one that the header names"
    assert isinstance(wrong, HandrailError)
    assert not isinstance(wrong, LocalError)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.NOT_ADMITTED, 1),
        (Fault.BAD_ENCODING, 2),
        (Fault.BAD_HEADER, 3),
        (Fault.BAD_SIGNATURE, 4),
        (Fault.BAD_KEY, 5),
        (Fault.BAD_BODY, 6),
        (Fault.BAD_VERSION, 7),
        (Fault.OUT_OF_TURN, 8),
        (Fault.OVER_LIMIT, 9),
        (Fault.USED, 10),
        (Fault.BUSY, 11),
    ],
)
def test_a_code_stays_what_it_is(fault: Fault, code: int) -> None:
    assert fault == code


def test_no_code_is_used_twice() -> None:
    assert len({int(fault) for fault in Fault}) == len(Fault.__members__)
