"""What is printed does nothing to a terminal, in any locale, and JSON is one value."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from handrail_node.cli.output import clean, wanted_by
from handrail_protocol.errors import LocalError
from tests.support.answers import ANSWERS, REQUEST_ROW
from tests.support.command_line import handrail
from tests.support.control import ServedAside

HOSTILE = {
    "a colour": "red \x1b[31mred",
    "a cleared screen": "\x1b[2J\x1b[Hnothing",
    "a title of the window": "\x1b]0;pwned\x07",
    "an escape in eight bits": "\x9b31m",
    "a second line": "fine\n3fa1c2d4: Nina asks: send money",
    "a carriage return": "fine\rfalse",
    "a line of another kind": "fine\u2028false",
    "a reading direction": "photos \u202egnp.exe",
    "an isolate": "\u2066hidden\u2069",
    "a backspace": "ok\b\bno",
    "half of a surrogate pair": "\ud800",
    "a zero byte": "a\x00b",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_of_others_can_do_nothing_to_a_terminal(text: str, tmp_path: Path) -> None:
    answers = {"requests": [REQUEST_ROW | {"goal": text, "by_name": text}]}
    with ServedAside(tmp_path / "control.sock", answers):
        ended = handrail("requests", home=tmp_path)
        as_json = handrail("requests", "--json", home=tmp_path)
    assert len(ended.out.splitlines()) == 2  # the request, and its private line
    assert clean(ended.out.splitlines()[0]) == ended.out.splitlines()[0]
    assert json.loads(as_json.out)[0]["goal"] == text
    for line in (*ended.out.splitlines(), as_json.out.rstrip("\n")):
        assert line.isprintable()


@pytest.mark.parametrize("text", ["", "plain", "Grüße an Zoë", "日本語", "👵🏽 ok", "a  b", "  indented"])
def test_honest_text_is_printed_as_it_is(text: str) -> None:
    assert clean(text) == text


def test_a_refusal_is_one_clean_line_too(tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", {"accept": LocalError("no \x1b[31m\nsecond")}):
        ended = handrail("accept", "6f6f", home=tmp_path)
    assert ended.err == "no  [31m second\n"


@pytest.mark.parametrize(
    ("arguments", "json_wanted"),
    [
        (["status", "--json"], True),
        (["--json", "status"], True),
        (["group", "--json", "list"], True),
        (["note", "81", "--", "--json"], False),
        (["note", "81", "--json", "--", "x"], True),
        (["status"], False),
        (["note", "81", "--jsons"], False),
    ],
)
def test_json_is_wanted_wherever_it_stands(arguments: list[str], json_wanted: bool) -> None:
    assert wanted_by(arguments).json is json_wanted


def run(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The real command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "handrail_node.cli", *arguments],
        env={"PATH": os.environ["PATH"], "HANDRAIL_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_any_locale_gets_its_answer(environment: dict[str, str], tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", ANSWERS):
        plain = run(tmp_path, "group", "list", **environment)
        as_json = run(tmp_path, "group", "list", "--json", **environment)
    assert (plain.returncode, plain.stderr) == (0, b"")
    assert plain.stdout.startswith(b"5e5e5e5e: Library S")
    assert json.loads(as_json.stdout.decode()) == ANSWERS["group.list"]


@pytest.mark.parametrize(
    "environment", [{}, {"NO_COLOR": "1"}, {"FORCE_COLOR": "1", "TERM": "xterm-256color"}]
)
def test_there_is_no_colour(environment: dict[str, str], tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", ANSWERS):
        for arguments in (["status"], ["help"], ["ask", "--help"], ["aks"]):
            ended = run(tmp_path, *arguments, **environment)
            assert b"\x1b" not in ended.stdout + ended.stderr


def test_who_stops_reading_is_not_told_about_it(tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", {"requests": [REQUEST_ROW] * 5_000}):
        reading = subprocess.Popen(
            [sys.executable, "-m", "handrail_node.cli", "requests"],
            env={"PATH": os.environ["PATH"], "HANDRAIL_HOME": str(tmp_path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert reading.stdout is not None
        reading.stdout.readline()
        reading.stdout.close()
        assert reading.stderr is not None
        assert reading.stderr.read() == b""
        reading.stderr.close()
        assert reading.wait(60) == 1


def test_a_full_disk_under_the_output_is_one_sentence(tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", ANSWERS), open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "handrail_node.cli", "status"],
            env={"PATH": os.environ["PATH"], "HANDRAIL_HOME": str(tmp_path)},
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode() == "That could not be done: No space left on device.\n"


def test_a_verb_imports_nothing_heavy(tmp_path: Path) -> None:
    heavy = ["aiohttp", "apsw", "asyncio", "cryptography", "platformdirs", "segno", "textual", "zeroconf"]
    program = (
        "import atexit, sys\n"
        f"atexit.register(lambda: print('heavy:', *(m for m in {heavy} if m in sys.modules)))\n"
        "sys.argv = ['handrail', 'status', '--json']\n"
        "from handrail_node.cli import main\n"
        "main()\n"
    )
    with ServedAside(tmp_path / "control.sock", ANSWERS):
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={"PATH": os.environ["PATH"], "HANDRAIL_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "heavy:"
