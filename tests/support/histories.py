"""Histories of the help lifecycle, told in names: rows that JSON can hold, and the facts they mean.

The unit tests, the random orders and the vectors of specs/06-help-lifecycle tell theirs in these rows, so
what one of them tries the others can read. A record is called by its name ("offer"), a person by hers.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from handrail_protocol.bodies import board, pair
from handrail_protocol.bodies.authority import May
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle import Board, Fact, fold
from handrail_protocol.lifecycle.confirmed import sign_part
from handrail_protocol.limits import DAY
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Reach, Way, way_named
from tests.support.people import NOW, SALT, Someone

Row = dict[str, Any]
START = NOW
"""Dates in rows are seconds after this."""

_DAYS = {
    Kind.NAME: 90, Kind.CARD: 21, Kind.REQUEST: 30, Kind.SETTLED: 90, Kind.NOTICE: 90, Kind.ASKED: 30,
    Kind.OFFER: 30, Kind.AGREEMENT: 365, Kind.NOTE: 90, Kind.SESSION: 1_095, Kind.CONFIRMATION: 1_095,
    Kind.CHEMISTRY: 365, Kind.CLOSING: 365, Kind.PROPOSAL: 365, Kind.APPROVAL: 365, Kind.OPENED: 365,
}  # fmt: skip
PAIR_TAG = bytes(range(100, 116))


def record_id(name: str) -> bytes:
    return hashlib.sha256(f"handrail example record: {name}".encode()).digest()


# -- telling ----------------------------------------------------------------------------------------


def row(kind: Kind, name: str, by: str, *, at: int, to: Iterable[str] = (), **more: Any) -> Row:
    """`device`: another one of the author's; `withdrawn`: its body is gone; `sealed`: nobody here can read
    it; `days`: how long it lives; everything else is said in the body."""
    outside: Row = {key: more.pop(key) for key in ("device", "withdrawn", "sealed") if key in more}
    return {
        "id": record_id(name).hex(),
        "name": name,
        "kind": kind.name.lower(),
        "by": by,
        "to": sorted(to),
        "at": at,
        "expires": at + more.pop("days", _DAYS[kind]) * DAY,
        **outside,
        "body": more,
    }


def request(name: str = "request", by: str = "Nina", at: int = 0, **more: Any) -> Row:
    """`for_`: whom it is for; None: the asker."""
    body: Row = {
        "topic": "photos",
        "goal": "see photos of Leo",
        "done_when": "she has opened three by herself",
        "ways": ["hub", "public-place", "video"],
        "area": "Süd",
        "times": [4],
        "languages": ["de"],
        "sessions": 6,
        "minutes": 60,
        "for": more.pop("for_", "Rosa"),
        "first": False,
    }
    to = more.pop("to", [body["for"]] if body["for"] else [])
    return row(Kind.REQUEST, name, by, at=at, to=to, **(body | more))


def asked(helper: str = "Omar", name: str = "asked", by: str = "Nina", at: int = 0, **more: Any) -> Row:
    return row(
        Kind.ASKED, name, by, at=at, to=more.pop("to", [helper]), **({"request": "request", "wave": 0} | more)
    )


def offer(name: str = "offer", by: str = "Omar", at: int = 3_600, **more: Any) -> Row:
    to = more.pop("to", ["Nina"])
    return row(Kind.OFFER, name, by, at=at, to=to, **({"request": "request", "slots": []} | more))


def agreement(name: str = "agreement", by: str = "Nina", at: int = 7_200, **more: Any) -> Row:
    to = more.pop("to", {"Omar", "Rosa", "Nina"} - {by})
    body = {"request": "request", "offer": "offer", "helper": "Omar", "learner": "Rosa", "way": "video"}
    return row(Kind.AGREEMENT, name, by, at=at, to=to, **(body | more))


def settled(name: str = "settled", by: str = "Nina", at: int = 7_200, **more: Any) -> Row:
    return row(Kind.SETTLED, name, by, at=at, **({"request": "request", "agreement": "agreement"} | more))


def _inside(kind: Kind, name: str, by: str, at: int, more: Row, **body: Any) -> Row:
    to = more.pop("to", {"Omar", "Rosa", "Nina"} - {by})
    return row(kind, name, by, at=at, to=to, **({"agreement": "agreement"} | body | more))


def session(name: str = "session", by: str = "Omar", at: int = 2 * DAY, **more: Any) -> Row:
    return _inside(Kind.SESSION, name, by, at, more, date="2026-01-17", minutes=50)


def confirmation(name: str = "confirmation", by: str = "Rosa", at: int = 2 * DAY + 600, **more: Any) -> Row:
    """`part_by`, `part_helper`, `part_pair`: whose device signs the part, for whom, where it is wrong."""
    signer = Someone(str(more.pop("part_by", more.get("device", by)))).device
    helper, tag = (
        key(str(more.pop("part_helper", "Omar"))),
        bytes.fromhex(more.pop("part_pair", PAIR_TAG.hex())),
    )
    told = _inside(Kind.CONFIRMATION, name, by, at, more, session="session", month="2026-01", minutes=50)
    body = told["body"]
    part = sign_part(signer, tag, helper, body["month"], body["minutes"])
    body |= {"pair_tag": PAIR_TAG.hex(), "part_signature": part.hex()}
    # For whoever checks the part without our persons: the keys that it is about.
    told["device_key"] = Someone(told.get("device", by)).device.public.hex()
    told["helper_key"] = key("Omar").hex()
    return told


def note(name: str = "note", by: str = "Nina", at: int = DAY, **more: Any) -> Row:
    return _inside(Kind.NOTE, name, by, at, more, text="She hears better on the left.")


def chemistry(word: str, name: str = "chemistry", by: str = "Omar", at: int = 3 * DAY, **more: Any) -> Row:
    return _inside(Kind.CHEMISTRY, name, by, at, more, word=word)


def closing(name: str = "closing", by: str = "Omar", at: int = 9 * DAY, **more: Any) -> Row:
    return _inside(Kind.CLOSING, name, by, at, more, words="Thank you, Rosa.")


def proposal(name: str = "proposal", by: str = "Ms Weber", at: int = 3_600, **more: Any) -> Row:
    to = more.pop("to", ["Leo", "Leo's father", "Nina"])
    return row(
        Kind.PROPOSAL,
        name,
        by,
        at=at,
        to=to,
        **(
            {"request": "request", "helper": "Leo", "slots": [], "ways": ["hub", "public-place", "video"]}
            | more
        ),
    )


def approval(name: str = "approval", by: str = "Ms Weber", at: int = 8_000, **more: Any) -> Row:
    """`until`: seconds from the start, like `at`."""
    to = more.pop("to", {"Leo", "Leo's father", "Nina", "Ms Weber"} - {by})
    body = {"agreement": "agreement", "place": "", "until": 90 * DAY, "called": "Leo"}
    return row(Kind.APPROVAL, name, by, at=at, to=to, **(body | more))


def opened(target: str, name: str = "opened", by: str = "Leo's father", at: int = DAY, **more: Any) -> Row:
    return row(Kind.OPENED, name, by, at=at, to=more.pop("to", ["Leo"]), target=target, **more)


def card(name: str = "card", by: str = "Omar", at: int = 0, **more: Any) -> Row:
    body: Row = {
        "topics": ["photos", "video-calls"],
        "languages": ["de", "en"],
        "ways": ["hub", "public-place", "video"],
        "areas": ["Süd"],
        "times": [4, 7],
        "capacity": 2,
    }
    return row(Kind.CARD, name, by, at=at, **(body | more))


def called(person: str, name: str = "name", at: int = 0, says: str | None = None, **more: Any) -> Row:
    return row(Kind.NAME, name, person, at=at, says=says or person, **more)


def notice(text: str, name: str = "notice", by: str = "Ms Weber", at: int = 0, **more: Any) -> Row:
    return row(Kind.NOTICE, name, by, at=at, text=text, **more)


def story() -> list[Row]:
    """Nina asks for Rosa, Omar offers, they agree, meet once, and Rosa confirms."""
    return [request(), offer(), agreement(), settled(), session(), confirmation()]


# -- trusting -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Town:
    """A group told in names: what the fold of its authority set would answer."""

    persons: dict[str, Row]
    mandates: list[Row]

    def _rights(self, person: bytes) -> Row:
        return next((right for name, right in self.persons.items() if key(name) == person), {"roles": []})

    def _covers(self, right: Row, role: Role, at: int) -> bool:
        until = right.get("until")
        is_in_time = right.get("from", -DAY) <= at - START and (until is None or at - START < until)
        return role.name.lower() in right["roles"] and is_in_time

    def may_act(self, agent: bytes, principal: bytes, what: May, at: int) -> bytes | None:
        for each in self.mandates:
            if (key(each["agent"]), key(each["principal"])) != (agent, principal):
                continue
            if what.name.lower() in each["may"] and each["from"] <= at - START < each["until"]:
                return record_id("mandate")
        return None

    def acted_once(self, agent: bytes, principal: bytes, at: int) -> bool:
        theirs = [
            each
            for each in self.mandates
            if (key(each["agent"]), key(each["principal"])) == (agent, principal)
        ]
        covering = [each for each in theirs if each["from"] <= at - START < each["until"]]
        return any(each["until"] <= at - START for each in theirs) and not covering

    def has_role(self, person: bytes, role: Role, at: int) -> bool:
        right = self._rights(person)
        return not right.get("revoked") and self._covers(right, role, at)

    def writer_roles(self, person: bytes, created: int, record_id: bytes) -> frozenset[Role]:
        right = self._rights(person)
        return frozenset(role for role in Role if self._covers(right, role, created))

    def readers_of(self, person: bytes, at: int) -> frozenset[bytes] | None:
        along = self._rights(person).get("accompanied_by")
        if along is None:
            return None
        stewards = [name for name, right in self.persons.items() if "steward" in right["roles"]]
        return frozenset(map(key, [along, *stewards]))

    @property
    def heirs(self) -> Mapping[bytes, bytes]:
        return {}

    def now(self, person: bytes) -> bytes:
        return person

    def line(self, person: bytes) -> frozenset[bytes]:
        return frozenset({person})

    def is_listed(self, place: str) -> bool:
        return place == "Library Süd"

    def reach(self, person: bytes, at: int) -> Reach:
        right = self._rights(person)
        return (
            Reach.HUB if right.get("revoked") else Reach[right.get("reach", "hub").upper().replace("-", "_")]
        )


def town(**changed: Any) -> Row:
    """The five characters; `changed`: persons who stand otherwise, by name with _ for a space."""
    persons: Row = {
        "Rosa": {"roles": ["learner"]},
        "Nina": {"roles": ["learner", "sponsor"]},
        "Omar": {"roles": ["helper"], "reach": "video"},
        "Ms Weber": {"roles": ["steward"]},
        "Tariq": {"roles": ["learner", "helper"], "reach": "home"},
    }
    mandates = [
        {"agent": "Nina", "principal": "Rosa", "may": ["arrange", "read"], "from": -DAY, "until": 90 * DAY}
    ]
    if "mandates" in changed:
        mandates = changed.pop("mandates")
    return {
        "persons": persons | {name.replace("_", " "): right for name, right in changed.items()},
        "mandates": mandates,
    }


# -- reading ------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def key(person: str) -> bytes:
    return Someone(person).person


def fact(told: Row) -> Fact:
    """The fact that a row tells."""
    kind = Kind[told["kind"].upper()]
    device = Someone(str(told.get("device", told["by"]))).device
    body, inner = (None, None) if told.get("withdrawn") else _READERS[kind](told)
    is_open = not told.get("sealed")
    return Fact(
        id=bytes.fromhex(told["id"]),
        kind=kind,
        person=key(told["by"]),
        device=device.public,
        recipients=tuple(sorted(map(key, told["to"]))),
        created=START + told["at"],
        expires=START + told["expires"],
        body=body,
        inner=inner if is_open else None,
        words=("amber", "walnut") if kind is Kind.AGREEMENT and body is not None and is_open else None,
    )


def facts(rows: Iterable[Row]) -> list[Fact]:
    return [fact(told) for told in rows]


def board_of(rows: Iterable[Row], *viewer: str, now: int = 10 * DAY, trust: Row | None = None) -> Board:
    """What the persons called `viewer` see, `now` seconds after the start."""
    told = town() if trust is None else trust
    return fold(facts(rows), map(key, viewer), START + now, Town(told["persons"], told["mandates"]))


def states(shown: Board, rows: Iterable[Row]) -> Row:
    """The board in names: the state word of each thing, and the reason for what was set aside."""
    names = {bytes.fromhex(told["id"]): told["name"] for told in rows}
    things: tuple[tuple[str, Any], ...] = (
        ("requests", shown.requests),
        ("offers", shown.offers),
        ("agreements", shown.agreements),
        ("sessions", shown.sessions),
    )
    told: Row = {
        word: {names[id]: view.state.value for id, view in views.items()} for word, views in things if views
    }
    if shown.set_aside:
        told["set_aside"] = {names[id]: reason.value for id, reason in shown.set_aside.items()}
    return told


def _request(told: Row) -> tuple[Shaped, None]:
    body = told["body"]
    for_person = key(body["for"]) if body["for"] else None
    plain = {
        name: body[name] for name in ("topic", "goal", "done_when", "area", "sessions", "minutes", "first")
    }
    return board.Request(
        salt=SALT,
        ways=_ways(body["ways"]),
        times=tuple(body["times"]),
        languages=tuple(body["languages"]),
        for_person=for_person,
        **plain,
    ), None


def _ways(words: Iterable[str]) -> tuple[Way, ...]:
    return tuple(sorted(way for word in words if (way := way_named(word)) is not None))


def _card(told: Row) -> tuple[Shaped, None]:
    body = told["body"]
    lists = {name: tuple(body[name]) for name in ("topics", "languages", "areas", "times")}
    return board.Card(SALT, ways=_ways(body["ways"]), capacity=body["capacity"], **lists), None


def _agreement(told: Row) -> tuple[Shaped, Shaped]:
    body = told["body"]
    outside = pair.Agreement(
        SALT, record_id(body["request"]), record_id(body["offer"]), key(body["helper"]), key(body["learner"]),
        1, (), b"sealed",
    )  # fmt: skip
    terms = pair.Terms(
        "photos",
        "see photos of Leo",
        "",
        6,
        60,
        _ways([body["way"]])[0],
        "",
        "Rosa Bauer, Gartenweg 3",
        body.get("place", ""),
    )
    return outside, terms


def _sealed(inner: Callable[[Row, Row], Shaped]) -> Callable[[Row], tuple[Shaped, Shaped]]:
    return lambda told: (
        pair.Sealed(SALT, record_id(told["body"]["agreement"]), 1, b"sealed"),
        inner(told, told["body"]),
    )


def _confirmed(told: Row, body: Row) -> Shaped:
    return pair.Confirmed(
        record_id(body["session"]),
        bytes.fromhex(body["pair_tag"]),
        body["month"],
        body["minutes"],
        bytes.fromhex(body["part_signature"]),
    )


_READERS: dict[Kind, Callable[[Row], tuple[Shaped, Shaped | None]]] = {
    Kind.NAME: lambda told: (board.Name(SALT, told["body"]["says"]), None),
    Kind.CARD: _card,
    Kind.REQUEST: _request,
    Kind.NOTICE: lambda told: (board.Notice(SALT, told["body"]["text"]), None),
    Kind.SETTLED: lambda told: (
        board.Settled(SALT, record_id(told["body"]["request"]), record_id(told["body"]["agreement"])),
        None,
    ),
    Kind.ASKED: lambda told: (
        pair.Asked(SALT, record_id(told["body"]["request"]), told["body"]["wave"]),
        None,
    ),
    Kind.OFFER: lambda told: (
        pair.Offer(SALT, record_id(told["body"]["request"]), tuple(told["body"]["slots"])),
        None,
    ),
    Kind.AGREEMENT: _agreement,
    Kind.NOTE: _sealed(lambda told, body: pair.NoteText(body["text"])),
    Kind.SESSION: _sealed(
        lambda told, body: pair.SessionLog(body["date"], body["minutes"], ("photos",), "", "open one a day")
    ),
    Kind.CONFIRMATION: _sealed(_confirmed),
    Kind.CHEMISTRY: _sealed(
        lambda told, body: pair.ChemistryWord(pair.Chemistry[body["word"].upper().replace("-", "_")])
    ),
    Kind.PROPOSAL: lambda told: (
        pair.Proposal(
            SALT,
            record_id(told["body"]["request"]),
            key(told["body"]["helper"]),
            tuple(told["body"]["slots"]),
            _ways(told["body"]["ways"]),
        ),
        None,
    ),
    Kind.OPENED: lambda told: (pair.Opened(SALT, record_id(told["body"]["target"])), None),
    Kind.APPROVAL: _sealed(
        lambda told, body: pair.ApprovalWord(body["place"], START + body["until"], body["called"])
    ),
    Kind.CLOSING: _sealed(lambda told, body: pair.ClosingWord(body["words"])),
}
