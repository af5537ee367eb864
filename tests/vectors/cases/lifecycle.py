"""Histories of the help lifecycle and the boards they make; an invalid one has a record that is set aside."""

from collections.abc import Iterable
from typing import Any

from handrail_protocol.limits import DAY, HOUR
from tests.support.histories import (
    Row,
    agreement,
    approval,
    asked,
    board_of,
    card,
    chemistry,
    closing,
    confirmation,
    note,
    offer,
    opened,
    proposal,
    record_id,
    request,
    session,
    settled,
    states,
    story,
    town,
)
from tests.vectors.cases import Case

ASKED = [request(), offer()]
AGREED = [*ASKED, agreement(), settled()]
HELPED = [*AGREED, session()]
LOW, HIGH = sorted(("agreement", "agreement two"), key=record_id)
TWO = [*ASKED, agreement("agreement"), agreement("agreement two", device="Nina's tablet")]
REVOKED = town(Omar={"roles": ["helper"], "reach": "video", "revoked": True})
NO_MANDATE = town(mandates=[])
SHORT_MANDATE = town(
    mandates=[{"agent": "Nina", "principal": "Rosa", "may": ["arrange"], "from": -DAY, "until": DAY}]
)
TO_READ = town(
    mandates=[{"agent": "Nina", "principal": "Rosa", "may": ["read"], "from": -DAY, "until": 9 * DAY}]
)
HELPERS_MANDATE = town(
    mandates=[
        {"agent": agent, "principal": "Rosa", "may": ["arrange"], "from": -DAY, "until": 90 * DAY}
        for agent in ("Nina", "Omar")
    ]
)


def cases() -> list[Case]:
    return [
        *_lives(),
        *_dates(),
        *_withdrawn(),
        *_outsides(),
        *_boards(),
        *_mail(),
        *_insides(),
        *_hours(),
        *_acted_once(),
        *_accompanied(),
    ]


def _case(
    comment: str, rows: Iterable[Row], viewer: str = "Omar", now: int = 10 * DAY, trust: Row | None = None
) -> Case:
    told = trust or town()
    listed = list(rows)
    # The judged order is not the told one: no order may matter.
    shown = states(board_of(listed[::-1], *viewer.split(", "), now=now, trust=told), listed)
    return {
        "comment": comment,
        "result": "invalid" if "set_aside" in shown else "valid",
        "viewer": viewer.split(", "),
        "now": now,
        **told,
        "facts": listed,
        "board": shown,
    }


def _lives() -> list[Case]:
    return [
        _case("Nina asks for Rosa", [request()], "Rosa"),
        _case("Omar offers", ASKED, "Nina"),
        _case("they agree", AGREED),
        _case("the agreement stands before the board says so", [*ASKED, agreement()]),
        _case("Omar logs a session", HELPED, "Rosa"),
        _case("Rosa confirms", story(), "Omar, Nina"),
        _case("Nina confirms by her mandate", [*HELPED, confirmation(by="Nina")]),
        _case(
            "a steward confirms who was told by voice", [*HELPED, confirmation(by="Ms Weber", to=["Omar"])]
        ),
        _case("a member who is no party sees the request alone", story(), "Tariq"),
        _case("the offers that were not chosen are passed", [*AGREED, offer("other", "Tariq")], "Nina"),
        _case("one side stops kindly", [*HELPED, chemistry("stop")], "Rosa"),
        _case(
            "and takes it back",
            [*HELPED, chemistry("stop"), chemistry("carry-on", "after", at=4 * DAY)],
            "Rosa",
        ),
        _case("one side closes", [*HELPED, closing()], "Rosa"),
        _case("both sides close", [*HELPED, closing(), closing("closing too", "Rosa")], "Nina"),
        _case(
            "of two agreements the lowest id counts",
            [*TWO, settled(agreement=LOW), settled("too", agreement=HIGH)],
        ),
        _case("what the board names counts before what is known here", [*TWO, settled(agreement=HIGH)]),
        _case("while the board names none it is the lowest known", TWO),
        _case("the helper was revoked, and his records stay", story(), "Rosa", trust=REVOKED),
    ]


def _dates() -> list[Case]:
    return [
        _case("a request in its last second", [request()], "Rosa", now=30 * DAY - 1),
        _case("a request expires", ASKED, "Nina", now=30 * DAY),
        _case("an agreed request does not expire", AGREED, "Tariq", now=31 * DAY),
        _case("an offer expires before its request", [request(), offer(days=2)], "Nina"),
        _case("silence for two weeks closes", [*AGREED, closing(at=9 * DAY)], now=23 * DAY),
        _case("an agreement is over after a year", AGREED, now=7_200 + 365 * DAY),
    ]


def _withdrawn() -> list[Case]:
    return [
        _case("a request taken back", [request(withdrawn=True), offer()]),
        _case(
            "a request taken back after it was agreed",
            [request(withdrawn=True), offer(), agreement(), settled()],
        ),
        _case("an offer taken back", [request(), offer(withdrawn=True)], "Nina"),
        _case(
            "an offer taken back after it was chosen", [request(), offer(withdrawn=True), agreement()], "Nina"
        ),
        _case("a confirmation taken back", [*HELPED, confirmation(withdrawn=True)]),
        _case("a session taken back", [*AGREED, session(withdrawn=True)]),
        _case(
            "an agreement taken back leaves the hours that two hands signed",
            [*ASKED, agreement(withdrawn=True), session(), confirmation()],
        ),
    ]


def _outsides() -> list[Case]:
    return [
        _case("no reading key: known by its outside", [*ASKED, agreement(sealed=True), session(sealed=True)]),
        _case("the request and the offer are gone by now, on the learner's side", [agreement()], "Rosa"),
        _case("the offer is gone by now, and the helper wrote since", [agreement(), session()]),
        _case("the offer has not come yet", [request(), agreement()]),
        _case("the way is beyond the helper's reach", [*ASKED, agreement(way="home")]),
    ]


def _boards() -> list[Case]:
    later = town(Omar={"roles": ["helper"], "from": DAY, "reach": "video"})
    return [
        _case("asked for somebody without a mandate", [request()], "Rosa", trust=NO_MANDATE),
        _case("asked for somebody after the mandate", [request(at=DAY)], "Rosa", trust=SHORT_MANDATE),
        _case("asked for somebody with a mandate to read", [request()], "Rosa", trust=TO_READ),
        _case("asked for a stranger", [request(for_="Tariq")], "Tariq"),
        _case("settled by somebody else", [request(), settled(by="Tariq")], "Rosa"),
        _case("settled before its request came", [settled()], "Rosa"),
        _case("a card of who is no helper", [card(by="Rosa")], "Rosa"),
        _case("a card from before its author was a helper", [card()], "Rosa", trust=later),
    ]


def _mail() -> list[Case]:
    strangers: dict[str, Any] = {"by": "Tariq", "learner": "Tariq", "to": ["Omar"]}
    return [
        _case("asked by who did not ask for help", [request(), asked(by="Tariq")]),
        _case("asked for a request that is not here", [asked()]),
        _case("asked in one envelope with another", [request(), asked(to=["Omar", "Tariq"])]),
        _case("an offer for a request that is not here", [offer()], "Nina"),
        _case("an offer for a request of somebody else", [request(), offer(to=["Tariq"])], "Tariq"),
        _case("an offer of who is no helper", [request(), offer(by="Ms Weber")], "Nina"),
        _case("an offer of who asked", [request(by="Tariq", for_=None), offer(by="Tariq")], "Tariq"),
        _case(
            "an offer of whom it is for", [request(by="Ms Weber", for_="Tariq"), offer(by="Tariq")], "Tariq"
        ),
        _case("an agreement by who may not act for the learner", [*ASKED, agreement(by="Tariq")]),
        _case("an agreement under a mandate that ended", [*ASKED, agreement(at=DAY)], trust=SHORT_MANDATE),
        _case("an agreement of which the learner is not told", [*ASKED, agreement(to=["Omar"])]),
        _case("an agreement with oneself", [*ASKED, agreement(helper="Rosa")]),
        _case("an agreement by its own helper", [*ASKED, agreement(by="Omar")], trust=HELPERS_MANDATE),
        _case(
            "an agreement under another helper's offer",
            [*ASKED, agreement(helper="Tariq", to=["Omar", "Rosa", "Tariq"])],
        ),
        _case(
            "an agreement under an offer for another request",
            [request(), request("other"), offer(request="other"), agreement()],
        ),
        _case(
            "an agreement under an offer that had expired", [request(), offer(days=1), agreement(at=2 * DAY)]
        ),
        _case("an agreement for another learner than the request's", [*ASKED, agreement(**strangers)]),
        _case("a stranger takes an offer whose request is gone", [offer(), agreement(**strangers)]),
        _case(
            "a stranger takes an offer whose request was taken back",
            [request(withdrawn=True), offer(), agreement(**strangers)],
        ),
        _case(
            "a stranger takes an offer that was taken back",
            [
                request("own", "Tariq", for_=None),
                offer(withdrawn=True),
                agreement(request="own", **strangers),
            ],
        ),
    ]


def _insides() -> list[Case]:
    with_reader = [*ASKED, agreement(to=["Omar", "Rosa", "Tariq"])]
    return [
        _case("a note before the agreement stands", [request(), agreement(), note()]),
        _case("a note inside an agreement that is not here", [note()]),
        _case("a note inside an agreement that was taken back", [agreement(withdrawn=True), note()]),
        _case("a note by who is no party", [*AGREED, note(by="Tariq", to=["Omar"])]),
        _case("a closing by a reader on neither side", [*with_reader, closing(by="Tariq", to=["Omar"])]),
        _case("another helper, said to the helper", [*HELPED, chemistry("another", by="Rosa", to=["Omar"])]),
        _case(
            "a word of chemistry that nobody here can read", [*HELPED, chemistry("stop", sealed=True)], "Rosa"
        ),
    ]


def _hours() -> list[Case]:
    def confirmed(comment: str, trust: Row | None = None, **more: Any) -> Case:
        return _case(comment, [*HELPED, confirmation(**more)], trust=trust)

    other = [request("request two"), offer("offer two", request="request two")]
    other += [agreement("agreement two", request="request two", offer="offer two")]
    odd: Row = {"agreement": "agreement two"}
    return [
        _case("a session logged by the learner", [*AGREED, session(by="Rosa")]),
        _case("a session logged by who acts for the learner", [*AGREED, session(by="Nina")]),
        _case("a session logged by a stranger", [*AGREED, session(by="Tariq", to=["Omar"])]),
        _case("a session inside an agreement that waits", [*ASKED, agreement(way="home"), session()], "Rosa"),
        confirmed("confirmed by the helper", by="Omar"),
        confirmed("confirmed by the helper under a mandate", by="Omar", trust=HELPERS_MANDATE),
        confirmed(
            "confirmed by the helper who is a steward",
            by="Omar",
            trust=town(Omar={"roles": ["helper", "steward"], "reach": "video"}),
        ),
        _case(
            "confirmed by the steward who logged",
            [*AGREED, session(by="Ms Weber", to=["Omar"]), confirmation(by="Ms Weber", to=["Omar"])],
        ),
        confirmed(
            "confirmed under a mandate that ended",
            by="Nina",
            at=3 * DAY,
            trust=town(mandates=[_until(2 * DAY + HOUR)]),
        ),
        confirmed("confirmed by a stranger", by="Tariq", to=["Omar"]),
        confirmed("more minutes than the session's", minutes=60),
        confirmed("another month than the session's", month="2026-02"),
        confirmed("a part that another device signed", part_by="Nina"),
        confirmed("a part for another helper", part_helper="Tariq"),
        confirmed("a part with another pair's tag", part_pair="00" * 16),
        confirmed("a session that is not here", session="another"),
        confirmed("a confirmation that nobody here can read", sealed=True),
        _case("a session of another agreement", [*HELPED, *other, confirmation(**odd)]),
        _case(
            "confirmed after the session was taken back", [*AGREED, session(withdrawn=True), confirmation()]
        ),
        _case("one hand only, and the agreement taken back", [*ASKED, agreement(withdrawn=True), session()]),
    ]


def _until(end: int) -> Row:
    return {"agent": "Nina", "principal": "Rosa", "may": ["arrange"], "from": -DAY, "until": end}


# Leo helps, and his father reads along.
WITH_LEO = town(
    Leo={"roles": ["helper"], "reach": "video", "accompanied_by": "Leo's father"},
    Ben={"roles": ["steward"]},
    **{"Leo's_father": {"roles": ["guardian"]}},
)
LEOS = {"Leo", "Leo's father", "Rosa", "Ms Weber"}
HERS: Row = {"helper": "Leo", "offer": "proposal", "way": "public-place", "place": "Library Süd"}
HIS_AGREEMENT = agreement(**HERS, to=LEOS)
PROPOSED = [request(), proposal(), HIS_AGREEMENT, settled()]
SEEN = opened("agreement", to=sorted(LEOS - {"Leo's father"}))
APPROVED = [*PROPOSED, approval(place="Library Süd", to=sorted(LEOS - {"Ms Weber"})), SEEN]


OVER = town(mandates=[_until(5 * DAY)])


def _acted_once() -> list[Case]:
    """Nina agreed for Rosa; her mandate was over on the fifth day."""

    def case(comment: str, *rows: Row) -> Case:
        return _case(comment, [*AGREED, *rows], trust=OVER)

    return [
        case("a last word of the mandate's time", closing(by="Nina", at=5 * DAY - 1)),
        case("a last word by a mandate that is over", closing(by="Nina", at=5 * DAY)),
        case("a note by a mandate that is over", note(by="Nina", at=5 * DAY)),
        case("stop kindly, by a mandate that is over", chemistry("stop", by="Nina", at=5 * DAY)),
        case("confirmed by a mandate that is over", session(), confirmation(by="Nina", at=5 * DAY)),
        _case(
            "settled by who asked under a mandate that is over",
            [request(), settled(at=5 * DAY)],
            "Tariq",
            trust=OVER,
        ),
    ]


def _accompanied() -> list[Case]:
    def case(comment: str, rows: Iterable[Row], viewer: str = "Nina, Rosa", now: int = 10 * DAY) -> Case:
        return _case(comment, rows, viewer, now, WITH_LEO)

    elsewhere = agreement(helper="Leo", offer="proposal", to=LEOS, way="public-place", place="the park")
    at_home = agreement(helper="Leo", offer="proposal", to=LEOS, way="home")
    fathers_end = closing(by="Leo's father", to=sorted(LEOS - {"Leo's father"}))
    his_own = agreement(helper="Leo", offer="his own", to=LEOS, way="hub")
    return [
        case("a steward proposes a helper who is accompanied", [request(), proposal()]),
        case("an agreement with him waits for a steward's approval", PROPOSED),
        case("it stands once a steward approved the place", APPROVED),
        case("the yes is over that the approval rests on", APPROVED, now=90 * DAY),
        case(
            "a steward approved it again for longer",
            [
                *APPROVED,
                approval("again", place="Library Süd", until=99 * DAY, to=sorted(LEOS - {"Ms Weber"})),
            ],
            now=90 * DAY,
        ),
        case("the helper is shown it once his father opened it", APPROVED, "Leo"),
        case("he is shown nothing before", APPROVED[:-1], "Leo"),
        case("his father is shown it at once", APPROVED[:-1], "Leo's father"),
        case(
            "another place than the one in the terms was approved",
            [*PROPOSED, approval(place="the park", to=sorted(LEOS - {"Ms Weber"}))],
        ),
        case(
            "a place that is not on the group's list",
            [request(), proposal(), elsewhere, approval(place="the park", to=sorted(LEOS - {"Ms Weber"}))],
        ),
        case(
            "a home, approved or not",
            [request(), proposal(), at_home, approval(to=sorted(LEOS - {"Ms Weber"}))],
        ),
        case(
            "a way that the steward did not propose",
            [request(), proposal(ways=["hub", "video"]), *APPROVED[2:]],
        ),
        case(
            "a steward approves what she chose herself",
            [
                request(by="Ms Weber", for_="Rosa"),
                proposal(by="Ben", to=sorted(["Leo", "Leo's father", "Ms Weber"])),
                agreement(**HERS, by="Ms Weber", to=sorted(LEOS - {"Ms Weber"} | {"Ben"})),
                approval(place="Library Süd", to=sorted(LEOS - {"Ms Weber"} | {"Ben"})),
            ],
            "Ms Weber",
        ),
        case(
            "an approval by somebody who is no steward",
            [*PROPOSED, approval(by="Nina", place="Library Süd", to=sorted(LEOS))],
        ),
        case("his father ends it at once", [*APPROVED, fathers_end]),
        case("the steward takes the proposal back", [*APPROVED, proposal(withdrawn=True)]),
        case("he offers by himself", [request(), offer("his own", by="Leo", to=["Leo's father", "Nina"])]),
        case(
            "somebody chooses what he offered by himself",
            [request(), offer("his own", by="Leo", to=["Leo's father", "Nina"]), his_own],
        ),
        case("a proposal of somebody who is not accompanied", [request(), proposal(helper="Omar")]),
        case("a proposal by somebody who is no steward", [request(), proposal(by="Nina")]),
        case("a proposal of somebody who is no helper", [request(), proposal(helper="Rosa")]),
        case(
            "the proposal is for another request",
            [request(), request("other"), *APPROVED[2:], proposal(request="other")],
        ),
    ]
