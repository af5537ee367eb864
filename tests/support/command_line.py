"""The command line in this process: what a verb printed and how it ended."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from click.testing import CliRunner

from handrail_node.cli import main
from handrail_node.cli.verb import Verb


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


def handrail(*arguments: str, stdin: str | bytes = "", home: Path | None = None, **environment: str) -> Ended:
    """One command; stdin is never a terminal here."""
    env: dict[str, str | None] = {"HANDRAIL_HOME": None if home is None else str(home), **environment}
    done = CliRunner().invoke(main, list(arguments), input=stdin, env=env)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ended(done.exit_code, done.stdout, done.stderr)


def every_verb(command: Any = main, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Verb]]:
    """All verbs with the words that call them."""
    for name, inner in command.commands.items():
        if isinstance(inner, click.Group):
            yield from every_verb(inner, (*words, name))
        else:
            assert isinstance(inner, Verb)
            yield (*words, name), inner
