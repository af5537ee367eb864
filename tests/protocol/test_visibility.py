"""Who is shown which records: mail at its parties and hubs alone, reports at their authors and stewards."""

from collections.abc import Iterable

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.handshake import Mode, OpenGroup
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.visibility import Sight, passes, view
from tests.support.greetings import served
from tests.support.raw_records import raw_record
from tests.support.townsfolk import NINA, OMAR, ROSA, STRANGER, SUED, WEBER, Town, town
from tests.support.village import BEGINNING, Village, Villager

NOW = BEGINNING + 20 * DAY
EVERYBODY = (WEBER, SUED, NINA, OMAR)
MAIL = raw_record(kind=Kind.OFFER, person=OMAR.id, recipients=(NINA.id,))
REPORT = raw_record(kind=Kind.REPORT, person=NINA.id)


def ids(who: Iterable[Villager]) -> frozenset[bytes]:
    return frozenset(each.id for each in who)


def shows(
    record: Record, mine: Iterable[Villager], theirs: Iterable[Villager], authority: Authority | None = None
) -> bool:
    """Whether a node of `mine` shows it to one of `theirs`."""
    said = authority or fold(town().all)
    filtered = view(said, record.header.audience, ids(mine), ids(theirs), NOW)
    return filtered is not None and passes(record, filtered)


# -- sets that all members share ------------------------------------------------------------------


@pytest.mark.parametrize("audience", [Audience.AUTHORITY, Audience.MEMBERS, Audience.OPEN])
@pytest.mark.parametrize("who", EVERYBODY)
def test_members_see_all_of_what_members_share(audience: Audience, who: Villager) -> None:
    assert view(fold(town().all), audience, ids([WEBER]), ids([who]), NOW) == ()


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("who", [(), (STRANGER,), (ROSA,)])
def test_strangers_see_nothing_of_any_set(audience: Audience, who: tuple[Villager, ...]) -> None:
    """Rosa lives with Nina but has no right of her own here."""
    assert view(fold(town().all), audience, ids([WEBER]), ids(who), NOW) is None


def test_one_member_among_strangers_is_enough() -> None:
    assert view(fold(town().all), Audience.MEMBERS, ids([WEBER]), ids([STRANGER, NINA]), NOW) == ()


def late(village: Village) -> Villager:
    """Somebody whose right ran out after ten days."""
    who = Villager("late")
    village.admit(WEBER, who, 3 * DAY, until=10 * DAY)
    return who


@pytest.mark.parametrize("audience", [a for a in Audience if a is not Audience.AUTHORITY])
def test_an_expired_right_opens_the_authority_set_and_nothing_else(audience: Audience) -> None:
    fresh = Town()
    who = late(fresh.village)
    authority = fold(fresh.village.records)
    assert view(authority, Audience.AUTHORITY, ids([WEBER]), ids([who]), NOW) == ()
    assert view(authority, audience, ids([WEBER]), ids([who]), NOW) is None


@pytest.mark.parametrize("audience", Audience)
def test_who_was_revoked_sees_nothing(audience: Audience) -> None:
    fresh = Town()
    fresh.village.revoke(WEBER, OMAR, 4 * DAY)
    assert view(fold(fresh.village.records), audience, ids([WEBER]), ids([OMAR]), NOW) is None


# -- mail -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("theirs", [SUED, NINA, OMAR])
@pytest.mark.parametrize("mine", [SUED, NINA, OMAR])
def test_mail_is_shown_among_author_recipient_and_hub(mine: Villager, theirs: Villager) -> None:
    assert shows(MAIL, [mine], [theirs])


@pytest.mark.parametrize(("mine", "theirs"), [(SUED, WEBER), (OMAR, WEBER), (WEBER, NINA), (WEBER, SUED)])
def test_mail_of_others_is_shown_neither_to_nor_by_a_librarian(mine: Villager, theirs: Villager) -> None:
    assert not shows(MAIL, [mine], [theirs])


def test_mail_is_shown_to_a_household_for_whomever_of_it() -> None:
    assert shows(MAIL, [SUED], [ROSA, NINA])


def test_both_sides_come_to_the_same_answer() -> None:
    """Else a comparison would find differences that neither may say."""
    for record in (MAIL, REPORT):
        for one in EVERYBODY:
            for other in EVERYBODY:
                assert shows(record, [one], [other]) is shows(record, [other], [one])


def test_a_hub_that_lost_its_role_is_shown_its_own_mail_only() -> None:
    fresh = Town()
    grant = next(r for r in fresh.all if getattr(r.said, "person", None) == SUED.id)
    fresh.village.revoke(WEBER, grant, 4 * DAY)
    fresh.village.grant(WEBER, SUED, Role.LEARNER, at=4 * DAY)
    authority = fold(fresh.village.records)
    own = raw_record(kind=Kind.OFFER, person=OMAR.id, recipients=(SUED.id,))
    assert not shows(MAIL, [OMAR], [SUED], authority)
    assert not shows(MAIL, [SUED], [OMAR], authority)
    assert shows(own, [OMAR], [SUED], authority)


# -- stewards' ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("mine", "theirs"), [(NINA, SUED), (SUED, WEBER), (NINA, WEBER), (SUED, NINA)])
def test_a_report_goes_from_its_author_by_a_hub_to_stewards(mine: Villager, theirs: Villager) -> None:
    assert shows(REPORT, [mine], [theirs])


@pytest.mark.parametrize("mine", [NINA, SUED, WEBER])
def test_a_report_is_shown_to_no_other_member(mine: Villager) -> None:
    assert not shows(REPORT, [mine], [OMAR])


# -- one link -------------------------------------------------------------------------------------


class Changing:
    """A group whose authority may change while a link is open, and Nina's side of a link to Omar's."""

    def __init__(self) -> None:
        self.town = Town()
        self.now = fold(self.town.all)
        peers = (served(OMAR).certificate,)
        opened = OpenGroup(self.town.group, Mode.MEMBER, peers)
        self.sight = Sight([opened], {self.town.group: ids([NINA])}, lambda group: self.now)
        self.card = raw_record(group=self.town.group, kind=Kind.CARD, person=OMAR.id)
        self.mail = raw_record(group=self.town.group, kind=Kind.OFFER, person=OMAR.id, recipients=(NINA.id,))

    def change(self) -> None:
        self.now = fold(self.town.village.records)


def test_a_link_sees_by_the_authority_of_the_moment() -> None:
    link = Changing()
    assert link.sight.sees(link.card, NOW)
    link.town.village.revoke(WEBER, OMAR, 4 * DAY)
    link.change()
    assert not link.sight.sees(link.card, NOW)
    assert not link.sight.sees(link.mail, NOW)


def test_who_is_ended_is_told_that_and_nothing_else() -> None:
    """Else her node would say that all is well, and what she writes would reach nobody."""
    link = Changing()
    ending = link.town.village.revoke(WEBER, OMAR, 4 * DAY)
    of_another = link.town.village.revoke(WEBER, ROSA, 4 * DAY)
    link.change()
    assert link.sight.sees(ending, NOW)
    assert not link.sight.sees(of_another, NOW)
    assert not any(link.sight.sees(record, NOW) for record in link.town.all if record.id != ending.id)


def test_whose_device_is_ended_is_told_on_its_own_link() -> None:
    link = Changing()
    ending = link.town.village.revoke_device(WEBER, OMAR, 4 * DAY)
    link.change()
    assert link.sight.sees(ending, NOW)


def test_as_whom_another_goes_on_is_told_her_whose_device_was_ended_for_it() -> None:
    link = Changing()
    again, of_another = (
        link.town.village.succeed(WEBER, who, NINA, 4 * DAY, SUED, NINA) for who in (OMAR, ROSA)
    )
    link.town.village.revoke_device(WEBER, OMAR, 4 * DAY)
    link.change()
    assert link.sight.sees(again, NOW)
    assert not link.sight.sees(of_another, NOW)


def test_a_device_that_was_ended_ends_what_its_link_sees() -> None:
    link = Changing()
    link.town.village.revoke_device(WEBER, OMAR, 4 * DAY)
    link.change()
    assert link.sight.theirs(link.town.group) == frozenset()
    assert not link.sight.sees(link.card, NOW)


def test_another_device_that_was_ended_ends_nothing() -> None:
    link = Changing()
    link.town.village.show(OMAR, 3 * DAY, device="tablet")
    link.town.village.revoke_device(WEBER, OMAR, 4 * DAY, device="tablet")
    link.change()
    assert link.sight.sees(link.card, NOW)


def test_a_right_that_runs_out_while_a_link_is_open_closes_what_it_opened() -> None:
    link = Changing()
    who = late(link.town.village)
    link.change()
    opened = OpenGroup(link.town.group, Mode.MEMBER, (served(who).certificate,))
    sight = Sight([opened], {link.town.group: ids([NINA])}, lambda group: link.now)
    assert sight.sees(link.card, BEGINNING + 9 * DAY)
    assert not sight.sees(link.card, BEGINNING + 10 * DAY)


def test_nothing_of_another_group_is_seen() -> None:
    link = Changing()
    assert not link.sight.sees(raw_record(kind=Kind.CARD, person=OMAR.id), NOW)
    assert not link.sight.opens(MAIL.header.group)


def test_a_link_knows_what_its_own_side_wrote() -> None:
    link = Changing()
    mine = raw_record(group=link.town.group, kind=Kind.OFFER, person=NINA.id, recipients=(OMAR.id,))
    assert link.sight.is_author(mine)
    assert not link.sight.is_author(link.mail)
    assert link.sight.has_role(link.town.group, Role.HELPER, NOW)
    assert not link.sight.has_role(link.town.group, Role.HUB, NOW)
