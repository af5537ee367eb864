"""Facts are made of records; the ground joins and sorts them, and keeps only this node's mail."""

from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import NoteText, Offer, Sealed
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import fact_of
from handrail_protocol.lifecycle.facts import INNER_SHAPES
from handrail_protocol.lifecycle.fold import fold
from handrail_protocol.lifecycle.ground import ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from handrail_protocol.writer import compose
from tests.support.histories import START, Town, facts, key, note, offer, request, story, town
from tests.support.people import GROUP, NINA, NOW, OMAR, SALT

TOLD = town()
TRUST = Town(TOLD["persons"], TOLD["mandates"])


def record(kind: Kind, body: Shaped, *recipients: bytes) -> Record:
    return compose(
        OMAR.author,
        GROUP,
        kind,
        body,
        audience=Audience.MAIL if recipients else Audience.MEMBERS,
        recipients=recipients,
        seq=0,
        prev=None,
        created=NOW,
        expires=NOW + DAY,
    )


def test_a_fact_says_what_the_record_says() -> None:
    made = record(Kind.OFFER, Offer(SALT, bytes(32), ("2026-01-17T15:00",)), NINA.person)
    fact = fact_of(made)
    assert (fact.id, fact.kind, fact.person, fact.device) == (
        made.id,
        Kind.OFFER,
        OMAR.person,
        OMAR.device.public,
    )
    assert (fact.recipients, fact.created, fact.expires) == ((NINA.person,), NOW, NOW + DAY)
    assert fact.body == Offer(SALT, bytes(32), ("2026-01-17T15:00",))
    assert (fact.inner, fact.words) == (None, None)


def test_a_withdrawn_one_has_no_body() -> None:
    made = record(Kind.NAME, Name(SALT, "Omar"))
    assert fact_of(made.without_body()).body is None


def test_a_body_of_another_shape_says_nothing() -> None:
    made = record(Kind.NAME, Name(SALT, "Omar"))
    assert fact_of(Record(made.header_bytes, made.signature, b"\x90", made.header)).body is None


def test_every_sealed_kind_has_a_shape_inside() -> None:
    assert set(INNER_SHAPES) == {
        Kind.AGREEMENT,
        Kind.NOTE,
        Kind.SESSION,
        Kind.CONFIRMATION,
        Kind.CHEMISTRY,
        Kind.CLOSING,
        Kind.APPROVAL,
    }


def test_mail_of_nobody_here_is_left_out_and_the_board_is_not() -> None:
    told = [request(), offer(), note()]
    kinds = {fact.kind for fact in ground(facts(told), [key("Tariq")], START, TRUST).facts.values()}
    assert kinds == {Kind.REQUEST}


def test_facts_are_sorted_by_date_and_then_by_id() -> None:
    made = ground(facts([*story()[::-1], note("b", at=5), note("a", at=5)]), [key("Rosa")], START, TRUST)
    order = [(fact.created, fact.id) for fact in made.facts.values()]
    assert order == sorted(order)


def test_what_was_opened_on_one_device_of_the_household_is_opened() -> None:
    sealed, opened = facts([note(sealed=True), note()])
    assert isinstance(sealed.body, Sealed)
    joined = ground([sealed, opened, sealed], [key("Rosa")], START, TRUST).facts
    assert [fact.inner for fact in joined.values()] == [NoteText("She hears better on the left.")]


def test_a_body_that_belongs_to_no_stage_is_passed_over() -> None:
    """A later release may write kinds that this one carries and does not show."""
    stranger = facts([note()])[0]
    later = type(stranger)(
        bytes(32), Kind.OPENED, stranger.person, stranger.device, stranger.recipients, START, None, None
    )
    board = fold([later], [key("Rosa")], START, TRUST)
    assert not board.set_aside


def test_every_reason_has_a_sentence_and_none_accuses() -> None:
    sentences = [reason.sentence for reason in Reason]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") for sentence in sentences)
    assert not any(
        word in sentence.lower() for sentence in sentences for word in ("reject", "forged", "fake")
    )
