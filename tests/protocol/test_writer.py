"""What a device writes is what its peers would take, with the dates that its kind asks for."""

from typing import Any

import pytest

from handrail_protocol import records
from handrail_protocol.bodies import SHAPES, body_of
from handrail_protocol.bodies.authority import Door, Grant, Invitation
from handrail_protocol.bodies.board import Card, Name, Notice, Settled
from handrail_protocol.bodies.pair import Offer, Withdrawal
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Class, Kind, class_of, row_of
from handrail_protocol.limits import DAY, TERM_KEPT, YEAR
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped, read
from handrail_protocol.vocabulary import Reach, Way
from handrail_protocol.writer import compose, expires_by_default
from tests.support.people import GROUP, NINA, NOW, OMAR, SALT, WEBER, Someone
from tests.vectors.cases.bodies import KINDS
from tests.vectors.cases.headers import PREV, raw
from tests.vectors.cases.shapes import RIGHT

UNTIL = NOW + 100 * DAY


def say(by: Someone, kind: Kind, body: Shaped, audience: Audience = Audience.MEMBERS, **more: Any) -> Record:
    return compose(
        by.author, GROUP, kind, body, **{"audience": audience, "seq": 0, "prev": None, "created": NOW, **more}
    )


def grant(until: int = UNTIL) -> Grant:
    return Grant(SALT, OMAR.person, (0, 1), Reach.PUBLIC_PLACE, until, None, None)


def invitation(until: int) -> Invitation:
    return Invitation(SALT, WEBER.device.public, 0, 1, until, None, b"box")


def test_a_record_names_its_writer_and_its_place() -> None:
    record = say(NINA, Kind.NAME, Name(SALT, "Nina"), seq=4, prev=PREV)
    header = record.header
    assert (header.person, header.device) == (NINA.person, NINA.device.public)
    assert (header.group, header.seq, header.prev, header.created) == (GROUP, 4, PREV, NOW)
    assert record.is_signed()
    assert body_of(record) == Name(SALT, "Nina")
    assert records.decode(record.encode()) == record


def test_recipients_are_put_in_order_and_named_once() -> None:
    people = [OMAR.person, WEBER.person, OMAR.person]
    offer = Offer(SALT, GROUP, ())
    record = say(NINA, Kind.OFFER, offer, Audience.MAIL, recipients=people)
    assert record.header.recipients == tuple(sorted({OMAR.person, WEBER.person}))


def test_words_of_enumerations_are_numbers_once_written() -> None:
    card = Card(SALT, ("photos",), ("de",), (Way.HUB, Way.VIDEO), ("Süd",), (0,), 1)
    record = say(OMAR, Kind.CARD, card)
    body = body_of(record)
    assert isinstance(body, Card)
    assert all(type(way) is int for way in body.ways)
    assert type(record.header.kind) is int


@pytest.mark.parametrize(
    ("kind", "body", "expires"),
    [
        (Kind.CARD, Card(SALT, ("photos",), (), (0,), (), (), 1), NOW + 21 * DAY),
        (Kind.NAME, Name(SALT, "Nina"), NOW + 90 * DAY),
        (Kind.NOTICE, Notice(SALT, "Closed."), NOW + 90 * DAY),
        (Kind.SETTLED, Settled(SALT, GROUP, GROUP), NOW + 90 * DAY),
        (Kind.OFFER, Offer(SALT, GROUP, ()), NOW + 30 * DAY),
        (Kind.DOOR, Door(SALT, GROUP), None),
        (Kind.GRANT, grant(), UNTIL + TERM_KEPT),
        (Kind.INVITATION, invitation(NOW + 7 * DAY), NOW + 7 * DAY),
    ],
)
def test_a_record_expires_as_its_kind_says(kind: Kind, body: Shaped, expires: int | None) -> None:
    assert expires_by_default(kind, body, NOW) == expires


def body_in_vectors(kind: Kind) -> Shaped:
    shape = SHAPES[kind]
    return read(shape, raw(list(RIGHT[shape.__name__].values())))


@pytest.mark.parametrize("kind", [Kind(kind) for kind in SHAPES if kind != Kind.WITHDRAWAL])
def test_every_kind_that_has_a_body_can_be_written(kind: Kind) -> None:
    row = row_of(kind)
    assert row is not None
    audience = min(row.audiences)
    recipients = [OMAR.person] if audience is Audience.MAIL else []
    record = say(NINA, kind, body_in_vectors(kind), audience, recipients=recipients)
    assert record.header.expires == expires_by_default(kind, body_in_vectors(kind), NOW)
    assert set(KINDS) == set(RIGHT) & {shape.__name__ for shape in SHAPES.values()}


def test_a_shorter_life_may_be_asked_for_and_a_longer_one_may_not() -> None:
    name = Name(SALT, "Nina")
    assert say(NINA, Kind.NAME, name, expires=NOW + DAY).header.expires == NOW + DAY
    with pytest.raises(LocalError, match="within its row's life"):
        say(NINA, Kind.NAME, name, expires=NOW + 90 * DAY + 1)


def test_a_withdrawal_lives_as_long_as_its_target_which_is_told() -> None:
    target = say(NINA, Kind.NAME, Name(SALT, "Nina"))
    body = Withdrawal(SALT, target.id)
    record = say(NINA, Kind.WITHDRAWAL, body, seq=1, prev=target.link, expires=target.header.expires)
    assert record.header.expires == target.header.expires
    with pytest.raises(LocalError, match="target"):
        say(NINA, Kind.WITHDRAWAL, body, seq=1, prev=target.link)


REFUSED: list[tuple[str, Kind, Shaped, dict[str, Any]]] = [
    ("the body of another kind", Kind.NAME, Notice(SALT, "Closed."), {}),
    ("a kind without a body", Kind.PULSE, Notice(SALT, "Closed."), {"audience": Audience.AUTHORITY}),
    ("a salt that is too short", Kind.NAME, Name(b"", "Nina"), {}),
    ("an escape in a name", Kind.NAME, Name(SALT, "\x1b[2J"), {}),
    ("another set", Kind.NAME, Name(SALT, "Nina"), {"audience": Audience.AUTHORITY}),
    ("mail to nobody", Kind.OFFER, Offer(SALT, GROUP, ()), {"audience": Audience.MAIL}),
    ("a name to one person", Kind.NAME, Name(SALT, "Nina"), {"recipients": [OMAR.person]}),
    ("a chain in mail", Kind.OFFER, Offer(SALT, GROUP, ()), {"audience": Audience.MAIL, "prev": PREV}),
    ("a seq below zero", Kind.NAME, Name(SALT, "Nina"), {"seq": -1}),
    ("a date before 1970", Kind.NAME, Name(SALT, "Nina"), {"created": -1}),
    (
        "an end to what lasts",
        Kind.DOOR,
        Door(SALT, GROUP),
        {"audience": Audience.AUTHORITY, "expires": NOW + 1},
    ),
    ("a term of two years", Kind.GRANT, grant(NOW + 2 * YEAR), {"audience": Audience.AUTHORITY}),
    ("a term that has ended", Kind.GRANT, grant(NOW), {"audience": Audience.AUTHORITY}),
    ("an invitation of a year", Kind.INVITATION, invitation(NOW + YEAR), {"audience": Audience.AUTHORITY}),
]


@pytest.mark.parametrize(
    ("kind", "body", "more"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_what_no_peer_would_take_is_not_written(kind: Kind, body: Shaped, more: dict[str, Any]) -> None:
    with pytest.raises(LocalError):
        say(WEBER, kind, body, **more)


def test_a_text_that_fits_no_record_is_refused_with_a_sentence() -> None:
    charter = RIGHT["Charter"]
    long = [f"{number:03}" + "a" * 100 for number in range(64)]
    body = read(SHAPES[Kind.CHARTER], raw(list({**charter, "areas": long, "topics": long}.values())))
    more = {"places": tuple(long), "policy": "a" * 4_000}
    too_long = type(body)(**{**{name: getattr(body, name) for name in charter}, **more})
    with pytest.raises(LocalError, match="bound"):
        say(WEBER, Kind.CHARTER, too_long, Audience.AUTHORITY)


def test_a_chain_is_the_callers_and_follows_the_signature() -> None:
    first = say(NINA, Kind.NAME, Name(SALT, "Nina"))
    second = say(NINA, Kind.NAME, Name(SALT, "Nina B."), seq=1, prev=first.link)
    assert second.header.prev == first.link != first.id


def test_terms_are_kept_and_the_rest_is_not() -> None:
    for kind in SHAPES:
        expires = (
            None
            if kind == Kind.WITHDRAWAL
            else expires_by_default(Kind(kind), body_in_vectors(Kind(kind)), NOW)
        )
        if class_of(kind) is Class.LASTING:
            assert expires is None
        elif class_of(kind) is Class.TERMS:
            assert expires is not None
            assert expires > NOW + TERM_KEPT
