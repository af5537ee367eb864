"""Who lives here and who speaks: names, beginnings of ids, and what is said where it could be several."""

import pytest

from handrail_node.household import Household, Resident
from handrail_node.offline import NAMELESS
from handrail_protocol.errors import LocalError
from tests.support.people import NINA, OMAR, ROSA, Someone
from tests.support.sealers import SeededSealer


def resident(who: Someone, name: str = "") -> Resident:
    return Resident(name or who.name, who.certificate(), who.device, SeededSealer(who.name.encode()))


def household(*residents: Resident) -> Household:
    return Household(lambda: list(residents))


def test_the_only_person_speaks_without_being_named() -> None:
    assert household(resident(NINA)).choose(None).id == NINA.person


def test_of_several_one_has_to_be_named_by_name_or_by_four_digits() -> None:
    home = household(resident(NINA), resident(ROSA))
    with pytest.raises(LocalError, match=r"--as: Nina \([0-9a-f]{8}\), Rosa \([0-9a-f]{8}\)"):
        home.choose(None)
    for wanted in (" nina ", "NINA", NINA.person.hex(), NINA.person.hex()[:4].upper()):
        assert home.choose(wanted).id == NINA.person
    for wanted in ("Otto", NINA.person.hex()[:3], ""):
        with pytest.raises(LocalError, match="Nobody here is called"):
            home.choose(wanted)


def test_two_of_one_name_are_told_apart_by_their_ids() -> None:
    home = household(resident(NINA, "Nina"), resident(ROSA, "nina"))
    with pytest.raises(LocalError, match="Several here are meant by Nina; say more of the id"):
        home.choose("Nina")
    assert home.choose(ROSA.person.hex()[:8]).id == ROSA.person


def test_an_empty_home_says_how_to_begin() -> None:
    with pytest.raises(LocalError, match="handrail person add --name NAME"):
        household().choose(None)


def test_who_came_back_by_her_words_alone_has_the_name_that_she_announced_before() -> None:
    announced: dict[bytes, str] = {}
    home = Household(lambda: [resident(NINA, NAMELESS), resident(OMAR)], announced.get)
    assert [home.called(each) for each in home.residents()] == [NAMELESS, "Omar"]
    announced |= {NINA.person: "Nina", OMAR.person: "Somebody else"}
    assert [home.called(each) for each in home.residents()] == ["Nina", "Omar"]
    assert home.choose("nina").id == NINA.person
    with pytest.raises(LocalError, match=r"--as: Nina \([0-9a-f]{8}\), Omar"):
        home.choose(None)


def test_who_came_later_is_there_after_a_look() -> None:
    living = [resident(NINA)]
    home = Household(lambda: living)
    living.append(resident(OMAR))
    assert home.find(OMAR.person) is None
    home.reload()
    assert home.ids() == {NINA.person, OMAR.person}
    assert home.by_name("omar")[0].device == OMAR.device.public
