"""Each verb of the command line calls its verb of the node with its words under their own names."""

import json
from collections.abc import Iterator
from pathlib import Path
from shlex import split
from typing import Any

import pytest

from handrail_node.cli import main
from tests.support.answers import ANSWERS, OMAR, ROSA, WORDS
from tests.support.command_line import every_verb, handrail
from tests.support.control import ServedAside, Table

# The words of a command line; what the node is asked.
CALLS: dict[str, tuple[list[str], str, dict[str, Any]]] = {
    "person add": (["person", "add", "--name", "Rosa"], "person.add", {"name": "Rosa"}),
    "status": (["status"], "status", {}),
    "doctor": (["doctor"], "doctor", {}),
    "doctor --rebuild": (["doctor", "--rebuild"], "doctor", {"rebuild": True}),
    "peers": (["peers"], "peers", {}),
    "peers add": (["peers", "add", "192.0.2.9:47447"], "peers.add", {"address": "192.0.2.9:47447"}),
    "peers remove": (["peers", "remove", "192.0.2.9"], "peers.remove", {"address": "192.0.2.9"}),
    "device list": (["device", "list"], "device.list", {}),
    "group create": (
        split(
            "group create 'Library Süd' --area Süd --area Nord --topic chess --zone Europe/Berlin "
            f"--founder {OMAR} --founder {ROSA} --place 'Reading room' --as 'Ms Weber'"
        ),
        "group.create",
        {
            "name": "Library Süd",
            "area": ["Süd", "Nord"],
            "topic": ["chess"],
            "zone": "Europe/Berlin",
            "founder": [OMAR, ROSA],
            "place": ["Reading room"],
            "as": "Ms Weber",
        },
    ),
    "group list": (["group", "list"], "group.list", {}),
    "group show": (["group", "show", "--group", "Süd"], "group.show", {"group": "Süd"}),
    "group members": (["group", "members"], "members", {}),
    "members": (["members", "--group", "5e5e"], "members", {"group": "5e5e"}),
    "invite": (
        split("invite --role helper --uses 3 --days 14 --accompanied-by 1a1a"),
        "invite",
        {"role": "helper", "uses": 3, "days": 14, "accompanied_by": "1a1a"},
    ),
    "join": (
        ["join", "K7QM-2XVD", "--at", "192.0.2.7:1"],
        "join",
        {"code": "K7QM-2XVD", "at": "192.0.2.7:1"},
    ),
    "consent": (
        split("consent 3c3c --way hub --way video --days 90 --how 'by hand' --as Karim"),
        "consent",
        {"minor": "3c3c", "way": ["hub", "video"], "days": 90, "how": "by hand", "as": "Karim"},
    ),
    "consent --end": (["consent", "3c3c", "--end"], "consent", {"minor": "3c3c", "end": True}),
    "consents": (["consents"], "consents", {}),
    "propose": (["propose", "7070"], "propose", {"offer": "7070"}),
    "approve": (["approve", "8181"], "approve", {"agreement": "8181"}),
    "grant, accompanied": (
        split("grant 3c3c --role helper --age 16-17 --guardian 1a1a --turns-18 2027-05 --until 2027-07-01"),
        "grant",
        {
            "person": "3c3c",
            "role": ["helper"],
            "age": "16-17",
            "guardian": "1a1a",
            "turns_18": "2027-05",
            "until": "2027-07-01",
        },
    ),
    "grant": (
        split("grant 3c3c --role helper --role steward --age adult --guardian 1a1a --reach video --days 90"),
        "grant",
        {
            "person": "3c3c",
            "role": ["helper", "steward"],
            "age": "adult",
            "guardian": "1a1a",
            "reach": "video",
            "days": 90,
        },
    ),
    "grant, homes": (
        split("grant 3c3c --role helper --reach home --sessions-seen"),
        "grant",
        {"person": "3c3c", "role": ["helper"], "reach": "home", "sessions_seen": True},
    ),
    "revoke": (["revoke", "3c3c"], "revoke", {"person": "3c3c"}),
    "revoke a mandate": (
        split("revoke 1a1a --mandate-for 2b2b"),
        "revoke",
        {"person": "1a1a", "mandate_for": "2b2b"},
    ),
    "revoke, taken back": (split("revoke 3c3c --lift"), "revoke", {"person": "3c3c", "lift": True}),
    "revoke without what came since": (
        split("revoke 3c3c --not-since 2026-03-14"),
        "revoke",
        {"person": "3c3c", "not_since": "2026-03-14"},
    ),
    "revoke for conduct": (
        split("revoke 3c3c --category conduct --review 2026-03-14 --preview"),
        "revoke",
        {"person": "3c3c", "category": "conduct", "review": "2026-03-14", "preview": True},
    ),
    "suspend": (
        split("suspend 3c3c --days 14 --category safety"),
        "suspend",
        {"person": "3c3c", "days": 14, "category": "safety"},
    ),
    "suspend no longer": (split("suspend 3c3c --lift"), "suspend", {"person": "3c3c", "lift": True}),
    "freeze": (["freeze", "2b2b"], "freeze", {"person": "2b2b"}),
    "pact propose": (
        split("pact propose --topic photos --way hub --days 90"),
        "pact.propose",
        {"topic": ["photos"], "way": ["hub"], "days": 90},
    ),
    "pact accept": (["pact", "accept", "handrail-pact:AbCd"], "pact.accept", {"text": "handrail-pact:AbCd"}),
    "pact accept, words": (
        split("pact accept --words river-anchor"),
        "pact.accept",
        {"words": "river-anchor"},
    ),
    "pact end": (["pact", "end", "a3a3"], "pact.end", {"pact": "a3a3"}),
    "pact list": (["pact", "list"], "pact.list", {}),
    "passport": (["passport"], "passport", {}),
    "passport --off": (["passport", "--off"], "passport", {"off": True}),
    "mandate": (
        split("mandate 1a1a --may arrange,read --days 90 --for 2b2b"),
        "mandate",
        {"person": "1a1a", "may": ["arrange,read"], "days": 90, "for": "2b2b"},
    ),
    "notice": (["notice", "Closed on Monday."], "notice", {"text": "Closed on Monday."}),
    "notices": (["notices"], "notices", {}),
    "worried": (
        split("worried He asked for her card. --about 3c3c"),
        "worried",
        {"text": "He asked for her card.", "about": "3c3c"},
    ),
    "worries": (["worries"], "worries", {}),
    "morning": (split("morning --done a3a3 --done b4b4"), "morning", {"done": ["a3a3", "b4b4"]}),
    "attest": (
        split("attest 3c3c --check 'police certificate' --until 2026-12-01 --seen 2026-01-15"),
        "attest",
        {"person": "3c3c", "check": "police certificate", "until": "2026-12-01", "seen": "2026-01-15"},
    ),
    "report": (["report"], "report", {}),
    "announce": (
        split(
            "announce --topic photos --topic email --language de --way hub --area Süd --capacity 2 "
            "--when 'sat 10:00-12:00' --when 'sun 10:00-12:00'"
        ),
        "announce",
        {
            "topic": ["photos", "email"],
            "language": ["de"],
            "way": ["hub"],
            "area": ["Süd"],
            "capacity": 2,
            "when": ["sat 10:00-12:00", "sun 10:00-12:00"],
        },
    ),
    "helpers": (["helpers", "--topic", "photos"], "helpers", {"topic": "photos"}),
    "ask": (
        split(
            "ask --topic photos --goal 'see photos of Leo' --done-when 'she finds them' --way hub "
            "--way video --area Süd --language de --commitment 6x60 --for 2b2b --choose first "
            "--when 'mon 14:00-16:00' --private 'hears badly'"
        ),
        "ask",
        {
            "topic": "photos",
            "goal": "see photos of Leo",
            "done_when": "she finds them",
            "way": ["hub", "video"],
            "area": "Süd",
            "language": ["de"],
            "commitment": "6x60",
            "for": "2b2b",
            "choose": "first",
            "when": ["mon 14:00-16:00"],
            "private": "hears badly",
        },
    ),
    "requests": (["requests"], "requests", {}),
    "inbox": (["inbox", "--as", "Omar"], "inbox", {"as": "Omar"}),
    "accept": (
        split("accept 6f6f --slot 2026-01-17T10:00 --slot 2026-01-18T15:30"),
        "accept",
        {"request": "6f6f", "slot": ["2026-01-17T10:00", "2026-01-18T15:30"]},
    ),
    "decline": (["decline", "6f6f"], "decline", {"request": "6f6f"}),
    "later": (["later", "6f6f"], "later", {"request": "6f6f"}),
    "offers": (["offers"], "offers", {}),
    "choose": (
        split("choose 7070 --way hub --slot 2026-01-17T10:00"),
        "choose",
        {"offer": "7070", "way": "hub", "slot": "2026-01-17T10:00"},
    ),
    "agreements": (["agreements"], "agreements", {}),
    "agreements at a glance": (["agreements", "--glance"], "agreements", {"glance": True}),
    "note": (
        ["note", "8181", "I bring a tablet."],
        "note",
        {"agreement": "8181", "text": "I bring a tablet."},
    ),
    "log": (
        split(
            "log 8181 --minutes 60 --date 2026-01-17 --topic photos --topic email "
            "--worked 'big icons' --practise 'once a day'"
        ),
        "log",
        {
            "agreement": "8181",
            "minutes": 60,
            "date": "2026-01-17",
            "topic": ["photos", "email"],
            "worked": "big icons",
            "practise": "once a day",
        },
    ),
    "sessions": (["sessions"], "sessions", {}),
    "again": (["again", "8181"], "again", {"agreement": "8181"}),
    "confirm": (["confirm", "9292"], "confirm", {"session": "9292"}),
    "chemistry": (["chemistry", "8181", "carry-on"], "chemistry", {"agreement": "8181", "word": "carry-on"}),
    "close": (
        ["close", "8181", "--words", "Thank you!"],
        "close",
        {"agreement": "8181", "words": "Thank you!"},
    ),
    "withdraw": (["withdraw", "6f6f"], "withdraw", {"record": "6f6f"}),
    "hours": (["hours"], "hours", {}),
    "claim": (["claim", "2b2b", "1a1a"], "claim", {"old": "2b2b", "new": "1a1a"}),
    "succeed": (["succeed", "2b2b", "1a1a"], "succeed", {"old": "2b2b", "new": "1a1a"}),
    "summary": (["summary", "2b2b"], "summary", {"person": "2b2b"}),
}
# What is done without a running node, or is more than one call.
BY_THEMSELVES = {("setup",), ("up",), ("demo",), ("help",), ("device", "revoke")} | {
    ("privacy",),
    ("backup",),
    ("export-me",),
    ("erase",),
    ("person", "hand-over"),
    ("restore",),
}


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Table]:
    with ServedAside(tmp_path / "control.sock", ANSWERS) as table:
        yield table


def test_every_verb_has_its_call_here() -> None:
    called = {" ".join(words) for words, _ in every_verb() if words not in BY_THEMSELVES}
    assert called <= set(CALLS)


@pytest.mark.parametrize("call", CALLS)
def test_a_verb_asks_the_node(call: str, node: Table, tmp_path: Path) -> None:
    arguments, method, params = CALLS[call]
    ended = handrail(*arguments, home=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert node.calls == [(method, params)]
    assert ended.out.strip()


@pytest.mark.parametrize("call", CALLS)
def test_json_may_stand_anywhere_after_the_verb(call: str, node: Table, tmp_path: Path) -> None:
    arguments, method, params = CALLS[call]
    for place in range(1, len(arguments) + 1):
        if arguments[place - 1].startswith("--") and arguments[place - 1] != "--rebuild":
            continue  # between an option and its value stands nothing
        ended = handrail(*arguments[:place], "--json", *arguments[place:], home=tmp_path)
        assert (ended.code, ended.err, json.loads(ended.out)) == (0, "", ANSWERS[method])
        assert node.calls.pop() == (method, params)


@pytest.mark.parametrize("call", CALLS)
def test_without_a_node_a_verb_says_how_to_start_one(call: str, tmp_path: Path) -> None:
    if call.startswith("doctor"):
        return  # works without
    arguments, _, _ = CALLS[call]
    ended = handrail(*arguments, home=tmp_path)
    assert (ended.code, ended.out, ended.err) == (1, "", "No node is running here. Start it: handrail up\n")
    ended = handrail(*arguments, "--json", home=tmp_path)
    assert (ended.code, json.loads(ended.out)["error"]) == (1, ended.err.strip())


def test_a_text_needs_no_quotation_marks_and_may_begin_with_a_dash(node: Table, tmp_path: Path) -> None:
    handrail("note", "8181", "see", "you", "at", "ten", home=tmp_path)
    handrail("note", "8181", "--", "--json", "is", "a", "word", home=tmp_path)
    assert [params["text"] for _, params in node.calls] == ["see you at ten", "--json is a word"]


def test_the_eight_words_of_a_code_need_no_quotation_marks(node: Table, tmp_path: Path) -> None:
    words = "able bake cafe dusk echo fern gold hill"
    for arguments in ([words], words.split()):
        assert handrail("join", *arguments, "--at", "192.0.2.7:1", home=tmp_path).code == 0
    assert [params for _, params in node.calls] == [{"code": words, "at": "192.0.2.7:1"}] * 2


def test_the_words_of_a_device_come_from_stdin_and_never_from_the_command_line(
    node: Table, tmp_path: Path
) -> None:
    numbered = "\n".join(f"{number:>4}. {word.upper()}" for number, word in enumerate(WORDS.split(), 1))
    for typed in (WORDS, numbered, WORDS.replace(" ", "\n\n")):
        ended = handrail("device", "revoke", "a3a3", "--json", home=tmp_path, stdin=typed)
        assert ended.code == 0
        assert node.calls.pop() == ("device.revoke", {"device": "a3a3", "words": WORDS})
    ended = handrail("device", "revoke", "a3a3", home=tmp_path)
    assert (ended.code, node.calls) == (1, [])
    assert "24 words" in ended.err


def test_hours_as_a_table(node: Table, tmp_path: Path) -> None:
    assert handrail("hours", "--csv", home=tmp_path).out.startswith("date,minutes,")
    assert json.loads(handrail("hours", "--csv", "--json", home=tmp_path).out) == ANSWERS["hours"]


def test_a_doctor_who_finds_something_is_a_failure_to_scripts(node: Table, tmp_path: Path) -> None:
    node.answers = {"doctor": [{"code": "store", "ok": False, "sentence": "It is damaged."}]}
    ended = handrail("doctor", "--json", home=tmp_path)
    assert (ended.code, json.loads(ended.out)) == (1, node.answers["doctor"])
    assert ended.err == "It is damaged.\n"


def test_every_option_has_its_help() -> None:
    for words, verb in every_verb():
        assert verb.help, words
        for param in verb.params:
            if param.param_type_name == "option":
                assert getattr(param, "help", None), (words, param.name)


def test_every_verb_is_in_one_section_of_the_overview() -> None:
    overview = handrail("help").out
    for name in main.commands:
        assert f"\n  {name} " in overview
