"""Cases of public keys and signatures: what a library accepts and Handrail does not."""

from handrail_protocol.keys import SigningKey
from tests.vectors import edwards
from tests.vectors.cases import Case, invalid, valid
from tests.vectors.edwards import BASE, ORDER_8, L, P

KEY, SIGNATURE = "BAD_KEY", "BAD_SIGNATURE"
MESSAGE = b"Could someone show me the photos of Leo?"

# RFC 8032, 7.1, tests 1 to 3: secret, public, message.
RFC_8032 = (
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
    ),
)


def cases() -> list[Case]:
    return [*_keys(), *_signatures(), *_forgeries()]


def _keys() -> list[Case]:
    strict = [
        valid(f"RFC 8032, key of test {number}", public=bytes.fromhex(public))
        for number, (_, public, _) in enumerate(RFC_8032, 1)
    ]
    mixed = (BASE + ORDER_8).encode()
    small = [
        invalid(f"small order, encoding {number} of 14", KEY, public=public)
        for number, public in enumerate(edwards.small_order_encodings(), 1)
    ]
    beyond = [
        invalid(f"y = p + {extra}, sign {sign}", KEY, public=edwards.encode(P + extra, sign))
        for extra in (2, 3, 18)
        for sign in (0, 1)
    ]
    return [
        *strict,
        valid("a point of mixed order: its owner alone can sign with it", public=mixed),
        *small,
        *beyond,
        invalid("a key of 31 bytes", KEY, public=mixed[:31]),
        invalid("a key of 33 bytes", KEY, public=mixed + b"\0"),
        invalid("a key of no bytes", KEY, public=b""),
    ]


def _signatures() -> list[Case]:
    good = []
    for number, (secret, public, message) in enumerate(RFC_8032, 1):
        key = SigningKey.from_secret(bytes.fromhex(secret))
        assert key.public.hex() == public
        signature = key.sign(bytes.fromhex(message))
        more = {"public": public, "message": message, "signature": signature}
        good.append(valid(f"RFC 8032, signature of test {number}", **more))
    key = SigningKey.from_secret(bytes(32))
    signature = key.sign(MESSAGE)
    r, s = signature[:32], int.from_bytes(signature[32:], "little")

    def bad(comment: str, public: bytes = key.public, message: bytes = MESSAGE, **more: bytes) -> Case:
        return invalid(
            comment, SIGNATURE, public=public, message=message, signature=more.get("signature", signature)
        )

    return [
        *good,
        bad("another message", message=MESSAGE + b"!"),
        bad("another key", public=SigningKey.from_secret(b"\1" * 32).public),
        bad("a bit of R turned", signature=bytes([r[0] ^ 1]) + r[1:] + signature[32:]),
        bad("a bit of S turned", signature=signature[:63] + bytes([signature[63] ^ 1])),
        bad("S + L: the same equation, other bytes", signature=r + (s + L).to_bytes(32, "little")),
        bad("S = L", signature=r + L.to_bytes(32, "little")),
        bad("S all ones", signature=r + b"\xff" * 32),
        bad("all zero", signature=bytes(64)),
        bad("a signature of 63 bytes", signature=signature[:63]),
        bad("a signature of 65 bytes", signature=signature + b"\0"),
        bad("a signature of no bytes", signature=b""),
    ]


def _forgeries() -> list[Case]:
    """Signatures that hold in some libraries, and that nobody's secret was needed for."""
    identity = edwards.IDENTITY.encode()
    forged = [
        invalid(
            f"anybody's signature under small order, encoding {number} of 14",
            SIGNATURE,
            public=public,
            message=b"any message",
            signature=identity + bytes(32),
        )
        for number, public in enumerate(edwards.small_order_encodings(), 1)
    ]
    secret, nonce = edwards.scalar("secret"), edwards.scalar("nonce")
    public = (BASE * secret).encode()
    honest = edwards.sign(secret, public, MESSAGE, nonce)
    shifted = (BASE * nonce + ORDER_8).encode()
    more = {"public": public, "message": MESSAGE}
    return [
        *forged,
        valid("made by the slow arithmetic of the vectors", **more, signature=honest),
        invalid(
            "holds only when both sides are multiplied by the cofactor: R moved by a point of order 8",
            SIGNATURE,
            **more,
            signature=edwards.sign(secret, public, MESSAGE, nonce, shifted),
        ),
        invalid(
            "R is the identity, written with y = p + 1",
            SIGNATURE,
            **more,
            signature=edwards.sign(secret, public, MESSAGE, 0, edwards.encode(P + 1, 0)),
        ),
        invalid(
            "R is the identity, written with its sign set",
            SIGNATURE,
            **more,
            signature=edwards.sign(secret, public, MESSAGE, 0, edwards.encode(1, 1)),
        ),
    ]
