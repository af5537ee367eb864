"""A backup as bytes: what a node keeps, in parts that only the words of somebody who lives there open.

specs/02-identity, "Backup". A fresh key closes the parts; it is sealed once for each person of the
household to a public key that her words made, so nobody is asked for words when a backup is written.
Her device signs for that key: a file that somebody else made up opens, and is refused.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from handrail_protocol.codec import Packable, pack, unpack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.identity import Certificate
from handrail_protocol.keys import SigningKey, signing_input, tagged, verify
from handrail_protocol.limits import PERSONS_PER_NODE_MAX, RECORD_BYTES_MAX, SECONDS_MAX
from handrail_protocol.sealing import Sealer
from handrail_protocol.shapes import (
    at,
    blob,
    blob_up_to,
    from_values,
    key,
    line,
    many,
    optional,
    read,
    row,
    shaped,
    uint,
    values_of,
    write,
)

FILE_TAG = b"handrail backup\n"
FORMAT = 1
KEY_BYTES = 32
_SEALED_BYTES_MAX = 2_048
_LENGTH_BYTES = 2
_TAG_BYTES = 16
# A part is closed once it holds this much; the longest row may still come to it.
_PART_BYTES = 32_768
_ROW_BYTES_MAX = 65_535
PART_BYTES_MAX = _PART_BYTES + _ROW_BYTES_MAX + 64
_ROWS_MAX = 1_024
_VALUE_BYTES_MAX = _ROW_BYTES_MAX - 1_024


@shaped
class Head:
    """What can be read without words: when it was made, and a row for each person whose words open it.

    A row: person, device, `created` and signature of its certificate, sealed key, the device's signature."""

    format: int = at(uint(FORMAT, FORMAT))
    salt: bytes = at(blob(16))
    made: int = at(uint(SECONDS_MAX))
    locks: tuple[tuple[bytes, bytes, int, bytes, bytes, bytes], ...] = at(
        many(
            row(key, key, uint(SECONDS_MAX), blob(64), blob_up_to(_SEALED_BYTES_MAX), blob(64)),
            PERSONS_PER_NODE_MAX,
            1,
        )
    )


@shaped
class KeptRecord:
    """A record as it came; `body` is nil where it was withdrawn."""

    header: bytes = at(blob_up_to(RECORD_BYTES_MAX))
    signature: bytes = at(blob(64))
    body: bytes | None = at(optional(blob_up_to(RECORD_BYTES_MAX)))


@shaped
class KeptReceipt:
    """Somebody, `holder`, said that he has this record."""

    record: bytes = at(blob(32))
    holder: bytes = at(blob(32))
    since: int = at(uint(SECONDS_MAX))


@shaped
class KeptValue:
    """What only this node knew, by space and name."""

    space: bytes = at(blob_up_to(256))
    name: bytes = at(blob_up_to(1_024))
    value: bytes | None = at(optional(blob_up_to(_VALUE_BYTES_MAX)))  # nil: nothing but the name


@shaped
class KeptPerson:
    """Somebody who lived there, and what that household called her."""

    person: bytes = at(key)
    name: str = at(line)


Row = KeptRecord | KeptReceipt | KeptValue | KeptPerson
ROWS: tuple[type[Row], ...] = (KeptRecord, KeptReceipt, KeptValue, KeptPerson)
"""Each row of a part begins with the place of its shape in here."""


@dataclass(frozen=True, slots=True)
class Opener:
    """A person who shall be able to open it: her device there, and the public key that her words made."""

    certificate: Certificate
    device: SigningKey = field(repr=False)
    public: bytes = field(repr=False)


# -- the key ------------------------------------------------------------------------------------


def sealing_secret(root_secret: bytes) -> bytes:
    """The secret of the key pair that backups are sealed to, from what stands in a person's words."""
    return tagged("backup secret", root_secret)


def make_head(sealer: Sealer, openers: Sequence[Opener], file_key: bytes, salt: bytes, made: int) -> Head:
    """`sealer`: any, since only its `seal` is used; `file_key` and `salt` are fresh."""
    locks = []
    for each in openers:
        person = each.certificate.person
        sealed = sealer.seal(each.public, _info(salt, person), file_key)
        signature = each.device.sign(_vouching(salt, made, person, file_key))
        certificate = each.certificate
        locks.append(
            (person, certificate.device, certificate.created, certificate.signature, sealed, signature)
        )
    return Head(FORMAT, salt, made, tuple(locks))


def file_key(head: Head, sealer: Sealer, person: bytes) -> bytes | None:
    """The key, for a person's own sealer; None where she did not live there.

    Raises RemoteError where the lock is hers and does not open, or no device of hers vouches for it."""
    for owner, device, created, root_signature, sealed, signature in head.locks:
        if owner != person:
            continue
        opened = sealer.open(sealed, _info(head.salt, person))
        if opened is None or len(opened) != KEY_BYTES:
            raise RemoteError(Fault.BAD_BODY, "a lock that these words do not open")
        certified = Certificate(person, device, created, root_signature).holds()
        if not certified or not verify(device, signature, _vouching(head.salt, head.made, person, opened)):
            raise RemoteError(Fault.BAD_SIGNATURE, "no device of this person made this backup")
        return opened
    return None


def _info(salt: bytes, person: bytes) -> bytes:
    return signing_input("backup lock", salt, person)


def _vouching(salt: bytes, made: int, person: bytes, file_key: bytes) -> bytes:
    """The key goes in as a hash: a signature must tell nobody what it is over."""
    digest = tagged("backup key", salt, file_key)
    return signing_input("backup", salt, made.to_bytes(8, "big"), person, digest)


# -- the file -----------------------------------------------------------------------------------


def write_head(head: Head) -> bytes:
    """What the file begins with."""
    data = write(head)
    return FILE_TAG + len(data).to_bytes(_LENGTH_BYTES, "big") + data


HEAD_BYTES_MAX = len(FILE_TAG) + _LENGTH_BYTES + RECORD_BYTES_MAX


def read_head(data: bytes) -> tuple[Head, int]:
    """From the first HEAD_BYTES_MAX bytes of a file, the head and its length; raises RemoteError."""
    start = len(FILE_TAG) + _LENGTH_BYTES
    if not data.startswith(FILE_TAG) or len(data) < start:
        raise RemoteError(Fault.BAD_ENCODING, "no backup of Handrail")
    end = start + int.from_bytes(data[len(FILE_TAG) : start], "big")
    if len(data) < end:
        raise RemoteError(Fault.BAD_ENCODING, "a backup that ends in its head")
    return read(Head, data[start:end]), end


def parts(file_key: bytes, head: bytes, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file after its head (`head`: as `write_head` made it), piece by piece."""
    cipher, context = AESGCM(file_key), tagged("backup part", head)
    number, batch, size = 0, list[Row](), 0
    for each in rows:
        data = pack(_values(each))
        if len(data) > _ROW_BYTES_MAX:
            raise LocalError("a value that is too long for a backup")
        batch.append(each)
        size += len(data)
        if size >= _PART_BYTES or len(batch) == _ROWS_MAX:
            yield _closed(cipher, context, number, batch, is_last=False)
            number, batch, size = number + 1, [], 0
    yield _closed(cipher, context, number, batch, is_last=True)


def _values(each: Row) -> list[Packable]:
    return [ROWS.index(type(each)), *values_of(each)]


def _closed(cipher: AESGCM, context: bytes, number: int, batch: list[Row], *, is_last: bool) -> bytes:
    sealed = cipher.encrypt(_nonce(number, is_last=is_last), pack([_values(each) for each in batch]), context)
    return len(sealed).to_bytes(4, "big") + sealed


def _nonce(number: int, *, is_last: bool) -> bytes:
    """A part stands in its place, and the last one says so: none can be left out, moved or cut off."""
    return number.to_bytes(11, "big") + bytes([is_last])


class Reader:
    """Opens the parts of one file in their order."""

    def __init__(self, file_key: bytes, head: bytes) -> None:
        self._cipher, self._context = AESGCM(file_key), tagged("backup part", head)
        self._number = 0

    @staticmethod
    def length(lead: bytes) -> int:
        """How long the next part is, from the 4 bytes before it; raises RemoteError."""
        size = int.from_bytes(lead, "big")
        if len(lead) != 4 or not _TAG_BYTES < size <= PART_BYTES_MAX + _TAG_BYTES:
            raise RemoteError(Fault.BAD_ENCODING, "a part of a length that none has")
        return size

    def rows(self, part: bytes, *, is_last: bool) -> list[Row]:
        """What the next part says; `is_last`: nothing follows it in the file. Raises RemoteError."""
        try:
            data = self._cipher.decrypt(_nonce(self._number, is_last=is_last), part, self._context)
        except InvalidTag:
            raise RemoteError(Fault.BAD_BODY, "a part that was changed, moved or cut off") from None
        self._number += 1
        value = unpack(data, PART_BYTES_MAX, items_max=_ROWS_MAX * 8)
        if not isinstance(value, tuple):
            raise RemoteError(Fault.BAD_BODY, "a part that is no array")
        return [_row(each) for each in value]


def _row(value: object) -> Row:
    if not isinstance(value, tuple) or not value or value[0] not in range(len(ROWS)):
        raise RemoteError(Fault.BAD_BODY, "a row of no known shape")
    found: Row = from_values(ROWS[value[0]], value[1:])
    return found
