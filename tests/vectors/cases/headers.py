"""Cases of headers: one that is right, and for each field the ways in which it is not."""

import hashlib
from typing import Any

import msgpack

from handrail_protocol.keys import tagged
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY, YEAR
from tests.support.people import GROUP, NINA, NOW, OMAR, ROSA, WEBER
from tests.vectors.cases import Case, invalid, to_json, valid
from tests.vectors.edwards import P, encode

HEADER, ENCODING, VERSION, KEY = "BAD_HEADER", "BAD_ENCODING", "BAD_VERSION", "BAD_KEY"
DIGEST = hashlib.sha256(b"a body").digest()
PREV = hashlib.sha256(b"a link").digest()


def fields(**changes: Any) -> list[Any]:
    """Nina's request on the board of Library Süd, with some fields replaced."""
    right = {
        "version": 1,
        "kind": Kind.REQUEST,
        "group": GROUP,
        "audience": Audience.MEMBERS,
        "recipients": (),
        "person": NINA.person,
        "device": NINA.device.public,
        "seq": 3,
        "prev": PREV,
        "created": NOW,
        "expires": NOW + 30 * DAY,
        "body_size": 180,
        "body_hash": DIGEST,
    }
    assert changes.keys() <= right.keys()
    return list({**right, **changes}.values())


def mail(**changes: Any) -> list[Any]:
    """Omar's offer to Nina."""
    right = {
        "kind": Kind.OFFER,
        "audience": Audience.MAIL,
        "recipients": (NINA.person,),
        "person": OMAR.person,
        "device": OMAR.device.public,
        "prev": None,
    }
    return fields(**{**right, **changes})


def authority(**changes: Any) -> list[Any]:
    right = {"kind": Kind.DOOR, "audience": Audience.AUTHORITY, "expires": None}
    return fields(**{**right, "person": WEBER.person, "device": WEBER.device.public, **changes})


def raw(values: Any) -> bytes:
    data: bytes = msgpack.packb(values)
    return data


def cases() -> list[Case]:
    good = [_good(comment, values) for comment, values in _right().items()]
    bad = [
        invalid(comment, fault, bytes=raw(values))
        for fault, wrong in (
            (HEADER, _wrong_form()),
            (VERSION, _wrong_version()),
            (HEADER, _wrong_kind()),
            (HEADER, _wrong_recipients()),
            (HEADER, _wrong_numbers()),
            (HEADER, _wrong_life()),
            (KEY, _wrong_keys()),
            (ENCODING, _wrong_encoding()),
        )
        for comment, values in wrong.items()
    ]
    return good + bad + _wrong_bytes()


def _good(comment: str, values: list[Any]) -> Case:
    data = raw(values)
    return valid(comment, bytes=data, fields=to_json(values), id=tagged("record id", data))


def _right() -> dict[str, list[Any]]:
    people = tuple(sorted(someone.person for someone in (ROSA, NINA, WEBER, OMAR)))
    stewards = {"audience": Audience.STEWARDS, "prev": None}
    return {
        "a request on the board": fields(),
        "the first record of a device in its set": fields(seq=0, prev=None),
        "a request in the open set": fields(audience=Audience.OPEN),
        "a request for somebody else": fields(recipients=(ROSA.person,)),
        "an offer by mail": mail(),
        "mail to four": mail(recipients=people),
        "mail to oneself": mail(kind=Kind.CHEMISTRY, recipients=(OMAR.person,)),
        "a door key, which never expires": authority(),
        "a grant, kept for three years after its term": authority(
            kind=Kind.GRANT, expires=NOW + 400 * DAY + 3 * YEAR
        ),
        "an invitation of 90 days": authority(kind=Kind.INVITATION, expires=NOW + 90 * DAY),
        "a report": fields(kind=Kind.REPORT, **stewards),
        "a withdrawal in mail": mail(kind=Kind.WITHDRAWAL),
        "an unknown kind of the board: it has its class's row": fields(kind=127, expires=NOW + 90 * DAY),
        "an unknown kind of mail": mail(kind=191, expires=NOW + 3 * YEAR),
        "an unknown kind of the open set": fields(kind=159, audience=Audience.OPEN, expires=NOW + 400 * DAY),
        "an unknown kind of the stewards' set": fields(kind=223, expires=NOW + 3 * YEAR, **stewards),
        "a life of one second": fields(expires=NOW + 1),
        "written in 1970": fields(created=0, expires=1),
        "the highest seq": fields(seq=2**32 - 1),
        "the latest date": fields(created=2**40 - 1, expires=2**40),
        "the largest body": fields(body_size=15_799),
    }


def _wrong_form() -> dict[str, Any]:
    return {
        "not an array": 1,
        "nil": None,
        "an empty array": [],
        "twelve fields": fields()[:-1],
        "fourteen fields": [*fields(), None],
        "true for version 1": fields(version=True),
        "text for the version": fields(version="1"),
        "nil for the version": fields(version=None),
        "text for the kind": fields(kind="request"),
        "true for a kind": fields(kind=True),
        "text for the group": fields(group="g" * 32),
        "a group of 31 bytes": fields(group=GROUP[:31]),
        "a group of 33 bytes": fields(group=GROUP + b"\0"),
        "nil for the group": fields(group=None),
        "true for the audience members": fields(audience=True),
        "nil for the audience": fields(audience=None),
        "bytes for the recipients": mail(recipients=NINA.person),
        "nil for the recipients": fields(recipients=None),
        "text for a person": fields(person="p" * 32),
        "a person of 31 bytes": fields(person=NINA.person[:31]),
        "nil for a person": fields(person=None),
        "nil for a device": fields(device=None),
        "a device of 33 bytes": fields(device=NINA.device.public + b"\0"),
        "true for seq 1": fields(seq=True),
        "nil for seq": fields(seq=None),
        "false for no prev": fields(prev=False),
        "an empty prev": fields(prev=b""),
        "a prev of 31 bytes": fields(prev=PREV[:31]),
        "false for created": fields(created=False, expires=1),
        "nil for created": fields(created=None),
        "text for a date": fields(created="2026-01-15"),
        "true for expires": fields(created=0, expires=True),
        "nil for a body's size": fields(body_size=None),
        "true for a body's size": fields(body_size=True),
        "nil for a body's hash": fields(body_hash=None),
        "a body's hash of 16 bytes": fields(body_hash=DIGEST[:16]),
    }


def _wrong_version() -> dict[str, Any]:
    return {
        "version 0": fields(version=0),
        "version 2": fields(version=2),
        "version 2 with other fields after it": [2, b"\0" * 32, [[]], "other"],
        "version 2 and nothing else": [2],
        "version 255": fields(version=255),
    }


def _wrong_kind() -> dict[str, Any]:
    stewards = {"audience": Audience.STEWARDS, "prev": None}
    return {
        "a kind beyond the last class": fields(kind=256),
        "a kind of 64 bits": fields(kind=2**64 - 1),
        "an unknown kind of what lasts": authority(kind=31),
        "an unknown kind with a term": authority(kind=63, expires=NOW + 400 * DAY),
        "an unknown kind of authority, short": authority(kind=95, expires=NOW + DAY),
        "an unknown kind of withdrawal": fields(kind=225),
        "an audience beyond the last": fields(audience=5),
        "a door key for members": authority(audience=Audience.MEMBERS),
        "a request in the authority set": fields(audience=Audience.AUTHORITY),
        "a request by mail": mail(kind=Kind.REQUEST),
        "a request in the stewards' set": fields(**stewards),
        "a grant in the open set": authority(
            kind=Kind.GRANT, audience=Audience.OPEN, expires=NOW + 400 * DAY
        ),
        "a passport for members": fields(kind=Kind.PASSPORT),
        "an offer on the board": fields(kind=Kind.OFFER),
        "a note in the open set": fields(kind=Kind.NOTE, audience=Audience.OPEN),
        "a report on the board": fields(kind=Kind.REPORT),
        "a report by mail": mail(kind=Kind.REPORT),
        "a withdrawal in the authority set": authority(kind=Kind.WITHDRAWAL, expires=NOW + DAY),
        "an unknown kind of the board by mail": mail(kind=127),
    }


def _wrong_recipients() -> dict[str, Any]:
    people = tuple(sorted(someone.person for someone in (ROSA, NINA, WEBER, OMAR)))
    five = tuple(sorted((*people, NINA.device.public)))
    return {
        "mail to nobody": mail(recipients=()),
        "mail to five": mail(recipients=five),
        "recipients out of order": mail(recipients=people[::-1]),
        "a recipient twice": mail(recipients=(NINA.person, NINA.person)),
        "a recipient of 31 bytes": mail(recipients=(NINA.person[:31],)),
        "text for a recipient": mail(recipients=("Nina",)),
        "a recipient on the board": fields(kind=Kind.NAME, recipients=(ROSA.person,)),
        "a request for two": fields(recipients=people[:2]),
        "a recipient in the stewards' set": fields(
            kind=Kind.REPORT, audience=Audience.STEWARDS, prev=None, recipients=(WEBER.person,)
        ),
        "a recipient in the authority set": authority(recipients=(ROSA.person,)),
        "prev in mail": mail(prev=PREV),
        "prev in the stewards' set": fields(kind=Kind.REPORT, audience=Audience.STEWARDS),
        "a withdrawal in mail that names nobody": mail(kind=Kind.WITHDRAWAL, recipients=()),
    }


def _wrong_numbers() -> dict[str, Any]:
    return {
        "a seq of 2^32": fields(seq=2**32),
        "a seq of 2^64 - 1": fields(seq=2**64 - 1),
        "a date of 2^40": fields(created=2**40, expires=2**40 + 1),
        "a date of 2^64 - 1": fields(created=2**64 - 1, expires=2**64 - 1),
        "an expiry of 2^64 - 1": fields(expires=2**64 - 1),
        "a body of one byte more than fits": fields(body_size=15_800),
        "a body of 16 KiB": fields(body_size=16_384),
        "a body of 2^64 - 1 bytes": fields(body_size=2**64 - 1),
        "a person who is her own device": fields(person=NINA.device.public),
    }


def _wrong_life() -> dict[str, Any]:
    caps = {
        Kind.CARD: 21 * DAY,
        Kind.REQUEST: 30 * DAY,
        Kind.NAME: 90 * DAY,
        Kind.SETTLED: 90 * DAY,
        Kind.NOTICE: 90 * DAY,
    }
    mail_caps = {Kind.OFFER: 30 * DAY, Kind.NOTE: 90 * DAY, Kind.AGREEMENT: YEAR, Kind.SESSION: 3 * YEAR}
    over = {
        f"a {kind.name.lower()} that lives a second too long": fields(kind=kind, expires=NOW + cap + 1)
        for kind, cap in caps.items()
    }
    over_mail = {
        f"a {kind.name.lower()} by mail that lives a second too long": mail(kind=kind, expires=NOW + cap + 1)
        for kind, cap in mail_caps.items()
    }
    return {
        **over,
        **over_mail,
        "an unknown kind of the board that lives too long": fields(kind=127, expires=NOW + 90 * DAY + 1),
        "a pulse that lives too long": authority(kind=Kind.PULSE, expires=NOW + 3 * DAY + 1),
        "a grant that lives too long": authority(kind=Kind.GRANT, expires=NOW + 400 * DAY + 3 * YEAR + 1),
        "a board record that never expires": fields(expires=None),
        "mail that never expires": mail(expires=None),
        "a grant that never expires": authority(kind=Kind.GRANT),
        "a withdrawal that never expires": mail(kind=Kind.WITHDRAWAL, expires=None),
        "a door key that expires": authority(expires=NOW + DAY),
        "a charter that expires": authority(kind=Kind.CHARTER, expires=NOW + DAY),
        "it expires as it is written": fields(expires=NOW),
        "it expired before it was written": fields(expires=NOW - 1),
    }


def _wrong_keys() -> dict[str, Any]:
    identity = encode(1, 0)
    beyond = encode(P + 3, 0)
    return {
        "a person of small order": fields(person=identity),
        "a device of small order": fields(device=identity),
        "a recipient of small order": mail(recipients=(identity,)),
        "a person with y >= p": fields(person=beyond),
        "a device with y >= p": fields(device=beyond),
        "a recipient with y >= p": mail(recipients=(beyond,)),
        "a person of zeros": fields(person=bytes(32)),
        "a device of zeros": fields(device=bytes(32)),
    }


def _wrong_encoding() -> dict[str, Any]:
    return {
        "a map": {"version": 1},
        "minus one for seq": fields(seq=-1),
        "a float for a date": fields(created=float(NOW)),
        "a header of more than 512 bytes": fields(body_hash=b"h" * 400),
        "arrays too deep": fields(recipients=[[[[]]]]),
    }


def _wrong_bytes() -> list[Case]:
    data = raw(fields())
    seq = data.index(NINA.device.public) + 32
    assert data[seq] == 3
    return [
        invalid("seq 3 in two bytes", ENCODING, bytes=data[:seq] + b"\xcc\x03" + data[seq + 1 :]),
        invalid("an array header of two bytes", ENCODING, bytes=b"\xdc\x00\x0d" + data[1:]),
        invalid("a byte behind the header", ENCODING, bytes=data + b"\0"),
        invalid("the last byte missing", ENCODING, bytes=data[:-1]),
        invalid("nothing", ENCODING, bytes=b""),
    ]
