"""How a command line ends that can't be carried out: one sentence, and the code that scripts look at."""

import asyncio
import errno
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.cli import main
from handrail_node.cli.coming import COMING
from handrail_node.cli.verb import Verb
from handrail_protocol.errors import LocalError
from tests.support.answers import ANSWERS
from tests.support.command_line import Ended, every_verb, handrail
from tests.support.control import ServedAside, Table

MISUSED = {
    "an unknown verb": ["aks"],
    "an unknown option": ["status", "--quickly"],
    "an unknown second word": ["group", "destroy"],
    "no second word": ["group"],
    "a missing argument": ["accept"],
    "a missing option": ["ask", "--topic", "photos"],
    "a missing value": ["ask", "--topic"],
    "one argument too many": ["accept", "6f6f", "7070"],
    "a word for a number": ["log", "8181", "--minutes", "an hour"],
    "a number with a fraction": ["log", "8181", "--minutes", "1.5"],
    "no name and nobody to ask": ["setup"],
    "an option of another verb": ["peers", "--topic", "photos"],
    "an argument that is no text": ["note", "8181", "\udcff"],
}


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Table]:
    with ServedAside(tmp_path / "control.sock", ANSWERS) as table:
        yield table


def says_one_sentence(ended: Ended) -> bool:
    """Exactly one line on stderr, and it ends."""
    return len(ended.err.splitlines()) == 1 and ended.err.endswith("\n")


@pytest.mark.parametrize("arguments", MISUSED.values(), ids=MISUSED)
def test_what_is_not_understood_ends_with_two(arguments: list[str], tmp_path: Path) -> None:
    ended = handrail(*arguments, home=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert says_one_sentence(ended)
    ended = handrail(*arguments, "--json", home=tmp_path)
    assert ended.code == 2
    assert json.loads(ended.out)["error"] == ended.err.strip()


def test_a_typing_error_is_answered_with_the_verb_that_was_meant() -> None:
    assert "did you mean requests?" in handrail("reqests").err
    assert "did you mean" not in handrail("xyzzy").err


@pytest.mark.parametrize("verb", sorted(COMING))
def test_a_verb_that_is_not_there_yet_says_so(verb: str) -> None:
    for words in ([verb], [verb, "x", "--way", "y"], [verb, "--help"], ["help", verb]):
        ended = handrail(*words)
        assert (ended.code, ended.out) == (1, "")
        assert "later release; nothing was done" in ended.err
        assert says_one_sentence(ended)
    assert json.loads(handrail(verb, "--json").out) == {"error": ended.err.strip()}
    assert verb not in main.commands


def test_a_refusal_of_the_node_ends_with_one(node: Table, tmp_path: Path) -> None:
    node.answers = {"accept": LocalError("That request is agreed by now. Others wait: handrail requests")}
    ended = handrail("accept", "6f6f", home=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "That request is agreed by now. Others wait: handrail requests\n"
    ended = handrail("accept", "6f6f", "--json", home=tmp_path)
    assert (ended.code, json.loads(ended.out)) == (1, {"error": ended.err.strip()})


def test_a_node_without_that_verb_is_a_refusal(node: Table, tmp_path: Path) -> None:
    node.answers = {}
    ended = handrail("status", home=tmp_path)
    assert (ended.code, ended.err) == (1, "This node knows no status.\n")


def test_a_bug_in_the_node_is_nobodys_fault(node: Table, tmp_path: Path) -> None:
    node.answers = {"status": ZeroDivisionError()}
    ended = handrail("status", home=tmp_path)
    assert ended.code == 1
    assert "not your fault" in ended.err


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """A verb `fail` that raises what the test puts in."""
    errors: list[BaseException] = []

    def fail() -> None:
        raise errors[0]

    monkeypatch.setitem(main.commands, "fail", Verb("fail", "Fails.", [], fail))
    return errors


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "a.html"), "a.html: No space left on device"),
        (OSError("odd"), "That could not be done: odd."),
        (ZeroDivisionError("by zero"), "error of its own"),
        (AssertionError(), "error of its own"),
        (RecursionError("deep"), "error of its own"),
    ],
)
def test_whatever_goes_wrong_is_one_sentence(
    failing: list[BaseException], error: BaseException, sentence: str
) -> None:
    failing.append(error)
    ended = handrail("fail", "--json")
    assert ended.code == 1
    assert says_one_sentence(ended)
    assert sentence in ended.err
    assert json.loads(ended.out)["error"] == ended.err.strip()


def test_who_looks_for_the_error_may_see_where_it_is(
    failing: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing.append(ZeroDivisionError("by zero"))
    with pytest.raises(ZeroDivisionError):
        handrail("fail", HANDRAIL_TRACE="1")


def test_ctrl_c_is_quiet(failing: list[BaseException]) -> None:
    failing.append(KeyboardInterrupt())
    ended = handrail("fail")
    assert (ended.code, ended.out.strip(), ended.err.strip()) == (1, "", "")


def test_ctrl_c_while_the_node_works_is_quiet_too(node: Table, tmp_path: Path) -> None:
    asked = threading.Event()

    async def work(params: dict[str, object]) -> None:
        asked.set()
        await asyncio.Event().wait()

    node.answers = {"join": work}
    waiting = subprocess.Popen(
        [sys.executable, "-m", "handrail_node.cli", "join", "K7QM"],
        env={"PATH": os.environ["PATH"], "HANDRAIL_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert asked.wait(10)
    waiting.send_signal(signal.SIGINT)
    assert [said.strip() for said in waiting.communicate(timeout=10)] == [b"", b""]
    assert waiting.returncode == 1


@pytest.mark.parametrize("words", [words for words, _ in every_verb()], ids=" ".join)
def test_help_is_there_for_every_verb_as_text_and_as_json(words: tuple[str, ...]) -> None:
    text = handrail(*words, "--help")
    assert (text.code, text.err) == (0, "")
    assert text.out.startswith(f"Usage: handrail {' '.join(words)}")
    assert json.loads(handrail(*words, "--help", "--json").out)["help"].splitlines() == [
        line.rstrip() for line in text.out.splitlines()
    ]
