"""The verbs of pacts: two stewards agree by three texts and two words; and who is known to partners."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from handrail_node.cli.helping import many
from handrail_node.cli.output import show
from handrail_node.cli.verb import Family, Verb, argument, ask_node, option, told, who_and_where
from handrail_protocol.errors import LocalError

# Three texts of a few kilobytes; a larger file is another one.
_FILE_BYTES_MAX = 100_000


def propose(out: Path | None, **given: Any) -> None:
    _call("pact.propose", given, out)


def accept(text: str | None, out: Path | None, words: str | None, **given: Any) -> None:
    if (text is None) is (not words):
        raise click.UsageError("Give either what the other steward sent, or --words and both words")
    if text is not None:
        given["text"] = _text_of(text)
    _call("pact.accept", given | ({"words": words} if words else {}), out)


def _text_of(given: str) -> str:
    """What stands in the file of that name, else what was typed or pasted."""
    try:
        path = Path(given)
        if not path.is_file():
            return given
        if path.stat().st_size > _FILE_BYTES_MAX:
            raise LocalError(f"{given} is too large for a pact. Name the file that the other steward sent.")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise LocalError(f"{given} is no text. Name the file that the other steward sent.") from None
    except OSError:  # a text that is longer than a name can be
        return given


def _call(method: str, given: dict[str, Any], out: Path | None) -> None:
    from handrail_node.cli.files import must_be_writable, write_private
    from handrail_node.cli.render import sentences

    if out is not None:
        must_be_writable(out)
    answer = ask_node(method, given)
    if out is not None and answer.get("text"):
        write_private(out, answer["text"] + "\n")
        answer["file"] = str(out)
    show(answer, lambda agreed: sentences(method, agreed))


def _out() -> click.Parameter:
    return option(
        "--out",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write what the other steward needs into a file.",
    )


VERBS: list[click.Command] = [
    Family(
        "pact",
        "Help each other's members with another group, as a steward.",
        [
            Verb(
                "propose",
                "Begin: what your group would agree to, for a steward of the other one.",
                [
                    many("--topic", "TOPIC", "What it is about; without it, all the common topics."),
                    many("--way", "WAY", "How people meet: hub, public-place; without it, both."),
                    option("--days", type=int, metavar="N", help="For how long; without it, a year."),
                    _out(),
                    *who_and_where(),
                ],
                propose,
                method="pact.propose",
            ),
            Verb(
                "accept",
                "Go on: with what the other steward sent, at last with the two words she read out.",
                [
                    argument("text", metavar="[FILE-or-TEXT]", required=False),
                    option("--words", metavar="WORD-WORD", help="The two words that you heard."),
                    _out(),
                    *who_and_where(),
                ],
                accept,
                method="pact.accept",
            ),
            told(
                "end",
                "End a pact now.",
                argument("pact", metavar="[PACT]", required=False),
                method="pact.end",
            ),
            told("list", "Your group's pacts.", method="pact.list"),
        ],
    ),
    told(
        "passport",
        "Be seen by partner groups: name, card and requests.",
        option("--off", is_flag=True, help="No longer; what they see of you goes."),
    ),
]
