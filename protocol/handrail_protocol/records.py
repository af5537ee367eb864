"""A record: `[header, signature, body | nil]`, the one form in which anything is said.

specs/01-records. Whoever holds a `Record` may trust that its bytes are in the profile, its header
fits its kind's row and its body, if there, is the one the header names. Whether its signature
holds is asked by `is_signed`, once, by the door it came in through. Bytes are kept as received.
"""

from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise

from handrail_protocol.bodies import read_body
from handrail_protocol.codec import Value, pack, unpack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import SIGNATURE_BYTES, SigningKey, check_public, signing_input, tagged, verify
from handrail_protocol.kinds import Audience, Kind, row_of
from handrail_protocol.limits import (
    BODY_BYTES_MAX,
    HEADER_BYTES_MAX,
    RECIPIENTS_MAX,
    RECORD_BYTES_MAX,
    SECONDS_MAX,
)
from handrail_protocol.shapes import Shaped

VERSION = 1
_SEQ_MAX = 1 << 32


@dataclass(frozen=True, slots=True)
class Header:
    """The signed part, in wire order. Times in seconds since 1970; `expires` None: never."""

    version: int
    kind: int
    group: bytes
    audience: int
    recipients: tuple[bytes, ...]
    person: bytes
    device: bytes
    seq: int
    prev: bytes | None
    created: int
    expires: int | None
    body_size: int
    body_hash: bytes

    @property
    def letter_to(self) -> tuple[bytes, ...]:
        """To whom it is mail; a request on the board only says for whom it is."""
        return self.recipients if self.audience == Audience.MAIL else ()

    def encode(self) -> bytes:
        return pack([getattr(self, name) for name in _FIELDS])


_FIELDS = tuple(field.name for field in fields(Header))
# What the fields are once decoded; exact, because a boolean is an instance of int as well.
_FIELD_TYPES = {
    (int, int, bytes, int, tuple, bytes, bytes, int, prev, int, expires, int, bytes)
    for prev in (bytes, type(None))
    for expires in (int, type(None))
}


@dataclass(frozen=True)
class Record:
    """A header, its signature and the body, unless that was withdrawn."""

    header_bytes: bytes
    signature: bytes
    body: bytes | None
    header: Header

    @cached_property
    def id(self) -> bytes:
        return tagged("record id", self.header_bytes)

    @cached_property
    def link(self) -> bytes:
        """What the device's next record of this set names as `prev`."""
        return tagged("record link", self.header_bytes, self.signature)

    @cached_property
    def said(self) -> Shaped | None:
        """The body in its shape, as `bodies.body_of` describes; read once, when somebody asks."""
        if self.body is None:
            return None
        try:
            return read_body(self.header, self.body)
        except RemoteError:
            return None

    def encode(self) -> bytes:
        return pack([self.header_bytes, self.signature, self.body])

    def without_body(self) -> "Record":
        return Record(self.header_bytes, self.signature, None, self.header)

    def is_signed(self) -> bool:
        """Whether the device's signature holds: the one rule of authenticity."""
        message = signing_input("record signature", self.header_bytes)
        return verify(self.header.device, self.signature, message)


def body_hash(body: bytes) -> bytes:
    return tagged("record body", body)


def sign(key: SigningKey, header: Header, body: bytes) -> Record:
    """Make a record; `header` already names the body's size and hash. Raises LocalError for a header
    that a reader would refuse."""
    header_bytes = header.encode()
    try:
        header = decode_header(header_bytes)
    except RemoteError as wrong:
        raise LocalError(str(wrong)) from None
    signature = key.sign(signing_input("record signature", header_bytes))
    return Record(header_bytes, signature, body, header)


def decode(data: bytes) -> Record:
    """Read one record, or raise RemoteError saying which promise of specs/01-records it breaks.

    In order: size, profile, three byte strings, signature length, header (see `decode_header`),
    body size and hash. The signature is left to `is_signed`, the inside of the body to `body_of`.
    """
    value = unpack(data, RECORD_BYTES_MAX, depth_max=1, items_max=4)
    if not isinstance(value, tuple) or len(value) != 3:
        raise RemoteError(Fault.BAD_ENCODING, "a record has three parts")
    header_bytes, signature, body = value
    if not isinstance(header_bytes, bytes) or not isinstance(signature, bytes):
        raise RemoteError(Fault.BAD_ENCODING, "header and signature are byte strings")
    if len(signature) != SIGNATURE_BYTES:
        raise RemoteError(Fault.BAD_ENCODING, "a signature has 64 bytes")
    if body is not None and not isinstance(body, bytes):
        raise RemoteError(Fault.BAD_ENCODING, "a body is a byte string or nil")
    header = decode_header(header_bytes)
    if body is not None and (len(body) != header.body_size or body_hash(body) != header.body_hash):
        raise RemoteError(Fault.BAD_BODY, "the body is not the one that the header names")
    return Record(header_bytes, signature, body, header)


def decode_header(data: bytes) -> Header:
    """Read the thirteen fields and hold them against the register, or raise RemoteError.

    The version comes before all else: a later one may have other fields after it."""
    value = unpack(data, HEADER_BYTES_MAX)
    if not isinstance(value, tuple) or not value or type(value[0]) is not int:
        raise RemoteError(Fault.BAD_HEADER, "a header is an array that begins with its version")
    if value[0] != VERSION:
        raise RemoteError(Fault.BAD_VERSION, f"header version {value[0]} is not known here")
    if tuple(map(type, value)) not in _FIELD_TYPES or not _has_sizes(value):
        raise RemoteError(Fault.BAD_HEADER, "a header has thirteen fields of fixed types")
    header = Header(*value)  # type: ignore[arg-type]  # the line above has looked
    _check_header(header)
    return header


def _has_sizes(value: tuple[Value, ...]) -> bool:
    _, _, group, _, recipients, person, device, _, prev, _, _, _, digest = value
    digests = [group, person, device, digest, *recipients]  # type: ignore[misc]  # a tuple, by _FIELD_TYPES
    if prev is not None:
        digests.append(prev)
    return all(type(each) is bytes and len(each) == 32 for each in digests)


def _check_header(header: Header) -> None:
    """Refuse unless: kind and audience fit the register; recipients are named in mail, and of a request whom
    it is for, and nowhere else, in order and once; `prev` stands only where a chain is kept; numbers are
    within their bounds, and the life within the row; the body fits a record; keys are strict, and the device
    is not the person's root."""
    row = row_of(header.kind)
    if row is None or header.audience not in row.audiences:
        raise RemoteError(Fault.BAD_HEADER, "a kind or audience outside the register")
    recipients = header.recipients
    is_mail = header.audience == Audience.MAIL
    most = RECIPIENTS_MAX if is_mail else int(header.kind == Kind.REQUEST)
    if len(recipients) > most or (is_mail and not recipients):
        raise RemoteError(Fault.BAD_HEADER, "one to four recipients in mail, one at most of a request")
    if any(one >= other for one, other in pairwise(recipients)):
        raise RemoteError(Fault.BAD_HEADER, "recipients stand in order, and each once")
    if header.prev is not None and header.audience in (Audience.MAIL, Audience.STEWARDS):
        raise RemoteError(Fault.BAD_HEADER, "mail and stewards' records keep no chain")
    if header.seq >= _SEQ_MAX or header.created >= SECONDS_MAX or header.body_size > BODY_BYTES_MAX:
        raise RemoteError(Fault.BAD_HEADER, "a number beyond its bound")
    if row.life is None:
        if header.expires is not None:
            raise RemoteError(Fault.BAD_HEADER, "this kind never expires")
    elif header.expires is None or not 0 < header.expires - header.created <= row.life:
        raise RemoteError(Fault.BAD_HEADER, "this kind has to expire, within its row's life")
    for key in (header.person, header.device, *recipients):
        check_public(key)
    if header.device == header.person:
        raise RemoteError(Fault.BAD_HEADER, "a root vouches for devices, it is none")
