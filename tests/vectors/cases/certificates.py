"""Cases of what a root says: that a device speaks for its person, and that it no longer does."""

import hashlib
from typing import Any

from handrail_protocol.identity import certify, device_end
from handrail_protocol.keys import SigningKey, signing_input
from tests.support.people import NINA, NOW, OMAR, ROSA, WEBER
from tests.vectors.cases import Case, headers, invalid, valid
from tests.vectors.edwards import IDENTITY, L, P, encode

SIGNATURE = "BAD_SIGNATURE"
STAYS = (b"\x01" * 16, b"\x02" * 16)


def cases() -> list[Case]:
    return [*_certificates(), *_ends()]


def _certificates() -> list[Case]:
    right = NINA.certificate()

    def case(comment: str, result: str = "invalid", **changes: Any) -> Case:
        told = {
            "says": "certificate",
            "person": right.person,
            "device": right.device,
            "created": right.created,
            "signature": right.signature,
            **changes,
        }
        return valid(comment, **told) if result == "valid" else invalid(comment, SIGNATURE, **told)

    def signed(tag: str, *parts: bytes, key: SigningKey = NINA.root) -> bytes:
        return key.sign(signing_input(tag, *parts))

    when = right.created.to_bytes(8, "big")
    r, s = right.signature[:32], int.from_bytes(right.signature[32:], "little")
    return [
        case("Nina's root vouches for her device", "valid"),
        case(
            "Rosa's device on the same node",
            "valid",
            person=ROSA.person,
            device=ROSA.device.public,
            signature=ROSA.certificate().signature,
        ),
        case("of 1970", "valid", created=0, signature=certify(NINA.root, right.device, 0).signature),
        case(
            "as late as eight bytes can say",
            "valid",
            created=2**53,
            signature=certify(NINA.root, right.device, 2**53).signature,
        ),
        case("another device", device=OMAR.device.public),
        case("another person", person=OMAR.person),
        case("another date", created=right.created + 1),
        case(
            "signed by the device itself",
            signature=signed("device certificate", right.person, right.device, when, key=NINA.device),
        ),
        case(
            "signed by somebody else's root",
            signature=signed("device certificate", right.person, right.device, when, key=WEBER.root),
        ),
        case(
            "signed under the tag of ends", signature=signed("device end", right.person, right.device, when)
        ),
        case(
            "person and device the other way round",
            signature=signed("device certificate", right.device, right.person, when),
        ),
        case(
            "the date in little-endian",
            signature=signed("device certificate", right.person, right.device, when[::-1]),
        ),
        case(
            "the date in four bytes",
            signature=signed("device certificate", right.person, right.device, when[4:]),
        ),
        case("the date left out", signature=signed("device certificate", right.person, right.device)),
        case("S + L", signature=r + (s + L).to_bytes(32, "little")),
        case("a signature of 63 bytes", signature=right.signature[:63]),
        case("no signature", signature=b""),
        case(
            "a device of small order, vouched for by its root",
            device=bytes(32),
            signature=signed("device certificate", right.person, bytes(32), when),
        ),
        case(
            "a device with y >= p, vouched for by its root",
            device=encode(P + 3, 0),
            signature=signed("device certificate", right.person, encode(P + 3, 0), when),
        ),
        case(
            "a root that is its own device",
            device=right.person,
            signature=signed("device certificate", right.person, right.person, when),
        ),
        case(
            "a root of small order, under which anybody can sign",
            person=IDENTITY.encode(),
            signature=IDENTITY.encode() + bytes(32),
        ),
    ]


def _ends() -> list[Case]:
    device = NINA.device.public
    right = device_end(NINA.root, device, STAYS)

    def case(comment: str, result: str = "invalid", **changes: Any) -> Case:
        told = {
            "says": "end",
            "person": NINA.person,
            "device": device,
            "stays": [each.hex() for each in changes.pop("stays", STAYS)],
            "signature": right,
            **changes,
        }
        return valid(comment, **told) if result == "valid" else invalid(comment, SIGNATURE, **told)

    digest = hashlib.sha256(headers.raw(list(STAYS))).digest()
    listed = b"".join(STAYS)
    end = signing_input("device end", device, digest)
    return [
        case("Nina ends her device, two records stay", "valid"),
        case("nothing stays", "valid", stays=(), signature=device_end(NINA.root, device, ())),
        case("one record more stays", stays=(*STAYS, b"\x03" * 16)),
        case("one record fewer stays", stays=STAYS[:1]),
        case("nothing stays where something did", stays=()),
        case("another device is ended", device=ROSA.device.public),
        case("another person's root", person=ROSA.person),
        case("an end signed by the device itself", signature=NINA.device.sign(end)),
        case("an end signed by a steward", signature=WEBER.root.sign(end)),
        case(
            "an end signed under the tag of certificates",
            signature=NINA.root.sign(signing_input("device certificate", device, digest)),
        ),
        case(
            "the list itself in place of its hash",
            signature=NINA.root.sign(signing_input("device end", device, listed)),
        ),
        case(
            "the hash of the ids without their encoding",
            signature=NINA.root.sign(signing_input("device end", device, hashlib.sha256(listed).digest())),
        ),
        case("an end without a signature", signature=b""),
        case("a certificate in place of an end", signature=NINA.certificate(NOW).signature),
    ]
