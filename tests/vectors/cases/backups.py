"""Cases of backups: one that opens, and what was cut, moved, forged or made for somebody else."""

import base64
from collections.abc import Iterable
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from handrail_protocol import backup
from handrail_protocol.backup import Head, KeptPerson, KeptReceipt, KeptRecord, KeptValue, Row
from handrail_protocol.identity import certify
from handrail_protocol.keys import signing_input, tagged
from handrail_protocol.shapes import values_of
from tests.support.people import NINA, NOW, OMAR, ROSA, SALT, Someone
from tests.vectors.cases import Case, headers, invalid, to_json, valid
from tests.vectors.cases.sealing import example

KEY = example("file key")
ROWS: list[Row] = [
    KeptPerson(NINA.person, "Nina"),
    KeptRecord(b"the bytes of a header", example("signature") * 2, b"the bytes of a body"),
    KeptRecord(b"of one that was withdrawn", example("signature") * 2, None),
    KeptReceipt(example("record"), OMAR.person, NOW),
    KeptValue(b"private text", example("request").hex().encode(), "Rosa hört schlecht".encode()),
    KeptValue(b"peer", b"[2001:db8::1]:47447", None),
]
# HPKE draws bytes of its own, so this was sealed once: KEY to the key pair of Nina's words, with the `info`
# of her lock.
SEALED = base64.b64decode(
    "gRQ9ygAHJUc0Tsv7V4bRrPPzQRn3kL7Zwc/BOZY5QDUH3o6oGqhLz0U/UEIBltXmhf92fxT9tND19eK5BFZH9HD9v7Zw1USy"
    "iTpWvUQdwSGo6/JmGSyGriV0KwusucqbGJeqDhRJdqjhMJE/bkB1mBxjNPdeDNohxLp6GTCv9rLTaRLXOQGIjBHsgeh6HNsk"
    "NtDeUNLoBYVgpqy86WUFLFbbPfl8MjlZHLE7KKyeSNzRRp8w/9dFWqYYAqN4h0DyLpZ4ZwlVetYCcAnymUXni7pyB9J5j42V"
    "HaxUXnlUx5hjaa8q9DoNF9Mc+tLiQkgdFY2CH4L6Kbf/mtikInLMuNq/uxwW32UUaSsDatElFx5njPf1Brpkr/qblDmgG0yO"
    "s+3eaYFmXNq/cqYbpR2CkHKqOr8ysazZRk6qmcvECDGiPyPbskG9eP+xKRcuPs63ezRLmfjrT5iG06gY7+wg7v0jqQjBofwK"
    "pc7KrBt4Mun0SPLhz6MqmIeXpbuKr83Di5Tp/J/n910F3yrLLNtOr+i8WrssFRHIn4fsvQwOO/5NsXVJAG6E2ldRoUmNq2Oj"
    "Cp1YVSsNkUFf5l2kvYv9++4NFkTAxMVb0HauDhvkXnS9v1YSjA6RQb03qL62hbPAtJ3+zqsdER/HPsGkgGksL/akiMXomXLP"
    "DzJ1ppXdwLGVFj23x2+lmNVKiOIsXgfdMsG5nPqO11B46n7NEIQ2yGloqQJkAbNS1223emOESF/i3zJDSSoApxSrclGipTxM"
    "vuSPAjug0QsqWijWAl4HHvEBch6ZUU+U3nMGqAGakOMZ0ictrCmiIXky84r0W5LeqHL81t29q8P86cjbPb9EduvTUa/uH/Gx"
    "MN88ADlrBsHVP+I+/ajjJQUb+nNmjAxfGf26Ugi1OLraZ5myhKwC4787HqFZZExUJdg2nJVa7zAPEGPEy9zFc8vIRsyTbTl/"
    "y2MQgehJbBXERnUScNNZnr99GXTMGfi2Jt96ghUxu9n49rPHDlgncTvMjvQNiAS2sB59DRrOzgPXMDd5mh89a7GDocyW1Y9l"
    "b5/QFTH4jEoZcZvYZK5q7ID8app4dLT7npBuoMqCE6/JHIqLTIs9eo7T3JjJe6fVRuBTumo10a3FDULaY28P2zhGuJr3lLVh"
    "Fwqxzr01+0p/2me3yr9iiXpC7rZmmp5jtQwPDGIFyAVpBPPtSQpENfqY9C5tPcVONajuoPO8bOSmFv4shYKcWo3XpVoqnP3/"
    "YiwXvU/Cg4QhGRX7OFGi0tV+og92sr0SJg3EmM7hJNE0fE2ctnPvooL9Tq6exTPb5cetOERduDdx44CB3DRF3dW3IgRiS2Co"
    "di8iSprN3rYb1TttokuugKDSCcaYoQGEB/w74plKSFs8/TBhOsdcB07mAMLPGB19pwBepyDNPtR06jxvt8/TRbtl8g1XHAMF"
    "ahC/q8Aw5habgVcuunV0Ohr+y5ulVgY3YLKdRn5v7mJeCYW4tnEdWjeuiYz7r5Z4PUE8NVDn7UZAL+OWDCBu3JneQrS4ZMk8"
    "VgfDASjj10a5ml+7KMRdpQ=="
)


def root_secret(who: Someone) -> bytes:
    return example(f"{who.name}'s root")


def _lock(who: Someone = NINA, **changed: Any) -> tuple[bytes, bytes, int, bytes, bytes, bytes]:
    digest = tagged("backup key", SALT, KEY)
    told = {
        "person": who.person,
        "device": who.device.public,
        "created": NOW,
        "certificate": who.certificate().signature,
        "sealed": SEALED,
        "signature": who.device.sign(
            signing_input("backup", SALT, NOW.to_bytes(8, "big"), who.person, digest)
        ),
        **changed,
    }
    return tuple(told.values())


def _head(*locks: tuple[bytes, bytes, int, bytes, bytes, bytes], **changed: Any) -> bytes:
    told = {"salt": SALT, "made": NOW, **changed}
    return backup.write_head(Head(1, told["salt"], told["made"], locks or (_lock(),)))


def _file(head: bytes = b"", rows: Iterable[Row] = ROWS) -> bytes:
    head = head or _head()
    return head + b"".join(backup.parts(KEY, head, rows))


def _part(head: bytes, number: int, rows: Iterable[Row], *, last: int) -> bytes:
    """A part of one's own length, by the words of the specification."""
    nonce = number.to_bytes(11, "big") + bytes([last])
    return _raw_part(head, [[backup.ROWS.index(type(each)), *values_of(each)] for each in rows], nonce)


def _raw_part(head: bytes, told: Any, nonce: bytes = bytes(11) + b"\1") -> bytes:
    sealed = AESGCM(KEY).encrypt(nonce, headers.raw(told), tagged("backup part", head))
    return len(sealed).to_bytes(4, "big") + sealed


def _shown(rows: Iterable[Row]) -> list[Any]:
    return [[backup.ROWS.index(type(each)), *to_json(values_of(each))] for each in rows]


def cases() -> list[Case]:
    def case(comment: str, file: bytes, rows: Iterable[Row] = ROWS) -> Case:
        return valid(comment, secret=root_secret(NINA), person=NINA.person, file=file, rows=_shown(rows))

    def bad(comment: str, file: bytes, fault: str = "BAD_BODY", who: Someone = NINA) -> Case:
        return invalid(comment, fault, secret=root_secret(who), person=who.person, file=file)

    head = _head()
    whole = _file()
    first, last = _part(head, 0, ROWS[:3], last=0), _part(head, 1, ROWS[3:], last=1)
    elsewhere = _head(salt=example("another salt")[:16])
    forged = OMAR.device.sign(b"anything")
    lent = certify(OMAR.root, NINA.device.public, NOW).signature
    return [
        case("a home with two records", whole),
        case("in two parts", head + first + last),
        case("nothing in it yet", _file(rows=[]), []),
        case("made for two, and opened by the one", _file(_head(_lock(), _lock(ROSA)))),
        bad("somebody who did not live there", whole, "NOT_ADMITTED", OMAR),
        bad("another person's lock under her name", _file(_head(_lock(ROSA))), "BAD_BODY", ROSA),
        bad("signed by somebody else's device", _file(_head(_lock(signature=forged))), "BAD_SIGNATURE"),
        bad("a device that another root vouches for", _file(_head(_lock(certificate=lent))), "BAD_SIGNATURE"),
        bad("another date than the device signed", _file(_head(made=NOW + 1)), "BAD_SIGNATURE"),
        bad("another salt than it was sealed with", _file(elsewhere)),
        bad(
            "a head of another file", head + whole[len(head) :][:4] + _file(_head(_lock(), _lock(ROSA)))[-60:]
        ),
        bad("without its last part", head + first),
        bad("without its first part", head + last),
        bad("its parts the other way round", head + last + first),
        bad("its last part twice", head + first + last + last),
        bad("a bit of a part changed", whole[:-1] + bytes([whole[-1] ^ 1])),
        bad("no part at all", head, "BAD_ENCODING"),
        bad("a byte more", whole + b"\0"),
        bad("the length of a part more", whole + b"\0\0\0"),
        bad("a part longer than any", head + b"\x7f\xff\xff\xff" + bytes(64), "BAD_ENCODING"),
        bad("ends in its head", head[:-1], "BAD_ENCODING"),
        bad("another kind of file", b"SQLite format 3\0" + bytes(84), "BAD_ENCODING"),
        bad("nothing", b"", "BAD_ENCODING"),
    ]
