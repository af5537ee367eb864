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
from handrail_node.cli.render.words import count, listed, moment, sentence, slot, spoken
from tests.support.answers import AGREEMENT_ROW, ANSWERS, NINA, OFFER_ROW, REQUEST_ROW, SESSION_ROW, WORDS
from tests.support.snapshots import is_as_before

SNAPSHOTS = Path(__file__).parent / "snapshots"
# Never in a first run: DESIGN section 2.
CRYPTOGRAPHY = re.compile(
    r"\b(keys?|seeds?|hash(es)?|signatures?|sign(ed|s)?|encrypt\w*|cipher\w*)\b", re.IGNORECASE
)

CARD = {"stop_card": {"topic": "gift-cards", "text": "Never read the number of one to anybody."}}
VARIANTS: dict[str, tuple[str, Any]] = {
    "setup": ("setup", {**ANSWERS["person.add"], "name": "Nina", "person": NINA}),
    "setup --restore": ("setup.restore", {"person": NINA, "device": "b4" * 32, "name": "Nina"}),
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
    "invite with a sheet": ("invite", {**ANSWERS["invite"], "sheet": "Omar.html"}),
    "chemistry another": ("chemistry", {"record": NINA, "said": "another"}),
    "chemistry stop": ("chemistry", {"record": NINA, "said": "stop"}),
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
    assert set(SAID) | {"setup", "setup.restore"} == set(RENDERERS)


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
