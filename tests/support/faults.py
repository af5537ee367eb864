"""What a reader says to bytes that may be hostile: nothing, or whose fault it is."""

from collections.abc import Callable

from handrail_protocol.errors import Fault, RemoteError


def fault_of(reads: Callable[[bytes], object], data: bytes) -> Fault | None:
    """The code that it refuses with, None where it takes what it is given; any other error gets out."""
    try:
        reads(data)
    except RemoteError as wrong:
        return wrong.code
    return None
