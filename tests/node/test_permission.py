"""Why somebody may not write now: one sentence for each reason, in one order, and never for who may."""

from functools import lru_cache

import pytest

from handrail_node.permission import Permission
from handrail_protocol.authority import fold
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, QUOTA_HUB_FACTOR, QUOTA_PER_DAY, QUOTA_START
from handrail_protocol.records import Record
from tests.support.townsfolk import NINA, OMAR, STRANGER, SUED, WEBER, with_more
from tests.support.village import BEGINNING, Village, Villager

NOW = BEGINNING + 5 * DAY


def name_of(person: bytes) -> str:
    return next(each.name for each in (WEBER, NINA, OMAR, STRANGER, SUED) if each.id == person)


def permission(who: Villager, *, now: int = NOW) -> Permission:
    authority = fold(records())
    return Permission(authority, "Library Süd", ["Ms Weber"], who.id, who.device().public, now, name_of)


@lru_cache(maxsize=1)
def records() -> tuple[Record, ...]:
    def more(village: Village) -> None:
        village.revoke_device(WEBER, NINA, 2 * DAY)
        village.admit(WEBER, STRANGER, DAY, Role.HELPER)
        village.revoke(WEBER, STRANGER, 2 * DAY)

    return with_more(more)


@pytest.mark.parametrize(
    ("who", "kind", "audience"),
    [
        (WEBER, Kind.INVITATION, Audience.AUTHORITY),
        (WEBER, Kind.NOTICE, Audience.MEMBERS),
        (OMAR, Kind.CARD, Audience.MEMBERS),
        (OMAR, Kind.NOTE, Audience.MAIL),
        (OMAR, Kind.DEVICE, Audience.AUTHORITY),
        (STRANGER, Kind.JOIN, Audience.AUTHORITY),
    ],
)
def test_who_may_is_told_nothing(who: Villager, kind: Kind, audience: Audience) -> None:
    assert permission(who).why_not(kind, audience, 0) is None


def test_a_clock_from_before_is_named_instead_of_a_time_that_is_over() -> None:
    said = permission(WEBER, now=BEGINNING - DAY).why_out()
    assert said == "This computer's clock is from before your time in Library Süd. Set it, then try again."


@pytest.mark.parametrize(
    ("who", "kind", "sentence"),
    [
        (OMAR, Kind.GRANT, "Only a steward of Library Süd can do that. Ask Ms Weber."),
        (OMAR, Kind.NOTICE, "Only a steward"),
        (SUED, Kind.CARD, "You are no helper in Library Süd at present. Ask Ms Weber: handrail grant "),
        (STRANGER, Kind.REQUEST, "Library Süd has ended your time there."),
        (STRANGER, Kind.GRANT, "Library Süd has ended your time there."),
        (NINA, Kind.REQUEST, "This device of yours was ended"),
    ],
)
def test_who_may_not_is_told_why_and_whom_to_ask(who: Villager, kind: Kind, sentence: str) -> None:
    audience = Audience.AUTHORITY if kind is Kind.GRANT else Audience.MEMBERS
    said = permission(who).why_not(kind, audience, 0)
    assert said is not None
    assert said.startswith(sentence)


def test_whose_time_is_over_is_told_how_it_goes_on() -> None:
    said = permission(OMAR, now=BEGINNING + 500 * DAY).why_not(Kind.REQUEST, Audience.MEMBERS, 0)
    assert said is not None
    assert said.startswith("Your time in Library Süd is over. Ask Ms Weber to renew it: handrail grant ")
    assert OMAR.id.hex()[:8] in said


def test_the_quota_is_that_of_the_group_to_the_last_record() -> None:
    quota = QUOTA_START + QUOTA_PER_DAY * 4  # Omar came after a day
    assert permission(OMAR).why_not(Kind.REQUEST, Audience.MEMBERS, quota - 1) is None
    said = permission(OMAR).why_not(Kind.REQUEST, Audience.MEMBERS, quota)
    assert said is not None
    assert "Go on tomorrow" in said
    assert permission(SUED).why_not(Kind.REQUEST, Audience.MEMBERS, quota * QUOTA_HUB_FACTOR // 2) is None


def test_without_a_steward_to_name_a_steward_is_asked() -> None:
    alone = Permission(fold(records()), "Library Süd", [], OMAR.id, OMAR.device().public, NOW, name_of)
    assert str(alone.why_no_steward()).endswith("Ask a steward.")
