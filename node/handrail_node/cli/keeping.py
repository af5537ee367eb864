"""The verbs for the day when a computer is gone: a backup, and coming back with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from handrail_node.cli.files import must_be_writable
from handrail_node.cli.household import language_of_locale, words_from_stdin
from handrail_node.cli.output import show
from handrail_node.cli.verb import Verb, answer, argument, option, who_and_where

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
]
