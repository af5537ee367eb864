"""Cases of what is sealed: bodies under a thread key, sealing keys, slots, meeting words and pair tags."""

import base64
import hashlib
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from handrail_node.hpke import HpkeSealer
from handrail_protocol.bodies.pair import ChemistryWord, NoteText
from handrail_protocol.kinds import Kind
from handrail_protocol.sealing import MLKEM_PUBLIC_BYTES, body_context, meeting_words, pair_tag, seal_body
from handrail_protocol.shapes import Shaped
from tests.support.people import GROUP, NINA, OMAR, ROSA, SALT
from tests.vectors.cases import Case, headers, invalid, valid


def example(what: str) -> bytes:
    return hashlib.sha256(f"handrail example: {what}".encode()).digest()


KEY, OTHER_KEY = example("thread key"), example("another thread key")
SECRET, OTHER_SECRET = example("Rosa's sealing secret"), example("Omar's sealing secret")
AGREEMENT, OTHER_AGREEMENT = example("agreement"), example("another agreement")
OTHER_GROUP = example("another group")
OTHER_SALT = bytes(range(16, 32))
TEXT = "Thursday at ten suits Rosa."
P = 2**255 - 19
ORDER_8 = (
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
)
# HPKE draws bytes of its own, so this one was sealed once: Nina's device to Rosa's sealing key, with
# the `info` of the first slot below.
SLOT = base64.b64decode(
    "HXHDUGSTsm29PsISfR+huIoZ7pyNekguLgrY7nIDZ89J390un8eGrRt4HxBNtnd80L/CgAp10Pts+VtZVN7IcakrBTM76LC8"
    "/tcC6SmvnJ0ilFFECThW3idulw4g9UVeccGTnp7QJgkkqzA6G5sn/6wpJGlMwhyXw+N9+3fem0KFmF9J5Q1BZ503NQwhep0h"
    "wonXBPnaFTX3HT1tb+XfHE6IoqaanOktWLOHCJ+ZpAJzZN5HzTHtp0Xe22yW0XuPbZqmJjFbm9BBljuFaK68MwgVvOgumAOb"
    "CNinZfUGJYJC+4mwdUmGGlEOEcAFuDJ5a699m2+h8u2bCQ1qa4xT1qwce1OsFg53SQrmAuBdz0CCkI8KJOBxXHgC9i4mQFjn"
    "wsCGSKSD7sn/vARGNYWphCS/EkVdcrNg52wHO2BuKXPSJMFRnWTqnZRyOBIeDW+g8VkpZvw5U1tY5awkQwACiHN/qTFwK3LX"
    "1D0cbn0xmpXtcOnksA+uwRRXdgN4+6dDUG4RE1KzMiiOWXW5Pvag1om/Vi3H0FtJ0RcdDcfaGF2MF9iwZdEN1vqLbIoo4dqg"
    "XJnM3QEBI9E2SzjT6szVLopv42AdcFZi8qc9IRTrkQY5vJlDqyC+Efum+A8XOO7RUSX3NxYj8m64rZL9PBeOipoZCMekidmR"
    "hlk2+i/VIqLn0kY7vd665it5qOhOn9cDsWC5p2cvJGwqw8PSJXTWD+PzqF8n1EV11ac+D4a5gD2yIPCva0NtuD7Q7W7W2N8U"
    "jMPWPc/YJvm2JnzfjCFCNEdklG8MRO6A7g/T6MSFt+Uh4uPJj6kcwr05p17XtKBZJSWpn7k6DVITcj6vWz9ZlQuQiNOCeqpq"
    "hhLQuWfPxXtk8cuGX3TQWx9QZkslZ52o5WeMTg2+lY7bbV2pvT+eKBtt8cSQvPYZvMM7wyEkq9J+h6TRqoDXIvK19D+db1GI"
    "petmS0Vy4Y4xJhLTXFByNmlfmcYmKo2Hdpqz/w4Q6yeleap7QQw9dUXyRGlFyvT5qtOpnUbk4j2Rp1nl4flc6mwonbzr5W1n"
    "MtgsKfPZTZ+8UnKh8SeMKmO2r1JIQlQcysHyPh2B6FF29JEUBfAHMwVGXpWcLfgkp9vAUFlPfJ+DYS9yqNT9XGqQ1tX6GEr7"
    "JVqYxTuDzZZhDPKlu8eVakJ636LHvu4ql1F7WJ6FNRB4Y/HmKBLZqJDi6vOm787NyzN2UzMr1r0/05dEwgkfbTITbLPQGCmi"
    "DaQs8lGEhopPj048sgbzLELOc+jZ9Hp1t1IW8LEORfwT4A/wtA/L5Uie+VfSKB01LZ/Ug0lZ6fx5DmwDwmjsgFqxE86hltwL"
    "0DaqSwMsg9IP3Vm/H8eTtXOpMkdyx6ssB7j+sXkMivSFOJFXxMyY4fo3UvJFsJpCDvq+E5iW4Y6xZXisluZYK32DK36zhabc"
    "u5V/w2bSO5p0avIsZ1Ul8RrrBfJdto1IAoGoa9hv1npUNnvc1XePG8lAPA5fe3vYF/rXbxoD2njElFy2sTNMSkBenraJc/An"
    "inqoX71Kjf9B8JntdG3tjQ=="
)


def cases() -> list[Case]:
    return [*_bodies(), *_wrong_insides(), *_publics(), *_slots(), *_words(), *_tags()]


def unreadable(comment: str, **more: Any) -> Case:
    """An invalid case that no link refuses: what does not open says nothing, and stays where it is."""
    return {**valid(comment, **more), "result": "invalid"}


# -- bodies ----------------------------------------------------------------------------------------------


def _told(shape: str = "NoteText", **changes: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "says": "body",
        "thread_key": KEY,
        "salt": SALT,
        "kind": int(Kind.NOTE),
        "group": GROUP,
        "author": NINA.device.public,
        "shape": shape,
    }
    return {**told, **changes}


def _sealed(inner: Shaped, kind: Kind = Kind.NOTE) -> bytes:
    context = body_context(kind, GROUP, NINA.device.public)
    return seal_body(KEY, inner, salt=SALT, context=context)


def _bodies() -> list[Case]:
    def note(comment: str, text: str) -> Case:
        return valid(comment, **_told(inner=headers.raw([text]), sealed=_sealed(NoteText(text))))

    good = _sealed(NoteText(TEXT))
    wrong: dict[str, dict[str, Any]] = {
        "another thread key": {"thread_key": OTHER_KEY},
        "another salt": {"salt": OTHER_SALT},
        "a salt of 15 bytes": {"salt": SALT[1:]},
        "a thread key of 31 bytes": {"thread_key": KEY[1:]},
        "carried into a record of another kind": {"kind": int(Kind.CONFIRMATION)},
        "carried into another group": {"group": OTHER_GROUP},
        "carried into a record of another device": {"author": OMAR.device.public},
        "read as another shape": {"shape": "ChemistryWord"},
        "a bit of the commitment changed": {"sealed": _flipped(good, 0)},
        "a bit of the text changed": {"sealed": _flipped(good, 40)},
        "a bit of the tag changed": {"sealed": _flipped(good, len(good) - 1)},
        "the last byte cut off": {"sealed": good[:-1]},
        "a byte more": {"sealed": good + b"\0"},
        "without its commitment": {"sealed": good[32:]},
        "nothing": {"sealed": b""},
    }
    chemistry = _sealed(ChemistryWord(2), Kind.CHEMISTRY)
    return [
        note("a note of a line", TEXT),
        note("a note without a word", ""),
        note("the longest that fits 256 bytes", "x" * 251),
        note("one more, and it takes 512", "x" * 252),
        note("the longest note there is", "x" * 2_042),
        valid(
            "a word of chemistry",
            **_told("ChemistryWord", kind=int(Kind.CHEMISTRY), inner=headers.raw([2]), sealed=chemistry),
        ),
        *(unreadable(comment, **_told(sealed=good) | changes) for comment, changes in wrong.items()),
    ]


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def _by_the_letter(padded: bytes, *, suite: int = 1, committed: bytes | None = None) -> bytes:
    """A sealed body as specs/02 writes it, and not as the code does."""
    context = b"handrail/1 sealed body\0" + bytes([suite, Kind.NOTE]) + GROUP + NINA.device.public
    okm = HKDF(SHA256(), 76, SALT, context).derive(KEY)
    commitment = okm[44:] if committed is None else committed
    return commitment + AESGCM(okm[:32]).encrypt(okm[32:44], padded, context)


def _padded(inner: bytes, size: int = 256, zeros: bytes = b"\0", length: int | None = None) -> bytes:
    said = len(inner) if length is None else length
    return (said.to_bytes(2, "big") + inner).ljust(size, zeros)


def _wrong_insides() -> list[Case]:
    inner = headers.raw([TEXT])
    right = _by_the_letter(_padded(inner))
    wrong = {
        "sealed under another suite": _by_the_letter(_padded(inner), suite=2),
        "padded to the second size where the first would do": _by_the_letter(_padded(inner, 512)),
        "padded to no size at all": _by_the_letter(_padded(inner, 300)),
        "padding that is not zero": _by_the_letter(_padded(inner, zeros=b"\1")),
        "a length beyond the end": _by_the_letter(_padded(inner, length=255)),
        "the commitment of another key before it": _by_the_letter(_padded(inner), committed=OTHER_KEY),
        "not an array": _by_the_letter(_padded(headers.raw(TEXT))),
        "one field more": _by_the_letter(_padded(headers.raw([TEXT, None]))),
        "a second encoding of the same text": _by_the_letter(_padded(b"\x91\xd9" + inner[1:])),
        "nothing inside": _by_the_letter(_padded(b"")),
    }
    return [
        valid("sealed by the letter of 02", **_told(inner=inner, sealed=right)),
        *(unreadable(comment, **_told(sealed=sealed)) for comment, sealed in wrong.items()),
    ]


# -- keys and slots ----------------------------------------------------------------------------------------


def _publics() -> list[Case]:
    public = HpkeSealer(SECRET).public
    lattice, curve = public[:MLKEM_PUBLIC_BYTES], public[MLKEM_PUBLIC_BYTES:]

    def u(number: int) -> bytes:
        return lattice + number.to_bytes(32, "little")

    wrong = {
        "u = 0": u(0),
        "u = 1": u(1),
        "u of order 8": lattice + ORDER_8[0],
        "the other u of order 8": lattice + ORDER_8[1],
        "u = p - 1": u(P - 1),
        "u = p": u(P),
        "u = p + 9": u(P + 9),
        "the highest bit set": public[:-1] + bytes([public[-1] | 128]),
        "a number of the ML-KEM part is q": b"\x01\x0d" + public[2:],
        "the last number of the ML-KEM part is 4,095": (
            public[:1_150] + bytes([public[1_150] | 0xF0, 0xFF]) + public[1_152:]
        ),
        "a byte short": public[:-1],
        "a byte long": public + b"\0",
        "the X25519 part alone": curve,
        "the parts the other way round": curve + lattice,
    }
    return [
        valid("Rosa's sealing key", says="public", secret=SECRET, public=public),
        *(invalid(comment, "BAD_KEY", says="public", public=key) for comment, key in wrong.items()),
    ]


def _slots() -> list[Case]:
    good: dict[str, Any] = {
        "says": "slot",
        "secret": SECRET,
        "group": GROUP,
        "author": NINA.device.public,
        "device": ROSA.device.public,
        "salt": SALT,
        "slot": SLOT,
        "thread_key": KEY,
    }
    wrong: dict[str, dict[str, Any]] = {
        "a slot for another device": {"secret": OTHER_SECRET},
        "a slot carried into another group": {"group": OTHER_GROUP},
        "a slot carried into a record of another device": {"author": OMAR.device.public},
        "a slot under another reader's name": {"device": NINA.device.public},
        "a slot carried into another body": {"salt": OTHER_SALT},
        "a bit of the ML-KEM ciphertext changed": {"slot": _flipped(SLOT, 6)},
        "a bit of the X25519 share changed": {"slot": _flipped(SLOT, 1_090)},
        "an X25519 share of small order": {"slot": SLOT[:1_088] + bytes(32) + SLOT[1_120:]},
        "a bit of the sealed key changed": {"slot": _flipped(SLOT, 1_130)},
        "a slot that ends early": {"slot": SLOT[:-1]},
        "an empty slot": {"slot": b""},
    }
    return [
        valid("Nina's device seals the thread key to Rosa's", **good),
        *(unreadable(comment, **{**good, **changes}) for comment, changes in wrong.items()),
    ]


# -- what a thread key says ----------------------------------------------------------------------------------


def _words() -> list[Case]:
    at = "2026-01-22T10:00"
    good = list(meeting_words(KEY, AGREEMENT))
    there = list(meeting_words(KEY, AGREEMENT, at))

    def told(words: list[str], slot: str = "", agreement: bytes = AGREEMENT) -> dict[str, Any]:
        return {
            "says": "meeting words",
            "thread_key": KEY,
            "agreement": agreement,
            "slot": slot,
            "words": words,
        }

    return [
        valid("the words of an agreement", **told(good)),
        valid("the words of one of its slots", **told(there, at)),
        unreadable("the words the other way round", **told(good[::-1])),
        unreadable("the words of the agreement at a slot", **told(good, at)),
        unreadable("the words of another slot", **told(there, "2026-01-22T10:30")),
        unreadable("the words of another agreement", **told(good, agreement=OTHER_AGREEMENT)),
        unreadable("one word twice", **told([good[0], good[0]])),
    ]


def _tags() -> list[Case]:
    tag = pair_tag(KEY)
    return [
        valid("the tag of a pair", says="pair tag", thread_key=KEY, tag=tag),
        unreadable("the tag of another pair", says="pair tag", thread_key=OTHER_KEY, tag=tag),
        unreadable("the thread key itself", says="pair tag", thread_key=KEY, tag=KEY[:16]),
    ]
