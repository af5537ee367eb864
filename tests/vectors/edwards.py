"""The arithmetic of edwards25519, slow and plain: makes the keys and signatures that must be refused.

RFC 8032, 5.1. Nothing of the project is used here, so that the vectors are a second opinion.
"""

import hashlib
from dataclasses import dataclass

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def __add__(self, other: "Point") -> "Point":
        product = D * self.x * other.x * self.y * other.y
        x = (self.x * other.y + other.x * self.y) * pow(1 + product, -1, P)
        y = (self.y * other.y + self.x * other.x) * pow(1 - product, -1, P)
        return Point(x % P, y % P)

    def __mul__(self, times: int) -> "Point":
        total, double = IDENTITY, self
        while times:
            if times & 1:
                total += double
            double, times = double + double, times >> 1
        return total

    def encode(self) -> bytes:
        return encode(self.y, self.x & 1)


def encode(y: int, sign: int) -> bytes:
    """32 bytes for a y that need not be below p, or on the curve."""
    return (y | sign << 255).to_bytes(32, "little")


def point_with(y: int) -> Point | None:
    """The point with this y and an even x, if the curve has one."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square:
        return None
    return Point(x if x % 2 == 0 else P - x, y)


def _base() -> Point:
    base = point_with(4 * pow(5, -1, P) % P)
    assert base is not None
    return base


def _of_order_8() -> Point:
    """The first, counting up y, whose part outside the main subgroup has order 8."""
    for y in range(2, 100):
        point = point_with(y)
        if point is not None and (torsion := point * L) * 4 != IDENTITY:
            return torsion
    raise AssertionError("an eighth of all points would do")


IDENTITY = Point(0, 1)
BASE = _base()
ORDER_8 = _of_order_8()


def small_order_encodings() -> list[bytes]:
    """All 14 ways to write one of the eight points of small order, canonical or not."""
    ys = {(ORDER_8 * times).y for times in range(8)}
    ys |= {y + P for y in ys if y + P < 2**255}
    return sorted(encode(y, sign) for y in ys for sign in (0, 1))


def challenge(r: bytes, public: bytes, message: bytes) -> int:
    return int.from_bytes(hashlib.sha512(r + public + message).digest(), "little") % L


def scalar(seed: str) -> int:
    return int.from_bytes(hashlib.sha512(seed.encode()).digest(), "little") % L


def sign(secret: int, public: bytes, message: bytes, nonce: int, r: bytes | None = None) -> bytes:
    """A signature with a chosen nonce, and R written as `r` where that is given."""
    r = (BASE * nonce).encode() if r is None else r
    s = (nonce + challenge(r, public, message) * secret) % L
    return r + s.to_bytes(32, "little")
