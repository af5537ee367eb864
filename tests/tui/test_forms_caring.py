"""A worry, a yes, a proposal and an approval: what each says before it is sent, and what it sends."""

from dataclasses import replace

import pytest

from handrail_tui.forms.catalogue import form_for
from handrail_tui.forms.form import Form
from handrail_tui.rows.along import target_of
from handrail_tui.rows.world import World
from tests.support.answers import AGREEMENT, ANSWERS, GROUP, OFFER, OMAR, REQUEST
from tests.support.worlds import (
    KARIM,
    LEO,
    LEO_NAME,
    LEOS_STATUS,
    OMARS_STATUS,
    PROPOSAL,
    SAID_YES,
    STATUS,
    YES,
    full,
    karims,
    leos,
    ninas,
    webers,
    world,
)


def form(action: str, target: str, made: World) -> Form:
    found = form_for(action, target, made)
    assert found is not None
    return found


def test_a_worry_is_kept_nowhere_and_asks_first_who_would_read_it() -> None:
    made = form("worried", "", full(STATUS))
    assert not made.is_kept
    typed = made.start | {"as": "Nina", "about": "Omar", "text": "He asked for her card."}
    method, params = made.asked_first(typed) or ("", {})
    assert (method, params["preview"], params["about"]) == ("worried", True, OMAR)
    assert made.read_first({"names": ["Ms Weber", "Cem"]}) == (
        "Ms Weber and Cem will read this, and nobody else.",
    )
    assert "preview" not in made.params(typed)
    assert any("Whom it is about never reads it." in line for line in made.what)


def test_a_worry_says_how_far_it_got() -> None:
    made = form("worried", "", full(STATUS))
    assert made.then(ANSWERS["worried"]).startswith("Ms Weber and Cem have it. If somebody is in danger")
    on_its_way = ANSWERS["worried"] | {"reached": 0}
    assert made.then(on_its_way).startswith("It is on its way to Ms Weber and Cem; nobody else can read it.")


def test_two_of_one_name_are_not_mistaken_for_each_other() -> None:
    helpers = ANSWERS["helpers"]
    several = full(STATUS).having("helpers", [*helpers, helpers[0] | {"person": "f" * 64}])
    about = {each.name: each for each in form("worried", "", several).fields}["about"]
    assert "Omar" not in about.choices
    assert form("worried", "", several).params({"about": "Omar"})["about"] == "Omar"  # the node asks which
    about = {each.name: each for each in form("worried", "", full(STATUS)).fields}["about"]
    assert about.choices["Omar"] == "Ms Weber vouched"
    assert {"Nina", "Rosa"}.isdisjoint(about.choices)


def test_a_yes_names_ways_and_days_and_starts_with_what_was_said_before() -> None:
    made = form("consent", target_of(YES), karims(consents=[YES]))
    fields = {each.name: each for each in made.fields}
    assert list(fields["way"].choices) == ["hub", "public-place", "video"]
    assert made.missing(made.start) is not None
    sent = made.params({"way": "hub, video", "days": "30", "how": ""})
    assert sent == {"minor": LEO, "group": GROUP, "way": ["hub", "video"], "days": "30"}
    again = form("consent", target_of(SAID_YES), karims(consents=[SAID_YES | {"state": "soon"}]))
    assert again.start["way"] == "hub"


def test_taking_a_yes_back_says_that_it_ends_what_is_under_way() -> None:
    made = form("withdraw", target_of(SAID_YES), karims(consents=[SAID_YES]))
    assert made.params({}) == {"minor": LEO, "group": GROUP, "end": True}
    assert "ends at once" in made.what[0]


def test_who_of_a_household_goes_with_her_says_it() -> None:
    both = karims(consents=[YES])
    persons = [*both.status["persons"], {"id": "f" * 64, "name": "Aylin"}]
    both = replace(both, status={**both.status, "persons": persons})
    assert form("consent", target_of(YES), both).given["as"] == "Karim"
    assert KARIM in target_of(YES)


def test_a_proposal_says_who_goes_along_and_what_he_said_yes_to() -> None:
    made = form("propose", OFFER, webers())
    said = " ".join(made.what)
    assert f"{LEO_NAME} is accompanied by Karim, who said yes to hub or public place." in said
    assert f"Ms Weber vouched for {LEO_NAME}." in said
    assert "You vouch for it with your name." in said
    assert made.params({}) == {"offer": OFFER}


def test_an_approval_says_where() -> None:
    made = form("approve", AGREEMENT, webers())
    assert "They meet here: public place, Reading room, Sat 17 Jan 10:00." in made.what
    assert made.params({}) == {"agreement": AGREEMENT}


def test_who_chooses_a_proposal_hears_who_vouches_and_that_it_waits() -> None:
    made = form("choose", OFFER, ninas(offers=[PROPOSAL], requests=ANSWERS["requests"]))
    assert "Ms Weber vouches, and Karim reads along." in made.what
    assert "It stands once a steward has approved where you meet" in " ".join(made.what)
    fields = {each.name: each for each in made.fields}
    assert list(fields["place"].choices) == ["Reading room"]
    own = form("choose", OFFER, full(STATUS))
    assert "place" not in {each.name for each in own.fields}
    assert REQUEST


@pytest.mark.parametrize(("status", "said"), [(LEOS_STATUS, "The stewards"), (OMARS_STATUS, "Your card")])
def test_who_is_accompanied_is_told_that_her_card_is_not_on_the_board(
    status: dict[str, object], said: str
) -> None:
    assert form("announce", "", world(status)).what[0].startswith(said)


def test_a_note_says_who_reads_along() -> None:
    along = ANSWERS["agreements"][0] | {"read_along_by": ["Karim"]}
    assert form("note", AGREEMENT, leos(agreements=[along])).what == (
        "The two sides of this agreement read it, and Karim reads along.",
    )
