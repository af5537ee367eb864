"""Cases of comparing sets: digests, what is said of ranges, and whole courses, none of it made by the code.

specs/04-set-comparison, "Vectors", tells what `says` and the other names mean.
"""

import hashlib
from collections.abc import Collection
from typing import Any

from tests.vectors.cases import Case, invalid, valid
from tests.vectors.plain_radix import (
    branch,
    cut_digest,
    cut_id,
    digest_of,
    listed,
    parted,
    place,
    tagged,
    under,
    wanted,
    whole,
)

ENCODING, TURN = "BAD_ENCODING", "OUT_OF_TURN"
NONCES = bytes(range(32)) + bytes(range(128, 160))
OTHERS = bytes(range(128, 160)) + bytes(range(32))
D = bytes.fromhex("d0d1d2d3d4d5d6d7d8d9")
E = bytes.fromhex("e0e1e2e3e4e5e6e7e8e9")
FIRST = 494_000  # the hour from 2026-05-10 08:00 UTC


def key(hour: int, number: int) -> str:
    return f"{hour:08x}" + hashlib.sha256(b"record %d" % number).hexdigest()


def keys_of(hour: int, count: int, start: int = 0) -> list[str]:
    return [key(hour, number) for number in range(start, start + count)]


def cases() -> list[Case]:
    return [
        *_digests(),
        *_wrong_digests(),
        *_keyed(),
        *_ranges(),
        *_wrong_places(),
        *_wrong_branches(),
        *_wrong_queries(),
        *_wrong_answers(),
        *_wrong_wants(),
        *_courses(),
        *_wrong_courses(),
    ]


# Of the worked example: two that both sides hold, and three of which not both know.
BOTHS = keys_of(FIRST, 2, 1)
WEBERS, LEOS, OMARS = key(FIRST, 3), key(FIRST + 1, 100), key(FIRST + 2, 200)
NINAS, LIBRARYS = [*BOTHS, LEOS, OMARS], [*BOTHS, WEBERS, LEOS]

# -- digests -------------------------------------------------------------------------------------

SETS: dict[str, list[str]] = {
    "no record": [],
    "one record": keys_of(FIRST, 1),
    "sixteen records of one hour: the most that are leaves": keys_of(FIRST, 16),
    "seventeen records of one hour: a branch by id": keys_of(FIRST, 17),
    "five hundred records of one hour": keys_of(FIRST, 500),
    "the worked example: what Nina holds": NINAS,
    "the worked example: what the library holds": LIBRARYS,
    "two records of neighbouring hours": [key(FIRST, 1), key(FIRST + 1, 2)],
    "few records, but of two hours: always a branch": [*keys_of(FIRST, 3), *keys_of(FIRST + 15, 2, 10)],
    "hours whose numbers begin the same and those that do not": [
        *keys_of(FIRST, 2),
        *keys_of(FIRST + 1, 2, 10),
        *keys_of(FIRST + 256, 2, 20),
        *keys_of(0, 1, 30),
    ],
    "ids that differ in the last digit alone": [f"{FIRST:08x}" + "ab" * 31 + f"c{d:x}" for d in range(16)]
    + [f"{FIRST:08x}" + "ab" * 31 + "d0"],
}


def _digest(comment: str, held: Collection[str], digest: bytes, result: str = "valid") -> Case:
    keys = sorted(held)
    return {"comment": comment, "result": result, "says": "digest", "keys": keys, "digest": digest.hex()}


def _digests() -> list[Case]:
    return [_digest(comment, held, digest_of(held)) for comment, held in SETS.items()]


def _leaves(keys: list[str], hour: str | None = None) -> bytes:
    hour = keys[0][:8] if hour is None else hour
    return tagged("set leaves", bytes.fromhex(hour + "".join(each[8:] for each in keys)))


def _wrong_digests() -> list[Case]:
    few, many = sorted(keys_of(FIRST, 3)), sorted(keys_of(FIRST, 17))
    one, other = key(FIRST, 1), key(FIRST + 1, 2)
    first, second = digest_of([one]), digest_of([other])
    at = len(f"{FIRST:08x}") - 1
    deeper = {digit: digest_of(under(many, f"{FIRST:08x}" + digit)) for digit in "0123456789abcdef"}
    children = b"".join(
        bytes([int(d, 16)]) + each for d, each in deeper.items() if under(many, many[0][:8] + d)
    )
    wrong = {
        "zeros for no record": ([], bytes(32)),
        "a hash of nothing for no record": ([], hashlib.sha256(b"").digest()),
        "leaves without their hour": (few, _leaves(few, "")),
        "leaves in the order of arrival": (few, _leaves([few[1], few[0], few[2]])),
        "leaves without their tag": (few, hashlib.sha256(bytes.fromhex("".join(few))).digest()),
        "an id twice": (few, _leaves([few[0], *few])),
        "seventeen leaves": (many, _leaves(many)),
        "a branch without its position": (many, tagged("set branch", children)),
        "the position counted within the id": (many, tagged("set branch", b"\0" + children)),
        "the position counted in bytes": (many, tagged("set branch", b"\4" + children)),
        "two hours as leaves of the first": ([one, other], _leaves([one, other])),
        "children without their digits": ([one, other], tagged("set branch", bytes([at]) + first + second)),
        "children in falling order": (
            [one, other],
            tagged("set branch", bytes([at, 1]) + second + b"\0" + first),
        ),
        "a digit as a letter": (
            [one, other],
            tagged("set branch", bytes([at]) + b"0" + first + b"1" + second),
        ),
        "a branch with one child above it": (
            [one, other],
            tagged("set branch", bytes([at - 1, 11]) + digest_of([one, other])),
        ),
        "the digest of an hour hashed once more": (few, tagged("set branch", digest_of(few))),
    }
    return [_digest(comment, held, digest, "invalid") for comment, (held, digest) in wrong.items()]


def _keyed() -> list[Case]:
    digest, record_id = digest_of(keys_of(FIRST, 3)), bytes.fromhex(key(FIRST, 0)[8:])

    def said(comment: str, result: str, cut: bytes, of: bytes) -> Case:
        more = {"nonces": NONCES.hex(), "of": of.hex(), "cut": cut.hex()}
        return {"comment": comment, "result": result, "says": "keyed", **more}

    return [
        said("a digest cut to ten bytes", "valid", cut_digest(NONCES, digest), digest),
        said("an id cut to eight bytes", "valid", cut_id(NONCES, record_id), record_id),
        said("a digest that is not keyed", "invalid", digest[:10], digest),
        said("an id that is not keyed", "invalid", record_id[:8], record_id),
        said("the dialler's nonce first", "invalid", cut_digest(OTHERS, digest), digest),
        said("no tag", "invalid", hashlib.sha256(NONCES + digest).digest()[:10], digest),
        said("the last bytes", "invalid", tagged("set comparison", NONCES + digest)[-10:], digest),
    ]


# -- ranges --------------------------------------------------------------------------------------


def _said(says: str, comment: str, *ranges: bytes, means: Any) -> Case:
    return valid(comment, says=says, ranges=[each.hex() for each in ranges], means=means)


def _bad(says: str, comment: str, *ranges: bytes) -> Case:
    return invalid(comment, ENCODING, says=says, ranges=[each.hex() for each in ranges])


def _ranges() -> list[Case]:
    two = {"0": D, "f": E}
    named = {digit: each.hex() for digit, each in two.items()}
    ids = [b"\1" * 8, b"\2" * 8]
    hour = "000789b0"
    return [
        _said(
            "query",
            "everything, by its digest",
            place("", "") + bytes(2) + D,
            means=[{"under": "", "digest": D.hex()}],
        ),
        _said(
            "query",
            "a branch below its range, then a digest",
            branch("0007", "000789b", two),
            place("0008", "0008") + bytes(2) + E,
            means=[
                {"under": "0007", "path": "000789b", "children": named},
                {"under": "0008", "digest": E.hex()},
            ],
        ),
        _said("answer", "all is the same", means=[]),
        _said("answer", "nothing is held", place("7", "7") + bytes(2), means=[{"under": "7", "ids": []}]),
        _said(
            "answer",
            "a branch at its range",
            branch("000", "000", two),
            means=[{"under": "000", "path": "000", "children": named}],
        ),
        _said(
            "answer",
            "two ids of the only hour",
            place("0", hour) + bytes(2) + b"".join(ids),
            means=[{"under": "0", "path": hour, "ids": [each.hex() for each in ids]}],
        ),
        _said(
            "answer",
            "two ids that are cut to the same",
            place(hour + "a", hour + "a") + bytes(2) + ids[0] * 2,
            means=[{"under": hour + "a", "path": hour + "a", "ids": [ids[0].hex()] * 2}],
        ),
        _said("want", "everything", b"\0", means=[{"under": "", "ids": []}]),
        _said(
            "want",
            "one id of an hour, and all of another",
            place(hour, hour) + ids[0],
            place("000789b1", "000789b1"),
            means=[{"under": hour, "ids": [ids[0].hex()]}, {"under": "000789b1", "ids": []}],
        ),
    ]


def _wrong_places() -> list[Case]:
    cut = b"\x08\x00\x07\x89"
    return [
        _bad("query", "no byte", b""),
        _bad("query", "a prefix cut short", cut),
        _bad("query", "an odd prefix not filled up with zero", b"\x01\x07" + bytes(2) + D),
        _bad("query", "a prefix of 73 digits", bytes([73]) + bytes(37) + bytes(2) + D),
        _bad("query", "the length of the path said twice", b"\x81\x01\x00" + bytes([0, 3]) + D + E),
        _bad("answer", "a range longer than its path", b"\x81\x02\x00" + bytes([0, 3]) + D + E),
        _bad("answer", "the length of the range left out", b"\x80" + bytes([0, 3]) + D + E),
        _bad("answer", "no word on children", b"\x01\x70"),
        _bad("want", "a prefix to want cut short", cut),
    ]


def _wrong_branches() -> list[Case]:
    return [
        _bad("query", "a branch with one child", branch("", "", {"0": D})),
        _bad("answer", "an answer with a branch of one child", branch("", "", {"f": D})),
        _bad("query", "a digest fewer than children", b"\0\0\3" + D),
        _bad("query", "a digest more than children", b"\0\0\3" + D + E + D),
        _bad("query", "a digest of nine bytes in a branch", b"\0\0\3" + D + E[:9]),
        _bad("query", "a branch below a whole key", branch("0" * 72, "0" * 72, {"0": D, "1": E})),
    ]


def _wrong_queries() -> list[Case]:
    def ask(prefix: str) -> bytes:
        return place(prefix, prefix) + bytes(2) + D

    two = {"0": D, "1": E}
    return [
        _bad("query", "a query about nothing"),
        _bad("query", "a query that lists ids", place("000789b0", "000789b0") + bytes(2) + b"\1" * 8),
        _bad("query", "a digest at a longer path", place("0", "00") + bytes(2) + D),
        _bad("query", "falling order", ask("1"), ask("0")),
        _bad("query", "a range twice", ask("1"), ask("1")),
        _bad("query", "a range inside another", ask("1"), ask("10")),
        _bad("query", "257 digests", *(ask(f"{n:03x}") for n in range(257))),
        _bad("query", "17 branches", *(branch(f"{n:02x}", f"{n:02x}", two) for n in range(17))),
    ]


def _wrong_answers() -> list[Case]:
    hour, one, other = place("000789b0", "000789b0") + bytes(2), b"\1" * 8, b"\2" * 8
    return [
        _bad("answer", "ids in falling order", hour + other + one),
        _bad("answer", "an id of seven bytes", hour + one[:7]),
        _bad("answer", "seventeen ids", hour + b"".join(bytes([n]) * 8 for n in range(17))),
        _bad("answer", "ids above an hour", place("000789b", "000789b") + bytes(2) + one),
        _bad("answer", "ids below their range", place("000789b0", "000789b0a") + bytes(2) + one),
        _bad("answer", "nothing below its range", place("0", "00") + bytes(2)),
        _bad("answer", "answers in falling order", nothing("1"), nothing("0")),
        _bad("answer", "an answer inside another", nothing("1"), nothing("10")),
        _bad("answer", "257 answers", *(nothing(f"{n:03x}") for n in range(257))),
    ]


def nothing(prefix: str) -> bytes:
    """An answer's range: here nothing is held."""
    return place(prefix, prefix) + bytes(2)


def _wrong_wants() -> list[Case]:
    hour, one, other = place("000789b0", "000789b0"), b"\1" * 8, b"\2" * 8
    return [
        _bad("want", "a want of nothing"),
        _bad("want", "an id twice in a want", hour + one + one),
        _bad("want", "wanted ids in falling order", hour + other + one),
        _bad("want", "seventeen ids wanted", hour + b"".join(bytes([n]) * 8 for n in range(17))),
        _bad("want", "a wanted id of seven bytes", hour + one[:7]),
        _bad("want", "single ids wanted above an hour", place("000789b", "000789b") + one),
        _bad("want", "a want with a longer path", place("0", "00")),
        _bad("want", "a want inside another", b"\0", hour),
    ]


# -- courses -------------------------------------------------------------------------------------


def _course(comment: str, mine: list[str], theirs: list[str], *exchanges: Any, **more: Any) -> Case:
    """`exchanges`: pairs of query and answer; `push` and `sent`: keys; `wants`: ranges."""
    rows = [[[each.hex() for each in said] for said in pair] for pair in exchanges]
    empty: dict[str, Any] = {"known": [], "wants": [], "push": [], "sent": []}
    said = {**empty, **more}
    wants = [each.hex() for each in said.pop("wants")]
    held = {"nonces": NONCES, "initiator": sorted(mine), "responder": sorted(theirs)}
    return valid(comment, says="course", **held, exchanges=rows, wants=wants, **said)


def _courses() -> list[Case]:
    nina, hub, weber, leo, omar = NINAS, LIBRARYS, WEBERS, LEOS, OMARS
    hour, next_hour = f"{FIRST:08x}", f"{FIRST + 1:08x}"
    crowd = keys_of(FIRST, 60)
    lacking, lacked = crowd[7], crowd[33]
    home, library = [k for k in crowd if k != lacking], [k for k in crowd if k != lacked]
    return [
        _course(
            "the worked example",
            nina,
            hub,
            ([whole(nina, "", NONCES)], [parted(hub, "", NONCES)]),
            ([whole(nina, hour, NONCES)], [listed(hub, hour, NONCES)]),
            wants=[wanted(hour, NONCES, weber)],
            push=[omar],
            sent=[weber],
        ),
        _course("equal sets", hub, hub, ([whole(hub, "", NONCES)], [])),
        _course("two empty sets", [], [], ([whole([], "", NONCES)], [])),
        _course(
            "a newcomer wants everything",
            [],
            hub,
            ([whole([], "", NONCES)], [parted(hub, "", NONCES)]),
            wants=[wanted(hour, NONCES), wanted(next_hour, NONCES)],
            sent=hub,
        ),
        _course(
            "a responder who holds nothing is sent everything",
            nina,
            [],
            ([whole(nina, "", NONCES)], [listed([], "", NONCES)]),
            push=nina,
        ),
        _course(
            "what stands in a room is not wanted",
            nina,
            hub,
            ([whole(nina, "", NONCES)], [parted(hub, "", NONCES)]),
            ([whole(nina, hour, NONCES)], [listed(hub, hour, NONCES)]),
            known=[weber],
            push=[omar],
        ),
        _course(
            "a branch is asked about child by child",
            [*home, leo],
            [*library, leo],
            ([whole([*home, leo], "", NONCES)], [parted([*library, leo], "", NONCES)]),
            (
                [parted(home, hour, NONCES)],
                [listed(library, hour + each[8], NONCES) for each in sorted((lacking, lacked))],
            ),
            wants=[wanted(hour + lacking[8], NONCES, lacking)],
            push=[lacked],
            sent=[lacking],
        ),
    ]


def _wrong_courses() -> list[Case]:
    mine = [*keys_of(FIRST, 20), key(FIRST + 1, 100)]
    theirs = [*keys_of(FIRST, 19, 5), key(FIRST + 1, 100)]
    hour, first = f"{FIRST:08x}", [parted(theirs, "", NONCES)]

    def received(comment: str, fault: str, *answers: list[bytes]) -> Case:
        rows = [[each.hex() for each in said] for said in answers]
        more = {"nonces": NONCES, "initiator": sorted(mine)}
        return invalid(comment, fault, says="received", **more, answers=rows)

    return [
        received("a range that was not asked about", ENCODING, [nothing("1")]),
        received("a range asked about before", ENCODING, first, [nothing("")]),
        received("a sibling that was the same", ENCODING, first, [nothing(f"{FIRST + 1:08x}")]),
        received("a grandchild of the branch asked about", ENCODING, first, [nothing(hour + "00")]),
        received("a branch and its child", ENCODING, first, [nothing(hour), nothing(hour + "0")]),
        received("an answer too many", TURN, [], []),
        received("an answer after the last", TURN, [nothing("")], []),
    ]
