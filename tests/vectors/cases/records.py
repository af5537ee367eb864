"""Cases of whole records: three parts that belong together, and the ways in which they don't."""

from hashlib import sha256
from typing import Any

from handrail_protocol import records
from handrail_protocol.bodies.board import Notice, Request
from handrail_protocol.bodies.pair import Offer, Withdrawal
from handrail_protocol.keys import SigningKey, signing_input
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Record
from handrail_protocol.shapes import write
from handrail_protocol.vocabulary import Way
from handrail_protocol.writer import compose
from tests.support.people import GROUP, NINA, NOW, OMAR, ROSA, SALT, WEBER
from tests.vectors.cases import Case, headers, invalid, valid
from tests.vectors.edwards import L

ENCODING, HEADER, BODY, SIGNATURE = "BAD_ENCODING", "BAD_HEADER", "BAD_BODY", "BAD_SIGNATURE"


def request() -> Record:
    """Nina asks for Rosa."""
    body = Request(
        salt=SALT,
        topic="photos",
        goal="see photos of Leo",
        done_when="Rosa has opened three of them alone",
        ways=(Way.HUB, Way.HOME),
        area="Süd",
        times=(0, 4),
        languages=("de", "en"),
        sessions=6,
        minutes=60,
        for_person=ROSA.person,
        first=False,
    )
    more: Any = {"audience": Audience.MEMBERS, "recipients": [ROSA.person], "seq": 0, "prev": None}
    return compose(NINA.author, GROUP, Kind.REQUEST, body, created=NOW, **more)


def offer(of: Record) -> Record:
    body = Offer(salt=SALT, request=of.id, slots=("2026-01-20T15:00",))
    more: Any = {"audience": Audience.MAIL, "recipients": [NINA.person], "seq": 0, "prev": None}
    return compose(OMAR.author, GROUP, Kind.OFFER, body, created=NOW + 60, **more)


def withdrawal(of: Record) -> Record:
    body = Withdrawal(salt=SALT, target=of.id)
    more: Any = {"audience": Audience.MEMBERS, "seq": 1, "prev": of.link}
    return compose(
        NINA.author, GROUP, Kind.WITHDRAWAL, body, created=NOW + 90, expires=of.header.expires, **more
    )


def unknown() -> Record:
    """A kind of a later release."""
    body = b"what a later release says"
    header = headers.fields(kind=126, body_size=len(body), body_hash=records.body_hash(body))
    return records.sign(NINA.device, records.Header(*header), body)


def largest() -> Record:
    """Four recipients and the largest body."""
    body = bytes(15_799)
    people = tuple(sorted(someone.person for someone in (ROSA, NINA, WEBER, OMAR)))
    header = headers.mail(
        kind=191, recipients=people, body_size=len(body), body_hash=records.body_hash(body), seq=2**32 - 1
    )
    return records.sign(OMAR.device, records.Header(*header), body)


def cases() -> list[Case]:
    asked = request()
    notice = Notice(salt=SALT, text="Closed on Monday.")
    more: Any = {"audience": Audience.MEMBERS, "seq": 7, "prev": asked.link, "created": NOW}
    return [
        _good("Nina asks for Rosa", asked),
        _good("the same request, its body withdrawn", asked.without_body()),
        _good("Omar offers", offer(asked)),
        _good("Nina withdraws her request", withdrawal(asked)),
        _good("a notice", compose(WEBER.author, GROUP, Kind.NOTICE, notice, **more)),
        _good("an unknown kind of the board", unknown()),
        _good("as large as four recipients and a body can make it", largest()),
        *_wrong_parts(asked),
        *_wrong_bodies(asked),
        *_wrong_signatures(asked),
        *_wrong_headers(),
    ]


def _good(comment: str, record: Record) -> Case:
    header = record.header
    named = {"kind": int(header.kind), "person": header.person, "device": header.device, "seq": header.seq}
    return valid(comment, bytes=record.encode(), id=record.id, link=record.link, **named)


def _bad(comment: str, fault: str, *parts: Any) -> Case:
    return invalid(comment, fault, bytes=headers.raw(list(parts)))


def _wrong_parts(right: Record) -> list[Case]:
    header, signature, body = right.header_bytes, right.signature, right.body
    data = right.encode()
    assert data[0] == 0x93
    assert body is not None
    return [
        _bad("two parts", ENCODING, header, signature),
        _bad("four parts", ENCODING, header, signature, body, None),
        _bad("no parts", ENCODING),
        _bad("an array for a header, not its bytes", ENCODING, headers.fields(), signature, body),
        _bad("text for a header", ENCODING, "header", signature, body),
        _bad("nil for a header", ENCODING, None, signature, body),
        _bad("nil for a signature", ENCODING, header, None, body),
        _bad("a signature of 63 bytes", ENCODING, header, signature[:63], body),
        _bad("a signature of 65 bytes", ENCODING, header, signature + b"\0", body),
        _bad("text for a body", ENCODING, header, signature, "body"),
        _bad("false for a withdrawn body", ENCODING, header, signature, False),
        _bad("an array for a body", ENCODING, header, signature, [body]),
        _bad("one byte more than 16 KiB", ENCODING, header, signature, bytes(16_385 - 3 - len(header) - 69)),
        invalid("nothing", ENCODING, bytes=b""),
        invalid("the last byte missing", ENCODING, bytes=data[:-1]),
        invalid("a byte behind the record", ENCODING, bytes=data + b"\0"),
        invalid("an array header of two bytes", ENCODING, bytes=b"\xdc\x00\x03" + data[1:]),
        invalid("the same record twice", ENCODING, bytes=data + data),
        invalid(
            "the signature's length in two bytes",
            ENCODING,
            bytes=data.replace(b"\xc4\x40" + signature, b"\xc5\x00\x40" + signature),
        ),
    ]


def _wrong_bodies(right: Record) -> list[Case]:
    header, signature, body = right.header_bytes, right.signature, right.body
    assert body is not None
    return [
        _bad("a body with one bit turned", BODY, header, signature, bytes([body[0] ^ 1]) + body[1:]),
        _bad("a body one byte longer than its header says", BODY, header, signature, body + b"\0"),
        _bad("a body one byte shorter than its header says", BODY, header, signature, body[:-1]),
        _bad("an empty body", BODY, header, signature, b""),
        _bad("the body of another record", BODY, header, signature, write(Notice(SALT, "Hello."))),
        _resigned("a header whose size is not the body's", BODY, right, body_size=len(body) + 1),
        _resigned("a header whose hash is not the body's", BODY, right, body_hash=headers.DIGEST),
        _resigned("a hash without the tag of bodies", BODY, right, body_hash=sha256(body).digest()),
    ]


def _resigned(comment: str, fault: str, right: Record, **changes: Any) -> Case:
    """The right record with a header changed, signed anew by its own device."""
    body = right.body
    assert body is not None
    fitting = {"seq": 0, "prev": None, "body_size": len(body), "body_hash": records.body_hash(body)}
    header = headers.raw(headers.fields(**{**fitting, **changes}))
    signature = NINA.device.sign(signing_input("record signature", header))
    return _bad(comment, fault, header, signature, body)


def _wrong_signatures(right: Record) -> list[Case]:
    header, signature, body = right.header_bytes, right.signature, right.body
    r, s = signature[:32], int.from_bytes(signature[32:], "little")

    def by(key: SigningKey, tag: str, message: bytes = header) -> bytes:
        return key.sign(signing_input(tag, message))

    changed = headers.raw(headers.fields(seq=4, body_size=len(body or b""), body_hash=right.header.body_hash))
    signatures = {
        "signed by another device": by(OMAR.device, "record signature"),
        "signed by the person's root": by(NINA.root, "record signature"),
        "signed under the tag of ids": by(NINA.device, "record id"),
        "signed under the tag of certificates": by(NINA.device, "device certificate"),
        "signed without a tag": NINA.device.sign(header),
        "signed over the id": by(NINA.device, "record signature", right.id),
        "the tag without its zero byte": NINA.device.sign(b"handrail/1 record signature" + header),
        "all zero": bytes(64),
        "a bit turned in the signature": bytes([signature[0] ^ 1]) + signature[1:],
        "S + L": r + (s + L).to_bytes(32, "little"),
    }
    return [
        *(_bad(comment, SIGNATURE, header, wrong, body) for comment, wrong in signatures.items()),
        _bad("a good signature over another header", SIGNATURE, changed, signature, body),
        _bad("a good signature over another header, no body", SIGNATURE, changed, signature, None),
    ]


def _wrong_headers() -> list[Case]:
    """Each is signed by its own device: a good signature does not mend a header."""
    wrong = {
        "prev in mail": (HEADER, headers.mail(prev=headers.PREV)),
        "mail to nobody": (HEADER, headers.mail(recipients=())),
        "a board record that never expires": (HEADER, headers.fields(expires=None)),
        "a request in the authority set": (HEADER, headers.fields(audience=Audience.AUTHORITY)),
        "an unknown version": ("BAD_VERSION", headers.fields(version=2)),
        "a header with a person of small order": ("BAD_KEY", headers.fields(person=bytes(32))),
        "a header with a float": (ENCODING, headers.fields(seq=1.0)),
    }
    made = []
    for comment, (fault, fields) in wrong.items():
        header = headers.raw(fields)
        key = OMAR.device if OMAR.device.public in fields else NINA.device
        signature = key.sign(signing_input("record signature", header))
        made.append(_bad(f"well signed, and {comment}", fault, header, signature, None))
    return made
