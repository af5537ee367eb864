"""The verbs for the day when a computer is gone: a backup, and coming back with it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from handrail_node.cli.files import must_be_writable, write_private
from handrail_node.cli.household import language_of_locale, words_from_stdin, words_in
from handrail_node.cli.output import may_ask, show
from handrail_node.cli.render.leaving import exported, told
from handrail_node.cli.verb import Verb, answer, argument, ask_node, option, who_and_where
from handrail_node.cli.verb import told as told_by

_FILE = click.Path(path_type=Path)


def backup(file: Path, **given: Any) -> None:
    must_be_writable(file)
    answer("backup", {**given, "file": str(file.absolute())})


def restore(file: Path, name: str | None) -> None:
    from handrail_node import service
    from handrail_node.cli.node import home
    from handrail_node.cli.render import sentences
    from handrail_node.settings import Settings

    words = words_from_stdin(f"restore {file}")
    with service.offline(home()) as offline:
        brought = offline.bring_back(file, words, name, Settings(language=language_of_locale()))
    show(brought, lambda found: sentences("restore", found))


def export_me(file: Path, **given: Any) -> None:
    """One file, in which the sentences stand before the rows that they are made of."""
    must_be_writable(file)
    found = ask_node("export", given)
    text = json.dumps({"sentences": told(found), **found}, ensure_ascii=False, indent=2)
    write_private(file, text + "\n")
    done = {"file": str(file.absolute()), "person": found["person"], "records": len(found["records"])}
    show(done, lambda answer: exported(answer))


def erase(who: str, yes: bool, **given: Any) -> None:
    """In a terminal it asks; a script that says it means it."""
    if not yes and may_ask():
        click.confirm(_ERASE, abort=True, err=True)
    if not sys.stdin.isatty() and (words := words_in(sys.stdin.read(10_000))):
        given = {**given, "words": words}
    answer("erase", given)


def succeed(cancel: bool, **given: Any) -> None:
    if cancel:
        given = {**given, "words": words_from_stdin("succeed OLD NEW --cancel")}
    answer("succeed", given)


_ERASE = (
    "All that you asked, offered and wrote is taken back everywhere, and your agreements end with thanks. "
    "This can't be undone; handrail export-me FILE keeps a copy for you. Go on?"
)

VERBS: list[click.Command] = [
    Verb(
        "backup",
        "All that your node keeps, in one file that only your sheet opens.",
        [argument("file", type=_FILE), *who_and_where()],
        backup,
        method="backup",
    ),
    Verb(
        "restore",
        "Come back with a backup, and the words of your sheet on standard input.",
        [argument("file", type=_FILE), option("--name", metavar="NAME", help="What you are called here.")],
        restore,
    ),
    told_by(
        "claim",
        "Say to the stewards that OLD, whose words are lost, is NEW now; two who know her do.",
        argument("old"),
        argument("new"),
    ),
    Verb(
        "succeed",
        "As a steward, let NEW go on as OLD; with --cancel and OLD's words on standard input, say no.",
        [
            argument("old"),
            argument("new"),
            option("--cancel", is_flag=True, help="OLD has her words, and is not NEW."),
            *who_and_where(),
        ],
        succeed,
        method="succeed",
    ),
    told_by(
        "summary",
        "What happened for somebody for whom you act: requests, sessions, the next appointment.",
        argument("person"),
    ),
    Verb(
        "export-me",
        "All that is by you and for you, in one file that can be read.",
        [argument("file", type=_FILE), *who_and_where()],
        export_me,
        method="export",
    ),
    Verb(
        "erase",
        "Take back all that you said; with the words of your sheet on standard input, end your devices too.",
        [
            argument("who", type=click.Choice(["me"]), metavar="me"),
            option("--yes", is_flag=True, help="Don't ask."),
            *who_and_where(),
        ],
        erase,
        method="erase",
    ),
]
