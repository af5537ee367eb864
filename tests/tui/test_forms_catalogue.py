"""Each action's form: what it asks, what it says it does, and what it sends."""

import re
from dataclasses import replace
from typing import Any

import pytest

from handrail_node.verbs import VERBS
from handrail_tui.forms.catalogue import form_for, form_of_draft
from handrail_tui.forms.form import Form
from handrail_tui.rows.along import target_of
from handrail_tui.rows.world import World
from tests.support.answers import AGREEMENT, ANSWERS, CARD, OFFER, REQUEST, SESSION
from tests.support.worlds import OMARS_STATUS, SAID_YES, STATUS, full, karims, omars, webers

OMARS, NINAS, WEBERS, KARIMS = full(OMARS_STATUS), full(STATUS), webers(), karims(consents=[SAID_YES])
YES_OF_KARIM = target_of(SAID_YES)
FORMS = [
    ("ask", "", NINAS),
    ("ask", "", OMARS),
    ("announce", "", OMARS),
    ("accept", REQUEST, OMARS),
    ("log", AGREEMENT, OMARS),
    ("note", AGREEMENT, NINAS),
    ("feel", AGREEMENT, OMARS),
    ("close", AGREEMENT, OMARS),
    ("choose", OFFER, NINAS),
    ("confirm", SESSION, NINAS),
    ("withdraw", REQUEST, NINAS),
    ("withdraw", CARD, OMARS),
    ("worried", "", OMARS),
    ("worried", "", NINAS),
    ("propose", OFFER, WEBERS),
    ("approve", AGREEMENT, WEBERS),
    ("consent", YES_OF_KARIM, KARIMS),
    ("withdraw", YES_OF_KARIM, KARIMS),
]


def form(action: str, target: str, world: World) -> Form:
    made = form_for(action, target, world)
    assert made is not None
    return made


@pytest.mark.parametrize(("action", "target", "world"), FORMS)
def test_a_form_calls_a_verb_says_what_it_does_and_is_its_own_draft(
    action: str, target: str, world: World
) -> None:
    made = form(action, target, world)
    assert made.method in VERBS
    assert all((made.title, made.send, made.done or made.then({}), *made.what))
    assert made.name == f"{action} {target}".strip()
    again = form_of_draft(made.name, world)
    assert again is not None
    assert again.fields == made.fields
    names = [field.name for field in made.fields]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("action", "target", "world"), FORMS)
def test_its_words_are_kind_and_plain(action: str, target: str, world: World) -> None:
    made = form(action, target, world)
    words = " ".join((made.title, *made.what, made.send, made.done))
    words += " ".join(f"{f.label} {f.hint} {' '.join(f.choices.values())}" for f in made.fields)
    assert not re.search(r"\b(reject\w*|refuse\w*|key|hash|seed|signature)\b", words, re.IGNORECASE)


@pytest.mark.parametrize(
    "action", [*"accept log note feel close choose confirm propose approve consent juggle".split()]
)
def test_what_it_was_about_may_be_gone(action: str) -> None:
    assert form_for(action, "0" * 64, omars()) is None


def test_accepting_proposes_times_and_takes_none_for_an_answer() -> None:
    made = form("accept", REQUEST, OMARS)
    (slot,) = made.fields
    assert slot.start == "2026-01-17T10:00"  # one part of the week: the next Saturday morning
    assert made.params({"slot": slot.start})["slot"] == [slot.start]
    assert made.params({"slot": "none"}) == {"request": REQUEST, "slot": []}
    assert made.missing({"slot": ""}) is not None
    assert made.missing({"slot": "2026-02-01T09:15"}) is None


def test_who_is_accompanied_is_told_that_a_steward_proposes_him() -> None:
    status: dict[str, Any] = dict(OMARS.status) | {
        "persons": [each | {"accompanied_by": ["Karim"]} for each in OMARS.status["persons"]]
    }
    made = form("accept", REQUEST, replace(OMARS, status=status))
    assert "A steward reads it, and proposes you" in made.what[1]
    assert "proposes you" in made.done
    assert "sees your name" in form("accept", REQUEST, OMARS).what[1]


def test_where_there_are_several_times_none_is_chosen_for_the_helper() -> None:
    several = omars(requests=[ANSWERS["requests"][0] | {"parts": [0, 4]}])
    (slot,) = form("accept", REQUEST, several).fields
    assert slot.start == ""
    assert len(slot.choices) > 2


def test_who_speaks_is_asked_where_several_live_here() -> None:
    names = [field.name for field in form("ask", "", NINAS).fields]
    assert names[0] == "as"
    assert "for" in names
    names = [field.name for field in form("ask", "", OMARS).fields]
    assert {"as", "for"}.isdisjoint(names)


def test_in_an_agreement_who_speaks_is_the_side_that_lives_here() -> None:
    assert form("note", AGREEMENT, NINAS).given["as"] == "Rosa"
    assert form("confirm", SESSION, NINAS).given["as"] == "Nina"
    assert "as" not in form("log", AGREEMENT, OMARS).given


def test_the_words_of_the_charter_can_be_chosen() -> None:
    fields = {field.name: field for field in form("ask", "", OMARS).fields}
    assert list(fields["topic"].choices) == ["photos", "chess"]
    assert list(fields["area"].choices) == ["Süd", "Altstadt"]


def test_choosing_offers_the_times_that_were_offered() -> None:
    fields = {field.name: field for field in form("choose", OFFER, NINAS).fields}
    assert list(fields["slot"].choices) == ["2026-01-17T10:00", "2026-01-18T15:30"]
    assert list(fields["way"].choices) == ["hub", "public-place"]
