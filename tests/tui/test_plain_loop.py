"""The plain way over a real socket: what is piped in is answered, and news wait for the end of a line."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from handrail_tui.app import run
from handrail_tui.plain.loop import Terminal
from tests.support.answers import REQUEST
from tests.support.control import ServedAside
from tests.support.stage import omars_answers


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_piped_conversation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, "1 d\nreq\nq\n")
    with ServedAside(tmp_path / "s", omars_answers()) as table:
        run(tmp_path / "s", plain=True)
    said = capsys.readouterr().out
    assert ("decline", {"request": REQUEST}) in table.calls
    assert "Put aside. Nobody is told." in said
    assert said.endswith("Goodbye.\n")
    assert "\x1b" not in said


def test_it_ends_with_its_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, "")
    with ServedAside(tmp_path / "s", omars_answers()):
        run(tmp_path / "s", plain=True)
    assert capsys.readouterr().out.endswith("> \nGoodbye.\n")


def test_without_a_node_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, "q\n")
    with pytest.raises(LocalError, match="does not run"):
        run(tmp_path / "s", plain=True)


class Typist:
    """Stands at a prompt with something typed, or nothing, when news come."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, typed: str | None) -> None:
        self.terminal = Terminal(None if typed is None else lambda: typed)
        monkeypatch.setattr("builtins.input", self._input)
        self.out = io.StringIO()
        monkeypatch.setattr(sys, "stdout", self.out)

    def _input(self, prompt: str) -> str:
        self.out.write(prompt)
        self.terminal.hear(["New: somebody asks."])
        self.out.write("the rest\n")
        return "the rest"


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("", "> \rNew: somebody asks.\n> the rest\n> "),
        ("hal", "> the rest\nNew: somebody asks.\n> "),
        (None, "> the rest\nNew: somebody asks.\n> "),
    ],
    ids=["nothing is typed", "half a line is typed", "nobody can know"],
)
def test_news_never_break_into_a_line(monkeypatch: pytest.MonkeyPatch, typed: str | None, seen: str) -> None:
    typist = Typist(monkeypatch, typed)
    typist.terminal.ask("> ")
    typist.terminal._typed = None
    typist.terminal.ask("> ")
    assert typist.out.getvalue().startswith(seen)


def test_news_between_prompts_wait_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    typist = Typist(monkeypatch, "")
    typist.terminal.hear(["New: before."])
    typist.terminal.tell("An answer.")
    assert typist.out.getvalue() == "An answer.\n"
    typist.terminal.ask("> ")
    assert typist.out.getvalue().startswith("An answer.\nNew: before.\n> ")


def test_full_screens_import_nothing_of_the_plain_way_and_back(tmp_path: Path) -> None:
    import subprocess

    program: list[Any] = [
        sys.executable,
        "-c",
        "import sys, handrail_tui.app, handrail_tui.plain.loop; print('textual' in sys.modules)",
    ]
    environment = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(program, capture_output=True, text=True, env=environment, timeout=60, check=True)
    assert done.stdout == "False\n"
