"""Who may withdraw what: every node agrees, also one that has the target without its body."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pytest

from handrail_protocol.admission import place, withdraws
from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.places import State
from handrail_protocol.bodies.board import Name, Request
from handrail_protocol.bodies.pair import Agreement, Offer, Sealed, Withdrawal
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

WEBER, NINA, ROSA, OMAR = (Villager(name) for name in ("Ms Weber", "Nina", "Rosa", "Omar"))
AT = 1_000


@dataclass
class Board:
    """Ms Weber's village: Nina, Rosa and Omar are members, and Nina may arrange things for Rosa."""

    village: Village = field(default_factory=lambda: Village((WEBER,)))

    def __post_init__(self) -> None:
        self.village.found()
        for member, role in ((NINA, Role.LEARNER), (ROSA, Role.LEARNER), (OMAR, Role.HELPER)):
            self.village.admit(WEBER, member, 10, role)
        self.mandate = self.village.mandate(ROSA, NINA, ROSA, 20)

    def end_the_mandate(self, at: int) -> None:
        self.village.revoke(WEBER, self.mandate, at)
        self.__dict__.pop("authority", None)

    @cached_property
    def authority(self) -> Authority:
        return fold(self.village.records)

    def request(self, for_person: Villager | None = None, at: int = AT) -> Record:
        whom = None if for_person is None else for_person.id
        body = Request(bytes(16), "photos", "see Leo", "", (0,), "Süd", (), ("de",), 1, 30, whom, False)
        to = [] if whom is None else [whom]
        return self.village.say(NINA, Kind.REQUEST, body, at, audience=Audience.MEMBERS, recipients=to)

    def said_for_rosa(self, how: str) -> Record:
        if how == "request":
            return self.request(for_person=ROSA)
        if how == "agreement":
            return self.agreement(AT)
        body, to = Sealed(bytes(16), bytes(32), 1, b"sealed"), [OMAR.id, ROSA.id]
        return self.village.say(NINA, Kind.CONFIRMATION, body, AT, audience=Audience.MAIL, recipients=to)

    def agreement(self, at: int, learner: Villager = ROSA) -> Record:
        body = Agreement(
            bytes(16),
            bytes(32),
            bytes(32),
            OMAR.id,
            learner.id,
            1,
            ((OMAR.device().public, b"x"),),
            b"sealed",
        )
        to = [OMAR.id, ROSA.id]
        return self.village.say(NINA, Kind.AGREEMENT, body, at, audience=Audience.MAIL, recipients=to)

    def withdraw(self, by: Villager, target: Record, **more: Any) -> Record:
        header = target.header
        asked = {
            "audience": Audience(header.audience),
            "recipients": header.letter_to,
            "expires": header.expires,
            **more,
        }
        at = asked.pop("at", AT + 60)
        return self.village.say(by, Kind.WITHDRAWAL, Withdrawal(bytes(16), target.id), at, **asked)

    def acts(self, withdrawal: Record, target: Record) -> bool:
        """What all nodes say of it: those that hold the body, and those that hold the header alone."""
        said = {withdraws(withdrawal, each, self.authority) for each in (target, target.without_body())}
        assert len(said) == 1
        return said.pop()


@pytest.fixture
def board() -> Board:
    return Board()


def test_everybody_withdraws_his_own(board: Board) -> None:
    target = board.request()
    assert board.acts(board.withdraw(NINA, target), target)


def test_the_one_asked_for_withdraws_what_was_asked_for_her(board: Board) -> None:
    target = board.request(for_person=ROSA)
    assert board.acts(board.withdraw(ROSA, target), target)


def test_who_gave_no_mandate_withdraws_nothing(board: Board) -> None:
    target = board.request(for_person=ROSA)
    assert not board.acts(board.withdraw(OMAR, target), target)


def test_what_nina_asks_for_herself_is_not_rosas_to_withdraw(board: Board) -> None:
    target = board.request()
    assert not board.acts(board.withdraw(ROSA, target), target)


@pytest.mark.parametrize("at", [15, AT])
def test_of_agreements_she_withdraws_what_was_agreed_for_her_under_a_mandate(board: Board, at: int) -> None:
    target = board.agreement(at)
    assert board.acts(board.withdraw(ROSA, target), target) is (at == AT)


def test_a_helper_withdraws_no_agreement_by_a_mandate_of_his_own_making(board: Board) -> None:
    board.village.mandate(OMAR, NINA, OMAR, 20)
    target = board.agreement(AT)
    assert not withdraws(board.withdraw(OMAR, target), target, board.authority)


@pytest.mark.parametrize("how", ["request", "agreement", "confirmation"])
def test_who_acts_no_longer_takes_back_nothing_of_what_she_said_for_another(how: str) -> None:
    """What she took back in time is taken back, whenever it comes; from the end on it is Rosa's."""
    over, board = AT + 60, Board()
    target = board.said_for_rosa(how)
    assert board.acts(board.withdraw(NINA, target), target)
    board.end_the_mandate(over)
    assert not board.acts(board.withdraw(NINA, target), target)
    assert board.acts(board.withdraw(NINA, target, at=over - 1), target)
    if how != "confirmation":
        assert board.acts(board.withdraw(ROSA, target), target)
    if how == "request":
        assert board.acts(board.withdraw(WEBER, target), target)


def test_what_she_asked_for_herself_stays_hers_when_her_mandate_is_over() -> None:
    board = Board()
    board.end_the_mandate(AT)
    own = board.request()
    assert board.acts(board.withdraw(NINA, own), own)


def test_of_an_agreement_that_was_told_to_her_nobody_has_to_know_the_learner() -> None:
    """Its body says it, and goes with a withdrawal: whoever has the header alone has to say the same."""
    board = Board()
    board.end_the_mandate(AT)
    mine = board.agreement(AT - 1, learner=NINA)
    assert not board.acts(board.withdraw(NINA, mine), mine)


def test_a_mandate_reaches_requests_and_agreements_only(board: Board) -> None:
    name = board.village.say(NINA, Kind.NAME, Name(bytes(16), "Nina"), AT, audience=Audience.MEMBERS)
    assert not board.acts(board.withdraw(ROSA, name), name)


def test_a_steward_withdraws_on_the_board_and_not_in_mail(board: Board) -> None:
    target = board.request()
    offer = board.village.say(
        OMAR,
        Kind.OFFER,
        Offer(bytes(16), target.id, ()),
        AT,
        audience=Audience.MAIL,
        recipients=[NINA.id],
    )
    assert board.acts(board.withdraw(WEBER, target), target)
    assert not board.acts(board.withdraw(WEBER, offer), offer)
    assert board.acts(board.withdraw(OMAR, offer), offer)


def test_a_withdrawal_fits_its_target_in_set_date_and_recipients(board: Board) -> None:
    target = board.request()
    expires = target.header.expires
    assert expires is not None
    offer = board.village.say(
        OMAR, Kind.OFFER, Offer(bytes(16), target.id, ()), AT, audience=Audience.MAIL, recipients=[NINA.id]
    )
    for wrong in ({"audience": Audience.OPEN}, {"expires": expires - 1}, {"expires": expires + 1}):
        assert not board.acts(board.withdraw(NINA, target, **wrong), target)
    assert not board.acts(board.withdraw(OMAR, offer, recipients=[ROSA.id]), offer)
    assert board.acts(board.withdraw(OMAR, offer, recipients=[ROSA.id, NINA.id]), offer)


def test_withdrawals_and_authority_are_not_withdrawn(board: Board) -> None:
    target = board.request()
    first = board.withdraw(NINA, target)
    assert not board.acts(board.withdraw(NINA, first), first)


def test_a_body_that_nobody_can_read_does_not_part_the_nodes(board: Board) -> None:
    """One that holds only the header could not judge it, so nobody does: it is carried and never shown."""
    odd = board.village.say(NINA, Kind.NAME, Name(bytes(16), "Nina"), AT, audience=Audience.MEMBERS)
    header = odd.header
    unread = Record(odd.header_bytes, odd.signature, b"\xff" * header.body_size, header)
    assert unread.said is None
    now = BEGINNING + AT
    assert place(unread, board.authority, now) == place(odd, board.authority, now)
    assert place(odd.without_body(), board.authority, now).state is State.IN_SET
