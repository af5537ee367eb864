"""Who has a passport: adults who want one; and what the partner's members see, whoever passed it on."""

from dataclasses import replace

import pytest

from handrail_protocol.admission import State, place
from handrail_protocol.bodies.board import Notice
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.pacts.passports import entries, holders, notices
from handrail_protocol.pacts.sharing import leaving
from handrail_protocol.records import Record
from tests.support.federation import (
    BERT,
    FATHER,
    ILSE,
    NINA,
    OMAR,
    START,
    WEBER,
    Federation,
    Side,
    federation,
)
from tests.support.village import BEGINNING, Villager

AT = START + DAY
NOW = BEGINNING + AT


@pytest.fixture
def both() -> Federation:
    return federation()


def held(side: Side, now: int = NOW) -> set[bytes]:
    in_set = [each for each in side.open if place(each, side.authority, now).state is State.IN_SET]
    return set(holders(in_set, side.authority, now))


def seen(both: Federation, records: list[Record] | None = None, now: int = NOW) -> list[tuple[str, Kind]]:
    """What members of Library Süd see of Club Nord."""
    pact = both.agree(both.sued)
    found = entries(pact, both.nord.open if records is None else records, now)
    return [(entry.name, Kind(entry.record.header.kind)) for entry in found]


def opted_in(side: Side) -> None:
    side.name(side.helper, START)
    side.passport(side.helper, START)


# -- who has one ----------------------------------------------------------------------------------------


def test_a_member_who_wants_it_gets_one(both: Federation) -> None:
    opted_in(both.nord)
    assert held(both.nord) == {ILSE.id}
    assert held(both.nord, NOW + 90 * DAY) == set()


def test_without_her_own_word_a_passport_is_a_stewards_idea(both: Federation) -> None:
    both.nord.passport(ILSE, START)
    assert held(both.nord) == set()


def test_taking_the_word_back_ends_it_at_once(both: Federation) -> None:
    name = both.nord.name(ILSE, START)
    both.nord.passport(ILSE, START)
    both.nord.take_back(name, AT, ILSE)
    assert held(both.nord) == set()


def test_a_steward_ends_it_and_a_later_one_counts_again(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.end_passport(ILSE, START + 60)
    assert held(both.nord) == set()
    both.nord.passport(ILSE, START + 120)
    assert held(both.nord) == {ILSE.id}


def test_no_member_writes_one(both: Federation) -> None:
    both.nord.name(ILSE, START)
    both.nord.passport(ILSE, START, by=ILSE)
    assert held(both.nord) == set()


def test_who_is_accompanied_has_none_whatever_was_written(both: Federation) -> None:
    village = both.sued.village
    village.admit(WEBER, FATHER, 2 * DAY, Role.GUARDIAN)
    village.show(OMAR, 2 * DAY)
    village.grant(WEBER, OMAR, Role.HELPER, at=3 * DAY, accompanied_by=FATHER)
    name = both.sued.name(OMAR, START)
    passport = both.sued.passport(OMAR, START)
    authority = both.sued.authority
    assert authority.accompanied_by(OMAR.id, NOW)
    assert place(name, authority, NOW).state is State.WAITING  # says nothing on a board
    assert OMAR.id not in holders([name, passport], authority, NOW)
    assert leaving([name, passport], authority, NOW, live=True, speaker=b"") == []


def test_who_left_the_group_has_none(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.village.revoke(BERT, ILSE, START + 60, stays=both.nord.open)
    assert held(both.nord) == set()


# -- what the partner's members see ---------------------------------------------------------------------


def test_a_card_and_a_request_of_a_holder_are_seen(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.card(ILSE, AT)
    both.nord.ask(ILSE, AT)
    assert sorted(seen(both)) == [("Ilse", Kind.CARD), ("Ilse", Kind.REQUEST)]


def test_topics_and_ways_end_where_the_pact_does(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.card(ILSE, AT)
    (entry,) = entries(both.agree(both.sued), both.nord.open, NOW)
    assert (entry.topics, entry.ways) == (("photos",), (0, 1))


def test_what_lies_outside_the_pact_is_not_seen(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.card(ILSE, AT, ways=(3, 4))
    both.nord.ask(ILSE, AT, topic="cooking")
    both.nord.ask(ILSE, AT, for_person=BERT)
    assert seen(both) == []


def test_after_its_date_or_its_end_nothing_is_seen(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.card(ILSE, AT)
    pact = both.agree(both.sued)
    assert entries(pact, both.nord.open, pact.until) == []
    assert entries(replace(pact, ended=True), both.nord.open, NOW) == []


def test_of_a_member_without_a_passport_nothing_is_seen(both: Federation) -> None:
    both.nord.name(ILSE, START)
    both.nord.card(ILSE, AT)
    assert seen(both) == []


def test_a_hub_that_passes_on_what_it_made_up_is_believed_nothing(both: Federation) -> None:
    """Its own steward, its own passport, a changed card, a stranger's, and one of another group."""
    opted_in(both.nord)
    card = both.nord.card(ILSE, AT)
    mallory = Villager("Mallory")
    both.nord.passport(mallory, START, by=mallory, shows=[BERT])
    both.nord.name(mallory, START)
    both.nord.card(mallory, AT)
    other = federation().sued
    opted_in(other)
    other.card(NINA, AT)
    lies = [each for each in both.nord.open if each is not card]
    assert seen(both, [*lies, *other.open, replace(card, signature=bytes(64))]) == []


def test_a_passport_ends_on_the_other_side_where_its_steward_or_the_person_fell(both: Federation) -> None:
    """What ended her crosses inside of the passport's end."""
    opted_in(both.nord)
    both.nord.card(ILSE, AT)
    both.nord.end_passport(ILSE, AT)
    assert seen(both) == []


def test_a_helper_has_one_card(both: Federation) -> None:
    opted_in(both.nord)
    both.nord.card(ILSE, AT)
    newest = both.nord.card(ILSE, AT + 60)
    (entry,) = entries(both.agree(both.sued), both.nord.open, NOW + 120)
    assert entry.record == newest


# -- what crosses ---------------------------------------------------------------------------------------


def crossing(side: Side, *, live: bool = True) -> list[Record]:
    return leaving(side.open, side.authority, NOW, live=live, speaker=side.steward.id)


def test_holders_cross_and_nobody_else(both: Federation) -> None:
    opted_in(both.nord)
    card = both.nord.card(ILSE, AT)
    both.nord.name(BERT, START)
    both.nord.card(BERT, AT)
    both.agree(both.nord)
    assert {each.id for each in crossing(both.nord)} == {each.id for each in both.nord.open[:3]}
    assert card in crossing(both.nord)


def test_a_pact_itself_never_crosses(both: Federation) -> None:
    both.agree(both.nord)
    assert crossing(both.nord) == []


def test_a_withdrawal_crosses_with_what_is_left_also_after_she_opted_out(both: Federation) -> None:
    opted_in(both.nord)
    name, card = both.nord.open[0], both.nord.card(ILSE, AT)
    both.nord.take_back(card, AT + 60, ILSE)
    both.nord.take_back(name, AT + 60, ILSE)
    told = crossing(both.nord)
    assert {card.id, name.id} <= {each.id for each in told}
    assert all(each.body is None for each in told if each.header.kind in (Kind.NAME, Kind.CARD))
    assert sum(each.header.kind == Kind.WITHDRAWAL for each in told) == 2


def test_of_an_ended_pact_only_the_end_crosses(both: Federation) -> None:
    opted_in(both.nord)
    pact = both.agree(both.nord)
    end = both.nord.end_pact(pact.id, AT)
    assert crossing(both.nord, live=False) == [end]


# -- notices --------------------------------------------------------------------------------------------


def told(both: Federation, records: list[Record], now: int = NOW) -> list[Record]:
    return notices(both.agree(both.sued), records, now)


def notice(side: Side, by: Villager, at: int = AT) -> Record:
    return side.say(by, Kind.NOTICE, Notice(side.village.salt(), "Somebody rings and lies."), at)


def test_of_a_partners_notices_its_signing_stewards_are_seen_while_the_pact_lives(both: Federation) -> None:
    said = notice(both.nord, BERT)
    assert told(both, both.nord.open) == [said]
    assert said in crossing(both.nord)
    assert said not in crossing(both.nord, live=False)
    pact = both.agree(both.sued)
    assert notices(pact, both.nord.open, pact.until) == []
    assert notices(replace(pact, ended=True), both.nord.open, NOW) == []


def test_nobody_else_tells_the_partners_members_anything(both: Federation) -> None:
    """A holder of a passport, the hub that passes it on, a changed text, and another group's steward."""
    opted_in(both.nord)
    said = notice(both.nord, BERT)
    lies = [notice(both.nord, ILSE), notice(both.nord, both.nord.hub), notice(both.sued, WEBER)]
    assert told(both, [*both.nord.open[:2], *lies, replace(said, signature=bytes(64))]) == []
    assert not {each.id for each in lies} & {each.id for each in crossing(both.nord)}


def test_what_is_left_of_a_notice_crosses(both: Federation) -> None:
    said = notice(both.nord, BERT)
    both.nord.take_back(said, AT + 60, BERT)
    assert {each.header.kind for each in crossing(both.nord)} == {Kind.NOTICE, Kind.WITHDRAWAL}
    assert all(each.body is None for each in crossing(both.nord) if each.id == said.id)
