"""Every answer becomes plain sentences; they are read in `snapshots`, one file for each verb."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from handrail_node.cli.render import RENDERERS, sentences
from handrail_node.cli.render.helping import hours_as_csv
from handrail_node.cli.render.household import recovery_sheet
from handrail_node.cli.render.stewards import months_as_csv
from handrail_node.cli.render.words import count, listed, moment, sentence, slot, spoken
from tests.support.answers import (
    AGREEMENT_ROW,
    ANSWERS,
    NINA,
    OFFER_ROW,
    OMAR,
    PACT,
    PROPOSED,
    REQUEST_ROW,
    SESSION_ROW,
    WORDS,
)
from tests.support.snapshots import is_as_before

LAST_WORD = {"from": OMAR, "name": "Omar", "text": "", "at": "2026-01-30T12:00:00Z", "mine": False}

PROPOSED_NEXT = "A steward has to propose you; then the other side can choose you."
SNAPSHOTS = Path(__file__).parent / "snapshots"
# Never in a first run: DESIGN section 2.
CRYPTOGRAPHY = re.compile(
    r"\b(keys?|seeds?|hash(es)?|signatures?|sign(ed|s)?|encrypt\w*|cipher\w*)\b", re.IGNORECASE
)

CARD = {"stop_card": {"topic": "gift-cards", "text": "Never read the number of one to anybody."}}
VARIANTS: dict[str, tuple[str, Any]] = {
    "pact accept, answered": (
        "pact.accept",
        PROPOSED | {"state": "answered", "partner_name": "Library Süd", "file": "nord.pact"},
    ),
    "pact accept, agreed": ("pact.accept", PACT),
    "passport, valid": ("passport", {"state": "valid"}),
    "passport, off": ("passport", {"state": "off"}),
    "setup": ("setup", {**ANSWERS["person.add"], "name": "Nina", "person": NINA}),
    "setup --restore": ("setup.restore", {"person": NINA, "device": "b4" * 32, "name": "Nina"}),
    "revoke, a mandate": ("revoke", {**ANSWERS["revoke"], "fallen": False, "mandate_for": "Rosa"}),
    "succeed, taken back": ("succeed", {**ANSWERS["succeed"], "cancelled": True}),
    "erase, not all yet": (
        "erase",
        {
            **ANSWERS["erase"],
            "closed": 0,
            "stopped": "This device has written more here than a person does by hand.",
            "passed_on": False,
            "devices_ended": 0,
            "remains": [{"group": "Library Süd", "records": 6, "until": None}],
        },
    ),
    "restore": (
        "restore",
        {
            "name": "Nina",
            "person": NINA,
            "device": "b4" * 32,
            "made": "2026-01-15T10:00:00Z",
            "records": 12,
            "damaged": 1,
            "others": ["Rosa"],
        },
    ),
    "status of an empty node": ("status", {"sentence": "Nobody lives on this node yet", "ok": True}),
    "doctor with findings": (
        "doctor",
        [
            {
                "code": "store",
                "ok": False,
                "sentence": "Two records are damaged. Mend it: handrail doctor --rebuild",
            },
            {"code": "founders", "ok": True, "sentence": "The group has one founder; three are safer."},
            {"code": "links", "ok": True, "sentence": "Nobody else is there. Invite: handrail invite"},
        ],
    ),
    "join, nobody reached": ("join", {"group": None, "state": "waiting"}),
    "revoke, one of two": ("revoke", {**ANSWERS["revoke"], "fallen": False}),
    "grant, one of two for homes": ("grant", {**ANSWERS["grant"], "wanted": "home"}),
    "revoke, taken back": ("revoke", {**ANSWERS["revoke"], "fallen": False, "lifted": 1, "falls": []}),
    "revoke, one vote taken back": ("revoke", {**ANSWERS["revoke"], "fallen": True, "lifted": 1}),
    "revoke, only looked at": ("revoke", {**ANSWERS["revoke"], "preview": True}),
    "suspend, only looked at": ("suspend", {**ANSWERS["suspend"], "preview": True, "returns": []}),
    "suspend, taken back": ("suspend", {**ANSWERS["suspend"], "lifted": 1}),
    "invite with a sheet": ("invite", {**ANSWERS["invite"], "sheet": "Omar.html"}),
    "chemistry another": ("chemistry", {"record": NINA, "said": "another"}),
    "chemistry stop": ("chemistry", {"record": NINA, "said": "stop"}),
    "grant, accompanied": (
        "grant",
        {**ANSWERS["grant"], "roles": ["helper"], "companion": "Karim", "until": "2027-06-30T22:00:00Z"},
    ),
    "consent taken back": ("consent", {**ANSWERS["consent"], "ways": [], "until": None, "stopped": [NINA]}),
    "announce to stewards": (
        "announce",
        {"record": NINA, "told": "stewards", "waiting_for": [PROPOSED_NEXT]},
    ),
    "accept to stewards": (
        "accept",
        {"offer": NINA, "request": NINA, "told": "stewards", "waiting_for": [PROPOSED_NEXT]},
    ),
    "choose, to be approved": ("choose", {"agreement": NINA, "waiting_for": ["A steward's approval."]}),
    "offers with somebody who goes along": (
        "offers",
        [
            {
                **OFFER_ROW,
                "kind": "young",
                "name": "someone (3c3c3c3c)",
                "read_along_by": ["Karim"],
                "ways": ["hub", "public-place"],
            },
            {**OFFER_ROW, "kind": "young", "read_along_by": ["Karim"], "ways": []},
            {
                **OFFER_ROW,
                "kind": "proposal",
                "name": "someone (3c3c3c3c)",
                "read_along_by": ["Karim"],
                "proposed_by": NINA,
                "proposed_by_name": "Ms Weber",
            },
        ],
    ),
    "requests of others": (
        "requests",
        [
            {**REQUEST_ROW, "mine": False, "private": None, "for": None, "for_name": None, "offers": 0},
            {**REQUEST_ROW, "state": "withdrawn", "topic": None, "goal": None, "ways": [], "private": None},
            {**REQUEST_ROW, "held_by": []},
        ],
    ),
    **{
        f"{verb} with a stop card": (
            verb,
            [{**answer[0], **CARD}] if isinstance(answer, list) else {**answer, **CARD},
        )
        for verb in ("ask", "note", "log", "requests", "agreements")
        for answer in [ANSWERS[verb]]
    },
    "inbox as a node says it": (
        "inbox",
        [{**ANSWERS["inbox"][0], "reasons": ["You help with photos", "You both speak German"]}],
    ),
    "offers of others": ("offers", [{**OFFER_ROW, "held_by": None}]),
    "offers taken back": ("offers", [{**OFFER_ROW, "request": None, "slots": [], "state": "withdrawn"}]),
    "agreements with last words": (
        "agreements",
        [
            AGREEMENT_ROW | {"state": "closing", "last_words": [LAST_WORD | {"text": "It was lovely."}]},
            AGREEMENT_ROW | {"state": "closed", "last_words": [LAST_WORD | {"mine": True}, LAST_WORD]},
            AGREEMENT_ROW | {"state": "closed", "until": "2026-02-15T12:00:00Z"},
            AGREEMENT_ROW | {"until": "2026-02-15T12:00:00Z"},
        ],
    ),
    "agreements that wait": (
        "agreements",
        [
            {
                **AGREEMENT_ROW,
                "state": "waiting",
                "waiting_for": ["The helper's offer has not arrived here yet."],
            },
            {
                **AGREEMENT_ROW,
                "goal": None,
                "way": None,
                "slot": None,
                "commitment": None,
                "words": [],
                "private": None,
                "chemistry_due": [],
                "notes": [{**AGREEMENT_ROW["notes"][0], "text": None}],
                "held_by": [],
            },
        ],
    ),
    "sessions of others": (
        "sessions",
        [
            {**SESSION_ROW, "state": "reported", "confirmed": None, "worked": "", "practise": ""},
            {**SESSION_ROW, "date": None, "minutes": 0, "topics": []},
        ],
    ),
    "worried, nobody reached": ("worried", {"record": NINA, "stewards": 2, "reached": 0}),
    "worried, one of two": ("worried", {"record": NINA, "stewards": 2, "reached": 1}),
    "worried, the only one": ("worried", {"record": NINA, "stewards": 1, "reached": 1}),
    "a quiet morning": ("morning", {"waiting": [], "sessions": [], "expiring": [], "flags": []}),
    "hours of nobody": ("hours", {"confirmed_minutes": 0, "reported_minutes": 0, "rows": []}),
}
# No person asks for the raw records; the demo and the tests do, through the socket.
SAID = {method: answer for method, answer in ANSWERS.items() if method != "records"}
LISTS = sorted(method for method, answer in SAID.items() if isinstance(answer, list))
CASES: dict[str, tuple[str, Any]] = {
    **{method: (method, answer) for method, answer in SAID.items()},
    **{f"no {method}": (method, []) for method in LISTS},
    **VARIANTS,
}


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("case", CASES)
def test_an_answer_is_said_in_these_words(case: str) -> None:
    lines = sentences(*CASES[case])
    is_as_before(SNAPSHOTS / f"{case.replace(' ', '-')}.txt", "\n".join([*lines, ""]))


@pytest.mark.parametrize("case", CASES)
def test_a_line_is_one_line_and_whole(case: str) -> None:
    for line in sentences(*CASES[case]):
        assert "\n" not in line
        assert "None" not in line
        assert "  " not in line.strip()


@pytest.mark.parametrize("method", LISTS)
def test_an_empty_list_says_what_to_do_next(method: str) -> None:
    [line] = sentences(method, [])
    assert "handrail " in line or method == "doctor"


@pytest.mark.parametrize("method", RENDERERS)
def test_an_answer_with_the_least_is_said_as_well(method: str) -> None:
    """An older or newer node may leave out what the contract does not promise."""
    least: Any = [{}] if method in LISTS else {}
    assert all(isinstance(line, str) for line in sentences(method, least))


def test_every_answer_has_its_words() -> None:
    assert set(SAID) | {"setup", "setup.restore", "restore"} == set(RENDERERS)


@pytest.mark.parametrize(
    "case", ["setup", "setup --restore", "person.add", "status of an empty node", "join"]
)
def test_a_first_run_names_no_cryptography(case: str) -> None:
    assert [line for line in sentences(*CASES[case]) if CRYPTOGRAPHY.search(line)] == []


def test_nobody_is_rejected() -> None:
    said = "\n".join(line for case in CASES.values() for line in sentences(*case))
    assert re.search(r"reject|refus", said, re.IGNORECASE) is None


def test_the_recovery_sheet_has_every_word_numbered_and_all_of_them_in_a_row() -> None:
    lines = recovery_sheet("Nina", WORDS)
    numbered = [line.split() for line in lines if re.match(r" *\d+\. ", line)]
    assert [word for _, word in numbered] == WORDS.split()
    assert [number for number, _ in numbered] == [f"{number}." for number in range(1, 25)]
    assert WORDS in lines


def test_hours_as_a_table_name_no_learner() -> None:
    table = hours_as_csv(ANSWERS["hours"])
    assert table.splitlines()[0] == "date,minutes,topics,state,session"
    assert table.splitlines()[1].startswith("2026-01-17,60,photos,confirmed,92")
    assert "Rosa" not in table


def test_small_words() -> None:
    assert [count(number, "offer") for number in (0, 1, 2)] == ["no offers", "one offer", "2 offers"]
    assert [listed("abc"[:number]) for number in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert spoken(["public-place", "video"]) == "public place or video"
    assert sentence("", "that was it") == "That was it."
    assert sentence("Why?") == "Why?"
    assert [slot(text) for text in ("2026-01-17T10:00", "soon", None)] == [
        "Saturday 17 January at 10:00",
        "soon",
        "",
    ]
    assert moment("2026-07-15T10:00:00Z") == "15 July 2026, 12:00"
    assert [moment(odd) for odd in (None, "soon", "9999-12-31T23:59:59Z")] == [
        "",
        "soon",
        "9999-12-31T23:59:59Z",
    ]


def test_months_as_a_table_name_nobody() -> None:
    assert months_as_csv(ANSWERS["report"]).splitlines() == [
        "month,requests,agreements,sessions,minutes",
        "2025-12,9,6,14,620",
        "2026-01,3,1,1,60",
    ]
