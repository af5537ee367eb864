"""specs/07-control-api names every method, what it takes and what it answers, and nothing else."""

import ast
import re
from pathlib import Path

import pytest

from handrail_node.control import messages, server
from handrail_node.verbs import VERBS
from tests.support.answers import ANSWERS
from tests.support.command_line import every_verb

ROOT = Path(__file__).parents[2]
SPEC = (ROOT / "specs" / "07-control-api.md").read_text(encoding="utf-8")
# Stand on every verb of the command line, whether the method looks at them or not.
EVERYWHERE = {"as", "group"}
# Methods that are told the words of a sheet, which come from standard input and from no option.
WORDS = {"device.revoke", "rehearse", "erase", "succeed"}
# What the command line does by itself, without telling the node.
KEPT_HERE = {
    "export": {"file"},
    "erase": {"who", "yes"},
    "succeed": {"cancel"},
    "pact.propose": {"out"},
    "pact.accept": {"out"},
}
# What no verb of the command line calls.
FOR_SCREENS = {"events", "stop.card", "seen", "draft.keep", "draft.list", "draft.drop"}


def section(title: str) -> str:
    return SPEC.split(f"\n## {title}\n")[1].split("\n## ")[0]


def table(text: str) -> dict[str, list[list[str]]]:
    """First cell -> the words in backquotes of the other cells."""
    rows = [line.strip("|").split(" | ") for line in text.splitlines() if line.startswith("| `")]
    return {code(row[0])[0]: [code(cell) for cell in row[1:]] for row in rows}


def code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


METHODS = table(section("Methods").replace("| |", "| - |"))


def names(params: list[str]) -> set[str]:
    return {param.rstrip(".#!?") for param in params}


def test_every_verb_of_the_command_line_is_a_method_with_its_parameters() -> None:
    for words, verb in every_verb():
        if not verb.method:
            continue
        sends = verb.sends() - EVERYWHERE - KEPT_HERE.get(verb.method, {"sheet", "csv"})
        takes = names(METHODS[verb.method][0]) - EVERYWHERE - {"words" if verb.method in WORDS else ""}
        assert sends - takes == set(), words
        assert takes - sends <= {"language"}, words


@pytest.mark.parametrize("method", ANSWERS)
def test_an_answer_has_the_keys_of_its_method(method: str) -> None:
    answer = ANSWERS[method][0] if isinstance(ANSWERS[method], list) else ANSWERS[method]
    assert set(METHODS[method][1]) - set(answer) == set()


def test_every_method_has_an_example() -> None:
    assert set(METHODS) - FOR_SCREENS == set(ANSWERS)


def test_every_verb_of_a_node_is_a_method_and_every_method_a_verb() -> None:
    assert set(METHODS) - {"events"} == set(VERBS)


def published() -> dict[str, set[str]]:
    """What the code of a node tells its listeners: the name of each event, with its parameters."""
    events: dict[str, set[str]] = {}
    for path in (ROOT / "node" / "handrail_node").rglob("*.py"):
        if "demo" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                continue
            if node.func.attr in ("tell", "_tell", "publish") and isinstance(node.args[0], ast.Constant):
                params = {each.arg for each in node.keywords if each.arg is not None}
                events.setdefault(str(node.args[0].value), set()).update(params)
    return events


def test_the_events_are_those_that_a_node_tells() -> None:
    listed = {what: set(params) for what, (params, _) in table(section("Events")).items()}
    assert listed == published()


def test_the_limits_are_those_of_the_code() -> None:
    numbers = {
        int(found.replace(",", "")) for found in re.findall(r"\b\d{1,3}(?:,\d{3})+\b", section("Framing"))
    }
    limits = {messages.REQUEST_BYTES_MAX, messages.LINE_BYTES_MAX, server.UNREAD_BYTES_MAX}
    assert limits <= numbers


def test_the_errors_are_those_of_the_code() -> None:
    codes = {int(found) for found in re.findall(r"^\| (-32\d{3}) ", section("Messages"), re.MULTILINE)}
    named = ("PARSE_ERROR", "INVALID_REQUEST", "METHOD_NOT_FOUND", "INTERNAL_ERROR", "REFUSED")
    assert codes == {getattr(messages, name) for name in named}
