"""A record: `[header, signature, body | nil]`, the one form in which anything is said.

specs/01-records. Whoever holds a `Record` may trust that its bytes are in the profile, its header
fits its kind's row and its body, if there, is the one the header names. Whether its signature
holds is asked by `is_signed`, once, by the door it came in through. Bytes are kept as received.
"""

import hashlib
from dataclasses import dataclass, fields
from functools import cached_property

from handrail_protocol.codec import Value, pack, unpack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import SIGNATURE_BYTES, SigningKey, check_public, signing_input, tagged, verify
from handrail_protocol.kinds import Audience, row_of
from handrail_protocol.limits import HEADER_BYTES_MAX, RECIPIENTS_MAX, RECORD_BYTES_MAX

VERSION = 1
_SECONDS_MAX = 1 << 40  # a bound on dates, so that arithmetic on them never surprises
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

    def encode(self) -> bytes:
        return pack([getattr(self, name) for name in _FIELDS])


_FIELDS = tuple(field.name for field in fields(Header))


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

    def encode(self) -> bytes:
        return pack([self.header_bytes, self.signature, self.body])

    def without_body(self) -> "Record":
        return Record(self.header_bytes, self.signature, None, self.header)

    def is_signed(self) -> bool:
        """Whether the device's signature holds: the one rule of authenticity."""
        message = signing_input("record signature", self.header_bytes)
        return verify(self.header.device, self.signature, message)


def body_hash(body: bytes) -> bytes:
    return hashlib.sha256(b"handrail/1 record body\0" + body).digest()


def sign(key: SigningKey, header: Header, body: bytes) -> Record:
    """Make a record; `header` already names the body's size and hash. Raises LocalError for a header
    that a reader would refuse."""
    header_bytes = header.encode()
    try:
        decode_header(header_bytes)
    except RemoteError as wrong:
        raise LocalError(str(wrong)) from None
    signature = key.sign(signing_input("record signature", header_bytes))
    return Record(header_bytes, signature, body, header)


def decode(data: bytes) -> Record:
    """Read one record, or raise RemoteError saying which promise of specs/01-records it breaks.

    In order: size, profile, three byte strings, header (see `decode_header`), signature length,
    body size and hash. The signature is left to `is_signed`.
    """
    value = unpack(data, RECORD_BYTES_MAX, depth_max=1, items_max=4)
    if not isinstance(value, tuple) or len(value) != 3:
        raise RemoteError(Fault.BAD_ENCODING, "a record has three parts")
    header_bytes, signature, body = value
    if not isinstance(header_bytes, bytes) or not isinstance(signature, bytes):
        raise RemoteError(Fault.BAD_ENCODING, "header and signature are byte strings")
    if len(signature) != SIGNATURE_BYTES:
        raise RemoteError(Fault.BAD_ENCODING, "a signature has 64 bytes")
    header = decode_header(header_bytes)
    if body is not None:
        if not isinstance(body, bytes):
            raise RemoteError(Fault.BAD_ENCODING, "a body is a byte string or nil")
        if len(body) != header.body_size or body_hash(body) != header.body_hash:
            raise RemoteError(Fault.BAD_BODY, "the body is not the one that the header names")
    return Record(header_bytes, signature, body, header)


def decode_header(data: bytes) -> Header:
    """Read the thirteen fields and hold them against the register, or raise RemoteError."""
    value = unpack(data, HEADER_BYTES_MAX, depth_max=2, items_max=20)
    if not isinstance(value, tuple) or not value:
        raise RemoteError(Fault.BAD_HEADER, "a header is an array")
    if value[0] is not True and isinstance(value[0], int) and value[0] != VERSION:
        raise RemoteError(Fault.BAD_VERSION, f"header version {value[0]} is not known here")
    if len(value) != len(_FIELDS) or not _has_types(value):
        raise RemoteError(Fault.BAD_HEADER, "a header has thirteen fields of fixed types")
    header = Header(*value)  # type: ignore[arg-type]  # _has_types has just looked
    _check_header(header)
    return header


def _has_types(value: tuple[Value, ...]) -> bool:
    version, kind, group, audience, recipients, person, device, seq, prev, created, expires, size, digest = (
        value
    )
    numbers = (version, kind, audience, seq, created, size) + (() if expires is None else (expires,))
    digests = (group, person, device, digest) + (() if prev is None else (prev,))
    return (
        all(type(number) is int for number in numbers)
        and isinstance(recipients, tuple)
        and all(isinstance(each, bytes) and len(each) == 32 for each in (*digests, *recipients))
    )


def _check_header(header: Header) -> None:
    """Refuse unless: kind and audience fit the register; recipients only and always in mail, in order and
    once; `prev` only where a chain is kept; dates and life within the row; keys strict; the whole fits."""
    row = row_of(header.kind) if header.kind < 256 else None
    if row is None or header.audience not in row.audiences:
        raise RemoteError(Fault.BAD_HEADER, "a kind or audience outside the register")
    is_mail = header.audience == Audience.MAIL
    wanted = sorted(set(header.recipients))
    if list(header.recipients) != wanted or len(wanted) > RECIPIENTS_MAX or is_mail != bool(wanted):
        raise RemoteError(Fault.BAD_HEADER, "recipients: one to four in mail, none elsewhere, sorted, once")
    if header.prev is not None and header.audience in (Audience.MAIL, Audience.STEWARDS):
        raise RemoteError(Fault.BAD_HEADER, "mail and stewards' records keep no chain")
    if header.seq >= _SEQ_MAX or header.created >= _SECONDS_MAX:
        raise RemoteError(Fault.BAD_HEADER, "a number beyond its bound")
    if row.life is None:
        if header.expires is not None:
            raise RemoteError(Fault.BAD_HEADER, "this kind never expires")
    elif header.expires is None or not 0 < header.expires - header.created <= row.life:
        raise RemoteError(Fault.BAD_HEADER, "this kind has to expire, within its row's life")
    if header.body_size > RECORD_BYTES_MAX - len(header.group) - SIGNATURE_BYTES:
        raise RemoteError(Fault.BAD_HEADER, "a body that no record can hold")
    for key in (header.person, header.device, *header.recipients):
        check_public(key)
