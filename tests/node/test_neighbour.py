"""Two nodes that dialled each other speak over one of their two links, and both choose the same one."""

import itertools
from dataclasses import dataclass

import pytest

from handrail_node.neighbour import Neighbour, crowding, leading
from handrail_protocol.handshake import Mode, OpenGroup
from handrail_protocol.limits import LINKS_PER_PERSON_MAX
from tests.support.greetings import served
from tests.support.townsfolk import NINA, OMAR, SUED, town
from tests.support.village import Villager


@dataclass
class End:
    """What a link needs of its session and doorkeeper to be chosen: nothing."""

    is_open: bool = True


def link(
    mine: Villager, theirs: Villager, *, dialled: bool, since: int = 0, mode: Mode = Mode.MEMBER
) -> Neighbour:
    found = Neighbour("192.0.2.1:47447", dialled, End(), End(), since)  # type: ignore[arg-type]  # not asked
    found.groups = (OpenGroup(town().group, mode, (served(theirs).certificate,)),)
    found.own_devices = frozenset({served(mine).certificate.device})
    return found


@pytest.mark.parametrize("later", [0, 1, 60])
@pytest.mark.parametrize(("one", "other"), list(itertools.permutations((SUED, NINA, OMAR), 2)))
def test_both_ends_choose_the_same_link(one: Villager, other: Villager, later: int) -> None:
    """The one that `one` dialled, or the one that `other` did, whichever opened later."""
    at_one = [link(one, other, dialled=True, since=0), link(one, other, dialled=False, since=later)]
    at_other = [link(other, one, dialled=False, since=0), link(other, one, dialled=True, since=later)]
    [chosen], [chosen_there] = leading(at_one), leading(at_other)
    assert at_one.index(chosen) == at_other.index(chosen_there)


def test_a_link_that_comes_later_is_chosen_whoever_dialled_it() -> None:
    """A laptop that woke up elsewhere: the old link is dead, and only silence will tell."""
    for dialled in (True, False):
        old, new = link(SUED, NINA, dialled=dialled, since=1), link(SUED, NINA, dialled=not dialled, since=90)
        assert leading([old, new]) == [new]


def test_of_two_that_one_side_dialled_the_later_is_chosen() -> None:
    """It lost the first and noticed; this node has not yet."""
    old, new = (link(SUED, NINA, dialled=False, since=since) for since in (1, 2))
    assert leading([old, new]) == leading([new, old]) == [new]


def test_the_spare_link_is_there_when_the_first_ends() -> None:
    both = [link(SUED, NINA, dialled=dialled) for dialled in (True, False)]
    [chosen] = leading(both)
    [spare] = [each for each in both if each is not chosen]
    assert leading([spare]) == [spare]


@pytest.mark.parametrize("dialled", [True, False])
def test_a_link_by_an_invitation_makes_way_for_one_by_the_door(dialled: bool) -> None:
    """The first speaks for one person of the household, the other for all of them."""
    by_code = link(SUED, NINA, dialled=not dialled, since=2, mode=Mode.NEWCOMER)
    by_door = link(SUED, NINA, dialled=dialled, since=1)
    assert leading([by_code, by_door]) == [by_door]


def test_links_to_others_are_kept() -> None:
    links = [link(SUED, NINA, dialled=False), link(SUED, OMAR, dialled=False)]
    assert set(leading(links)) == set(links)
    assert leading([]) == []


def test_a_member_who_opens_link_after_link_keeps_the_latest() -> None:
    """Also by devices that he makes up: the limit is the person's."""
    links = [link(SUED, OMAR, dialled=False, since=since) for since in range(LINKS_PER_PERSON_MAX + 3)]
    for number, each in enumerate(links):
        certificate = served(OMAR, f"device {number}").certificate
        each.groups = (OpenGroup(town().group, Mode.MEMBER, (certificate,)),)
    others = [link(SUED, NINA, dialled=False, since=0)]
    assert crowding(links[-1], [*others, *links]) == set(links[:3])
    assert crowding(links[0], links[:LINKS_PER_PERSON_MAX]) == set()
    assert crowding(others[0], [*others, *links]) == set()


def test_the_link_that_has_just_opened_is_never_the_one_that_goes() -> None:
    """Though a clock that was set back says that it is the oldest."""
    links = [link(SUED, OMAR, dialled=False, since=since) for since in range(1, LINKS_PER_PERSON_MAX + 1)]
    fresh = link(SUED, OMAR, dialled=False, since=0)
    assert crowding(fresh, [fresh, *links]) == {links[0]}
