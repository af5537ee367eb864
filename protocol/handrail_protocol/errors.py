"""Whose fault an error is: ours to mend, or a peer's to be told and left.

Few classes, because a caller has few ways to go on. The text of each is a sentence that a person
may be shown; `RemoteError.code` is what goes over the wire (specs/05-links, "Refusals").
"""

from enum import IntEnum


class Fault(IntEnum):
    """Refusal codes, stable for ever: specs/05-links lists them with their meaning."""

    NOT_ADMITTED = 1  # the one constant refusal of a link; it says nothing more, on purpose
    BAD_ENCODING = 2  # not the msgpack profile, or not the shape that its place asks for
    BAD_HEADER = 3  # a header that breaks its kind's row in the register
    BAD_SIGNATURE = 4  # the record's own signature does not hold
    BAD_KEY = 5  # a public key that is not canonical, or of small order
    BAD_BODY = 6  # size or hash differ from the header, or the shape from the kind
    BAD_VERSION = 7  # a header version that this release does not know
    OUT_OF_TURN = 8  # a message that the table of phases does not allow now
    OVER_LIMIT = 9  # a limit of specs/05-links was broken
    USED = 10  # an invitation with no use left
    BUSY = 11  # try again later


class HandrailError(Exception):
    """The root of everything that Handrail raises on purpose."""


class LocalError(HandrailError):
    """This node tried something that the protocol does not allow: a bug here, or a request to mend."""


class RemoteError(HandrailError):
    """The other side broke the protocol, provably; the link is closed with `code`."""

    def __init__(self, code: Fault, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
