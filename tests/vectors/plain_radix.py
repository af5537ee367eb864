"""specs/04-set-comparison word by word, over keys as text: slow, and nothing of the project in it.

The vectors are made with it, so that they are a second opinion. A key is 72 lower-case hexadecimal
digits; `held` is any collection of keys.
"""

import hashlib
from collections.abc import Collection, Mapping


def tagged(tag: str, data: bytes) -> bytes:
    return hashlib.sha256(b"handrail/1 " + tag.encode() + b"\0" + data).digest()


def under(held: Collection[str], prefix: str) -> list[str]:
    return sorted(key for key in held if key.startswith(prefix))


def shared(keys: list[str]) -> str:
    """What all of them begin with."""
    same = 0
    while len({key[: same + 1] for key in keys}) == 1:
        same += 1
    return keys[0][:same]


def digest_of(held: Collection[str]) -> bytes:
    """As under "Digests"."""
    keys = sorted(held)
    if not keys:
        return tagged("set empty", b"")
    if len(keys) <= 16 and keys[0][:8] == keys[-1][:8]:
        return tagged("set leaves", bytes.fromhex(keys[0][:8] + "".join(key[8:] for key in keys)))
    position = len(shared(keys))
    said = bytes([position])
    for digit in sorted({key[position] for key in keys}):
        said += bytes([int(digit, 16)]) + digest_of([key for key in keys if key[position] == digit])
    return tagged("set branch", said)


def cut_digest(nonces: bytes, digest: bytes) -> bytes:
    return tagged("set comparison", nonces + digest)[:10]


def cut_id(nonces: bytes, record_id: bytes) -> bytes:
    return tagged("set comparison", nonces + record_id)[:8]


def place(prefix: str, path: str) -> bytes:
    """As under "Ranges": the range and the path."""
    lengths = [len(path)] if prefix == path else [128 + len(path), len(prefix)]
    return bytes(lengths) + bytes.fromhex(path + "0" * (len(path) % 2))


def branch(prefix: str, path: str, children: Mapping[str, bytes]) -> bytes:
    present = sum(1 << int(digit, 16) for digit in children)
    return place(prefix, path) + present.to_bytes(2, "big") + b"".join(children[d] for d in sorted(children))


def whole(held: Collection[str], prefix: str, nonces: bytes) -> bytes:
    """Asked: the digest of what is held under a prefix."""
    return place(prefix, prefix) + bytes(2) + cut_digest(nonces, digest_of(under(held, prefix)))


def parted(held: Collection[str], prefix: str, nonces: bytes) -> bytes:
    """Asked or answered: the branch under a prefix."""
    path = shared(under(held, prefix))
    digits = {key[len(path)] for key in under(held, prefix)}
    return branch(
        prefix, path, {d: cut_digest(nonces, digest_of(under(held, path + d))) for d in sorted(digits)}
    )


def listed(held: Collection[str], prefix: str, nonces: bytes) -> bytes:
    """Answered: the ids under a prefix, or that there are none."""
    keys = under(held, prefix)
    path = max(prefix, keys[0][:8], key=len) if keys else prefix
    ids = sorted(cut_id(nonces, bytes.fromhex(key[8:])) for key in keys)
    return place(prefix, path) + bytes(2) + b"".join(ids)


def wanted(prefix: str, nonces: bytes, *keys: str) -> bytes:
    """Wanted: some of what lies under a prefix, or all of it."""
    return place(prefix, prefix) + b"".join(sorted(cut_id(nonces, bytes.fromhex(key[8:])) for key in keys))
