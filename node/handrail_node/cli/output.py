"""How a verb answers: exactly one JSON value, or plain sentences, one a line; and how a failure is said.

CONTRACT "Rules for every verb". No colour anywhere. What others wrote is shown to a terminal here, so
here it loses what could move the cursor, forge a second line or turn the reading direction.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import click

# Controls, ESC among them, and everything that some terminal takes for the end of a line.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Marks that turn the reading direction, and halves of surrogate pairs, which no encoding can print.
_UNSEEN = re.compile(r"[\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# JSON may hold these as they are; a terminal that shows the JSON may not get them.
_NOT_IN_JSON = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Wanted:
    """What the whole command line asks for, wherever it stands in it."""

    json: bool


def wanted_by(arguments: Iterable[str]) -> Wanted:
    """`--json` counts anywhere before a `--`."""
    for argument in arguments:
        if argument == "--":
            break
        if argument == "--json":
            return Wanted(json=True)
    return Wanted(json=False)


def wants_json() -> bool:
    wanted = click.get_current_context().obj
    return isinstance(wanted, Wanted) and wanted.json


def show(answer: Any, sentences: Callable[[Any], list[str]]) -> None:
    """Print an answer: as it is under --json, else as the sentences that are made of it."""
    if wants_json():
        show_json(answer)
    else:
        for sentence in sentences(answer):
            click.echo(clean(sentence))


def show_json(value: Any) -> None:
    """JSON is UTF-8, whatever the locale says; on a terminal it is indented."""
    text = json.dumps(value, ensure_ascii=False, indent=2 if sys.stdout.isatty() else None)
    escaped = _NOT_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    click.echo(escaped.encode() + b"\n", nl=False)


def complain(sentence: str) -> None:
    """One sentence on stderr."""
    click.echo(clean(sentence), err=True)


def clean(text: str) -> str:
    """The text as one line that can do nothing to a terminal."""
    return _UNSEEN.sub("", _CONTROLS.sub(" ", text)).rstrip()


def may_ask() -> bool:
    """Whether a person sits there who can be asked something."""
    return sys.stdin.isatty() and not wants_json()
