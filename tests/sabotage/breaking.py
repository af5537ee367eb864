"""Breaks one rule in a copy of the project and says whether the tests that guard it noticed.

A test that still passes without its rule guards nothing. What is broken is text in the code, found
exactly once: when the code moves on, the table has to move with it, and the run says so.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIED = ("protocol", "node", "tui", "tests", "specs", "pyproject.toml")
_FAILED = 1  # pytest's exit code for "ran, and some failed"; 2 and more: it could not run them


@dataclass(frozen=True, slots=True)
class Sabotage:
    """`rule`: what it says, and where; `was` in `file` becomes `is_now`; `caught_by`: arguments of pytest."""

    name: str
    rule: str
    file: str
    was: str
    is_now: str
    caught_by: tuple[str, ...]


def copy_into(folder: Path) -> Path:
    """A copy of the code and its tests, without what tools have made of it."""
    for each in COPIED:
        source = ROOT / each
        if source.is_dir():
            shutil.copytree(source, folder / each, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / each)
    return folder


def break_rule(folder: Path, sabotage: Sabotage) -> None:
    """Apply one sabotage to a copy; raises ValueError where its text is not there exactly once."""
    path = folder / sabotage.file
    text = path.read_text(encoding="utf-8")
    if text.count(sabotage.was) != 1:
        raise ValueError(
            f"{sabotage.name}: its text stands {text.count(sabotage.was)} times in {sabotage.file}"
        )
    path.write_text(text.replace(sabotage.was, sabotage.is_now), encoding="utf-8")


def run_tests(folder: Path, tests: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Run tests of a copy, with the code of that copy."""
    paths = os.pathsep.join(str(folder / each) for each in ("", "protocol", "node", "tui"))
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", *tests]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def is_caught(folder: Path, sabotage: Sabotage) -> str | None:
    """None if a guarding test failed once the rule was broken in this copy; else what happened instead."""
    break_rule(folder, sabotage)
    ran = run_tests(folder, sabotage.caught_by)
    if ran.returncode == _FAILED:
        return None
    return f"{sabotage.name}: pytest ended with {ran.returncode}\n{ran.stdout[-2_000:]}{ran.stderr[-500:]}"
