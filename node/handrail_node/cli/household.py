"""The verbs of persons and devices: setting up, coming back, a further person, ending a device."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handrail_node.cli.output import may_ask, show
from handrail_node.cli.verb import Family, Verb, answer, argument, option, told
from handrail_protocol.errors import LocalError

if TYPE_CHECKING:
    from handrail_node.settings import Settings

_RUNS = "The node runs already. Somebody to live on it, the first one too: handrail person add --name NAME"
_RUNS_WITHOUT_HER = "The node runs already. Stop it with Ctrl-C where it runs, then: handrail setup --restore"
_NO_WORDS = "Give the 24 words of the recovery sheet on standard input, like: handrail {verb} < words.txt"


def setup(name: str | None, language: str | None, from_file: Path | None, restore: bool) -> None:
    from handrail_node.settings import Settings

    settings = Settings(name=name, language=language).over(_settings_in(from_file))
    settings = settings.over(Settings(language=language_of_locale()))
    if restore:
        _must_not_run(_RUNS_WITHOUT_HER)
        _restore(words_from_stdin("setup --restore"), settings)
        return
    chosen = settings.name
    if not chosen and may_ask():
        chosen = str(click.prompt("Your name, as the others will see it", err=True))
    if not chosen:
        raise click.UsageError("Say your name, like: handrail setup --name Nina.")
    _must_not_run(_RUNS)
    _set_up(chosen, settings)


def _must_not_run(what_to_do: str) -> None:
    from handrail_node.cli.node import is_running

    if is_running():
        raise LocalError(what_to_do)


def _settings_in(file: Path | None) -> Settings:
    from handrail_node.settings import Settings, parse

    return Settings() if file is None else parse(file.read_bytes())


def _set_up(name: str, settings: Settings) -> None:
    from handrail_node import service
    from handrail_node.cli.node import home
    from handrail_node.cli.render import sentences

    with service.offline(home()) as offline:
        answer = offline.setup(name, settings)
    show(answer, lambda person: sentences("setup", person))


def _restore(words: str, settings: Settings) -> None:
    from handrail_node import service
    from handrail_node.cli.node import home
    from handrail_node.cli.render import sentences

    with service.offline(home()) as offline:
        answer = offline.restore(words, settings.name, settings)
    show(answer, lambda person: sentences("setup.restore", person))


def language_of_locale() -> str:
    """The language of LANG and its elders, without the country; else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            found = re.match(r"([A-Za-z]{2,3})([_.@-]|$)", value)
            return found.group(1).lower() if found else "en"
    return "en"


def words_from_stdin(verb: str) -> str:
    """The words as they were typed or copied, without the numbers of the sheet."""
    if sys.stdin.isatty():
        if not may_ask():
            raise LocalError(_NO_WORDS.format(verb=verb))
        text = click.prompt("The 24 words of the recovery sheet, in one line", err=True)
    else:
        text = sys.stdin.read(10_000)
    words = [word for word in re.split(r"[\s.,;:]+", text.lower()) if word and not word.isdigit()]
    if not words:
        raise LocalError(_NO_WORDS.format(verb=verb))
    return " ".join(words)


def revoke_device(device: str, **given: Any) -> None:
    answer("device.revoke", {**given, "device": device, "words": words_from_stdin("device revoke DEVICE")})


VERBS: list[click.Command] = [
    Verb(
        "setup",
        "Make you on this computer, and print your recovery sheet.",
        [
            option("--name", metavar="NAME", help="The name that others see."),
            option(
                "--language", metavar="LANGUAGE", help="Such as de; without it, the one of this computer."
            ),
            option(
                "--from",
                "from_file",
                type=click.Path(path_type=Path, dir_okay=False),
                metavar="FILE.toml",
                help="Name, language and how `handrail up` runs, from a file.",
            ),
            option(
                "--restore", is_flag=True, help="Come back with the words of your sheet, on standard input."
            ),
        ],
        setup,
    ),
    Family(
        "person",
        "The persons of this household.",
        [
            told(
                "add",
                "Add a person of this household, with a sheet of her own.",
                option("--name", required=True, metavar="NAME", help="The name that others see."),
                method="person.add",
            )
        ],
    ),
    Family(
        "device",
        "The devices of the persons of this household.",
        [
            told("list", "Your devices.", method="device.list"),
            Verb(
                "revoke",
                "End a device of yours, with the words of your sheet on standard input.",
                [argument("device"), option("--as", metavar="PERSON", help="Whose device it is.")],
                revoke_device,
                method="device.revoke",
            ),
        ],
    ),
]
