"""The verbs of persons and devices: setting up, coming back, a further person, ending a device."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handrail_node.cli.output import may_ask, show
from handrail_node.cli.verb import Family, Verb, answer, argument, option, told, who_and_where
from handrail_protocol.errors import LocalError

if TYPE_CHECKING:
    from handrail_node.settings import Settings

_RUNS = "The node runs already. Somebody to live on it, the first one too: handrail person add --name NAME"
_RUNS_WITHOUT_HER = "The node runs already. Stop it with Ctrl-C where it runs, then: handrail setup --restore"
_NO_WORDS = "Give the 24 words of the recovery sheet on standard input, like: handrail {verb} < words.txt"


def setup(
    name: str | None, language: str | None, from_file: Path | None, restore: bool, rehearse: bool
) -> None:
    from handrail_node.settings import Settings

    if restore and rehearse:
        raise click.UsageError("Say either --restore or --rehearse.")
    if rehearse:
        _rehearse(words_from_stdin("setup --rehearse"))
        return

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


def _rehearse(words: str) -> None:
    """Through the node, where one runs."""
    from handrail_node import service
    from handrail_node.cli.node import home, is_running
    from handrail_node.cli.render import sentences

    if is_running():
        answer("rehearse", {"words": words})
        return
    with service.offline(home()) as offline:
        found = offline.rehearse(words)
    show(found, lambda person: sentences("rehearse", person))


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
    words = words_in(text)
    if not words:
        raise LocalError(_NO_WORDS.format(verb=verb))
    return words


def words_in(text: str) -> str:
    """Without the numbers of the sheet and what stands between."""
    return " ".join(word for word in re.split(r"[\s.,;:]+", text.lower()) if word and not word.isdigit())


def revoke_device(device: str, **given: Any) -> None:
    answer("device.revoke", {**given, "device": device, "words": words_from_stdin("device revoke DEVICE")})


def hand_over(person: str, out: Path, **given: Any) -> None:
    from handrail_node.cli.files import must_be_writable

    must_be_writable(out)
    answer("person.hand-over", {**given, "person": person, "out": str(out.absolute())})


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
            option(
                "--rehearse", is_flag=True, help="Try whether your sheet can be read; it changes nothing."
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
            ),
            Verb(
                "hand-over",
                "All that is hers in one file, for a person who goes on on a computer of her own.",
                [
                    argument("person"),
                    option(
                        "--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Where."
                    ),
                    *who_and_where(),
                ],
                hand_over,
                method="person.hand-over",
            ),
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
