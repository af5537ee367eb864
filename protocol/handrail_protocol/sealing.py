"""Sealing: what only the parties of one conversation can read, and to whom its key is sealed.

specs/02-identity, "Sealing". HPKE carries keys and nothing else: the 32-byte thread key of an
agreement, once for each reader's device (a slot). Everything the parties then say is AES-256-GCM
under a key of its own, from the thread key and the 16 random bytes that its body begins with.

AES-GCM alone does not bind a ciphertext to one key: whoever writes it can make one that opens to
different words under two keys (Grubbs, Lu, Ristenpart: "Message franking via committing
authenticated encryption", 2017). Two readers of one note, a young helper and his guardian, must
see the same words, so a commitment to the key stands in front of each ciphertext.

HPKE chooses random bytes of its own, so it is a port here (`Sealer`): the node brings the real one.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import signing_input
from handrail_protocol.limits import THREAD_SLOTS_MAX
from handrail_protocol.shapes import Shaped, read, write
from handrail_protocol.wordlists import MEETING_WORDS

SUITE_HPKE = 1  # ML-KEM-768 + X25519, HKDF-SHA256, AES-256-GCM; the only one, and none is negotiated
THREAD_KEY_BYTES = 32
SALT_BYTES = 16
PAIR_TAG_BYTES = 16
MLKEM_PUBLIC_BYTES = 1_184
PUBLIC_BYTES = MLKEM_PUBLIC_BYTES + 32

# A hub that carries mail learns one of four sizes, not whether it says "yes" or tells a story.
PADDED_SIZES = (256, 512, 1_024, 2_048)
_LENGTH_BYTES = 2
_COMMITMENT_BYTES = 32
_TAG_BYTES = 16
SEALED_SIZES = tuple(_COMMITMENT_BYTES + size + _TAG_BYTES for size in PADDED_SIZES)
INNER_BYTES_MAX = PADDED_SIZES[-1] - _LENGTH_BYTES

S = TypeVar("S", bound=Shaped)


class Sealer(Protocol):
    """One device's key pair for sealing, and what is needed to seal to others (the port of HPKE)."""

    @property
    def public(self) -> bytes:
        """The 1,216 bytes that others seal to; what a `lock` record says."""

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        """Seal to a device; raises RemoteError(BAD_KEY) for a key that `is_sealing_public` refuses."""

    def open(self, sealed: bytes, info: bytes) -> bytes | None:
        """What was sealed to this device under the same `info`; None for anything else."""


# -- public keys --------------------------------------------------------------------------------

_P = 2**255 - 19
_Q = 3_329
# The u of the points of order 1, 2, 4 and 8 on the curve and its twist; the rest of the well-known
# list is u >= p. Under one of these X25519 gives zero whatever the other side's secret is.
_SMALL_ORDER_U = frozenset(
    {
        0,
        1,
        _P - 1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    }
)


@lru_cache(maxsize=1_024)
def is_sealing_public(public: bytes) -> bool:
    """Whether it is 1,216 bytes, its ML-KEM part reduced (FIPS 203, 7.2) and its X25519 part strict."""
    if len(public) != PUBLIC_BYTES:
        return False
    u = int.from_bytes(public[MLKEM_PUBLIC_BYTES:], "little")
    return u < _P and u not in _SMALL_ORDER_U and _is_reduced(public[: MLKEM_PUBLIC_BYTES - 32])


def _is_reduced(packed: bytes) -> bool:
    """Whether every 12-bit number is below q; each three bytes hold two."""
    pairs = zip(packed[0::3], packed[1::3], packed[2::3], strict=True)
    return all(a | (b & 15) << 8 < _Q and b >> 4 | c << 4 < _Q for a, b, c in pairs)


def check_sealing_public(public: bytes) -> bytes:
    """Return `public`, or raise RemoteError(BAD_KEY)."""
    if not is_sealing_public(public):
        raise RemoteError(Fault.BAD_KEY, "a sealing key that is not canonical or of small order")
    return public


def sealing_key(value: object) -> None:
    """The check of a body's field (shapes.at)."""
    if not isinstance(value, bytes) or not is_sealing_public(value):
        raise ValueError("a strict sealing key")


# -- slots: the thread key, once for each reader's device ------------------------------------------


def slot_info(group: bytes, author: bytes, recipient_device: bytes, salt: bytes) -> bytes:
    """The HPKE info of a slot. `author` is the device that writes; `salt` begins the body."""
    return signing_input("slot", bytes([SUITE_HPKE]), group, author, recipient_device, salt)


def seal_slots(
    sealer: Sealer,
    thread_key: bytes,
    readers: Iterable[tuple[bytes, bytes]],
    *,
    group: bytes,
    author: bytes,
    salt: bytes,
) -> tuple[tuple[bytes, bytes], ...]:
    """One slot for each (device, its public sealing key): (device, the thread key sealed to it).

    Raises LocalError for more readers than one record holds: the rest get `thread key` mail."""
    _check_secret(thread_key, salt)
    wanted = sorted(dict(readers).items())
    if not 1 <= len(wanted) <= THREAD_SLOTS_MAX:
        raise LocalError(f"one record is sealed to 1 to {THREAD_SLOTS_MAX} devices, not to {len(wanted)}")
    return tuple(
        (device, sealer.seal(public, slot_info(group, author, device, salt), thread_key))
        for device, public in wanted
    )


def open_slots(
    sealer: Sealer,
    slots: Iterable[tuple[bytes, bytes]],
    *,
    device: bytes,
    group: bytes,
    author: bytes,
    salt: bytes,
) -> bytes | None:
    """The thread key from this device's slot; None where there is none that opens."""
    for reader, sealed in slots:
        if reader == device:
            thread_key = sealer.open(sealed, slot_info(group, author, device, salt))
            if thread_key is not None and len(thread_key) == THREAD_KEY_BYTES:
                return thread_key
    return None


# -- bodies under the thread key -------------------------------------------------------------------


def body_context(kind: int, group: bytes, author_device: bytes) -> bytes:
    """What a sealed body is bound to beside its key: nobody can carry it into another record."""
    return signing_input("sealed body", bytes([SUITE_HPKE, kind]), group, author_device)


def seal_body(thread_key: bytes, inner: Shaped, *, salt: bytes, context: bytes) -> bytes:
    """Seal one of the inner shapes; raises LocalError with a sentence for what is too long."""
    _check_secret(thread_key, salt)
    data = write(inner)
    if len(data) > INNER_BYTES_MAX:
        raise LocalError(
            f"That is too long to be sealed by about {len(data) - INNER_BYTES_MAX} characters:"
            " say it shorter, or in two parts."
        )
    size = next(size for size in PADDED_SIZES if _LENGTH_BYTES + len(data) <= size)
    padded = (len(data).to_bytes(_LENGTH_BYTES, "big") + data).ljust(size, b"\0")
    key, nonce, commitment = _body_keys(thread_key, salt, context)
    return commitment + AESGCM(key).encrypt(nonce, padded, context)


def open_body(thread_key: bytes, data: bytes, shape: type[S], *, salt: bytes, context: bytes) -> S | None:
    """What `seal_body` sealed under the same key, salt and context; None for anything else.

    None unless: one of the four sizes; the commitment is this key's; it opens; the padding is the
    least, all zero; and what it holds is of the shape."""
    if len(data) not in SEALED_SIZES or len(thread_key) != THREAD_KEY_BYTES or len(salt) != SALT_BYTES:
        return None
    key, nonce, commitment = _body_keys(thread_key, salt, context)
    if data[:_COMMITMENT_BYTES] != commitment:
        return None
    try:
        padded = AESGCM(key).decrypt(nonce, data[_COMMITMENT_BYTES:], context)
        return read(shape, _without_padding(padded))
    except (InvalidTag, RemoteError):
        return None


def is_sealed_by(thread_key: bytes, data: bytes, *, salt: bytes, context: bytes) -> bool:
    """Whether this key, and no other, sealed this body: the commitment in front of it is this key's."""
    if len(thread_key) != THREAD_KEY_BYTES or len(salt) != SALT_BYTES:
        return False
    return data[:_COMMITMENT_BYTES] == _body_keys(thread_key, salt, context)[2]


def _body_keys(thread_key: bytes, salt: bytes, context: bytes) -> tuple[bytes, bytes, bytes]:
    """Key, nonce and commitment of one body; its salt is drawn once, so no nonce is used twice."""
    derived = _derive(thread_key, salt, context, 32 + 12 + _COMMITMENT_BYTES)
    return derived[:32], derived[32:44], derived[44:]


def _without_padding(padded: bytes) -> bytes:
    end = _LENGTH_BYTES + int.from_bytes(padded[:_LENGTH_BYTES], "big")
    least = next((size for size in PADDED_SIZES if end <= size), 0)
    if len(padded) != least or any(padded[end:]):
        raise RemoteError(Fault.BAD_BODY, "padding that is not the least, all zero")
    return padded[_LENGTH_BYTES:end]


def _check_secret(thread_key: bytes, salt: bytes) -> None:
    if len(thread_key) != THREAD_KEY_BYTES or len(salt) != SALT_BYTES:
        raise LocalError(f"a thread key has {THREAD_KEY_BYTES} bytes, a salt {SALT_BYTES}")


def _derive(thread_key: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(thread_key)


# -- what a thread key lets its holders say ----------------------------------------------------------


def meeting_words(thread_key: bytes, agreement_id: bytes, slot: str = "") -> tuple[str, str]:
    """Two different words by which the pair know each other: no words, no help."""
    info = signing_input("meeting words", agreement_id, slot.encode())
    number = int.from_bytes(_derive(thread_key, b"", info, 16), "big")
    first = number % len(MEETING_WORDS)
    rest = number // len(MEETING_WORDS) % (len(MEETING_WORDS) - 1)
    return MEETING_WORDS[first], MEETING_WORDS[rest + (rest >= first)]


def pair_tag(thread_key: bytes) -> bytes:
    """The 16 bytes that stand for this pair in what a helper may show; nobody learns who it is."""
    return _derive(thread_key, b"", signing_input("pair tag"), PAIR_TAG_BYTES)
