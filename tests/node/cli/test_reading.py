"""A stop card before something is sent: where a person sits, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.cli import output, reading
from tests.support.answers import ANSWERS
from tests.support.command_line import handrail
from tests.support.control import ServedAside, Table

CARD = {"stop_card": {"topic": "banking", "text": "Your bank never asks."}}
SAYS = {
    "ask": ["ask", "--topic", "photos", "--goal", "x"],
    "note": ["note", "8181", "x"],
    "log": ["log", "8181", "--minutes", "5"],
}


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Table]:
    said = {verb: ANSWERS[verb] | CARD for verb in SAYS}
    with ServedAside(tmp_path / "control.sock", {**ANSWERS, **said, "stop.card": CARD}) as table:
        yield table


@pytest.fixture
def sitting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stdin is a terminal."""
    monkeypatch.setattr(reading, "may_ask", lambda: not output.wants_json())


@pytest.mark.usefixtures("sitting")
@pytest.mark.parametrize("verb", SAYS)
def test_whoever_sits_there_reads_it_and_is_asked_once(verb: str, node: Table, tmp_path: Path) -> None:
    ended = handrail(*SAYS[verb], home=tmp_path, stdin="y\n")
    assert [method for method, _ in node.calls] == ["stop.card", verb]
    assert node.calls[0][1] == {**node.calls[1][1], "verb": verb}
    assert ended.code == 0
    assert ended.err.startswith("Stop for a moment, and read this aloud: Your bank never asks.\nSend it?")
    assert "Stop for a moment" not in ended.out


@pytest.mark.usefixtures("sitting")
@pytest.mark.parametrize("typed", ["n\n", "\n"])
def test_without_a_yes_nothing_is_sent(typed: str, node: Table, tmp_path: Path) -> None:
    ended = handrail(*SAYS["note"], home=tmp_path, stdin=typed)
    assert [method for method, _ in node.calls] == ["stop.card"]
    assert (ended.code, ended.err.splitlines()[-1]) == (1, "Nothing was sent.")


@pytest.mark.usefixtures("sitting")
def test_everyday_words_are_sent_without_a_question(node: Table, tmp_path: Path) -> None:
    node.answers["stop.card"] = {"stop_card": None}
    assert handrail(*SAYS["note"], home=tmp_path).code == 0
    assert [method for method, _ in node.calls] == ["stop.card", "note"]


@pytest.mark.usefixtures("sitting")
def test_with_json_nothing_is_asked(node: Table, tmp_path: Path) -> None:
    assert handrail(*SAYS["note"], "--json", home=tmp_path).code == 0
    assert [method for method, _ in node.calls] == ["note"]


def test_without_a_terminal_it_is_sent_and_the_card_comes_with_the_answer(
    node: Table, tmp_path: Path
) -> None:
    ended = handrail(*SAYS["note"], home=tmp_path)
    assert [method for method, _ in node.calls] == ["note"]
    assert (ended.err, "Stop for a moment" in ended.out) == ("", True)
