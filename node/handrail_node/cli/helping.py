"""The verbs of asking for help and helping: from a helper's card to confirmed hours."""

from __future__ import annotations

from typing import Any

import click

from handrail_node.cli.output import show, wants_json
from handrail_node.cli.reading import read_first
from handrail_node.cli.verb import Verb, argument, ask_node, option, told, who_and_where


def many(name: str, metavar: str, help: str, **more: Any) -> click.Option:
    return option(name, metavar=metavar, help=f"{help} May be repeated.", multiple=True, **more)


def for_board() -> list[click.Option]:
    """What a request and a helper's card say alike."""
    return [
        many("--language", "LANGUAGE", "Such as de or en-gb; without it, yours."),
        many("--way", "WAY", "hub, public-place, phone, video, home; without it, any."),
        many("--when", "SPAN", "Times of the week, like mon 14:00-16:00."),
    ]


def glance() -> click.Option:
    return option("--glance", is_flag=True, help="For scripts: nobody looks, so no letter counts as opened.")


def words(name: str, metavar: str = "") -> click.Argument:
    """A text at the end of the line, with or without quotation marks around it."""
    return argument(name, nargs=-1, required=True, metavar=metavar or name.upper(), callback=_joined)


def _joined(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> str:
    return " ".join(value)


def hours(csv: bool, **given: Any) -> None:
    answer = ask_node("hours", given)
    if csv and not wants_json():
        from handrail_node.cli.render.helping import hours_as_csv

        click.echo(hours_as_csv(answer), nl=False)
    else:
        from handrail_node.cli.render import sentences

        show(answer, lambda minutes: sentences("hours", minutes))


_ASKING = [
    told(
        "ask",
        "Ask for help with something.",
        option(
            "--topic", required=True, metavar="TOPIC", help="Such as video-calls; all: handrail help topics"
        ),
        option("--goal", required=True, metavar="TEXT", help="In the learner's words: see photos of Leo"),
        option("--done-when", metavar="TEXT", help="How you will know: Rosa calls Leo herself"),
        option("--area", metavar="AREA", help="Where; without it, the group's first area."),
        *for_board(),
        option("--commitment", metavar="once|6x60", help="How often, and how many minutes each."),
        option("--for", metavar="PERSON", help="Who will learn, if it is not you."),
        option(
            "--private", metavar="TEXT", help="Only for the helper you will choose; nobody else reads it."
        ),
        option("--choose", metavar="first|me", help="first: whoever accepts first. me: you choose."),
        before=read_first,
    ),
    told("again", "Ask again for what an agreement was for, of another helper.", argument("agreement")),
    told("requests", "The requests of your groups."),
    told("offers", "Who accepted your requests, and what you offered.", glance()),
    told(
        "choose",
        "Choose an offer; now the two have an agreement.",
        argument("offer"),
        option("--way", metavar="WAY", help="How you meet; without it, the first that suits both."),
        option("--slot", metavar="SLOT", help="One of the offered times."),
        option("--place", metavar="PLACE", help="A public place of the group's list; without it, the first."),
    ),
    told("confirm", "Confirm a session that a helper logged.", argument("session")),
    told("withdraw", "Take back something you said; a steward: take it off the board.", argument("record")),
]

_HELPING = [
    told(
        "announce",
        "Say what you help with.",
        many("--topic", "TOPIC", "Such as video-calls; all: handrail help topics.", required=True),
        many("--area", "AREA", "Where; without it, the group's first area."),
        *for_board(),
        option("--capacity", type=int, metavar="N", help="How many people at a time; without it, one."),
    ),
    told("helpers", "Who helps, with what.", option("--topic", metavar="TOPIC", help="Only with this.")),
    told("inbox", "The requests that suit you, and why.", glance()),
    told(
        "accept",
        "Say that you would help.",
        argument("request"),
        many("--slot", "SLOT", "When you could, like: 2026-03-14T15:30."),
    ),
    told("decline", "Say no to a request, to yourself alone.", argument("request")),
    told("later", "Put a request off until tomorrow.", argument("request")),
    told(
        "log",
        "Write down a session.",
        argument("agreement"),
        option("--minutes", required=True, type=int, metavar="N", help="How long it took."),
        option("--date", metavar="DATE", help="Like 2026-03-14; without it, today."),
        many("--topic", "TOPIC", "What it was about; without it, what you agreed."),
        option("--worked", metavar="TEXT", help="What worked."),
        option("--practise", metavar="TEXT", help="A small task until next time."),
        before=read_first,
    ),
    Verb(
        "hours",
        "Your hours as a helper.",
        [option("--csv", is_flag=True, help="As a table."), *who_and_where()],
        hours,
        method="hours",
    ),
]

_TOGETHER = [
    told("agreements", "Your agreements, with the two meeting words.", glance()),
    told(
        "note",
        "Write to the other side of an agreement.",
        argument("agreement"),
        words("text"),
        before=read_first,
    ),
    told("sessions", "The sessions that were logged.", glance()),
    told(
        "chemistry",
        "Say how it is going: carry-on, another or stop. Nobody is blamed.",
        argument("agreement"),
        argument("word", metavar="carry-on|another|stop"),
    ),
    told(
        "close",
        "End an agreement with thanks.",
        argument("agreement"),
        option("--words", metavar="TEXT", help="A last word for the other side."),
    ),
]

VERBS: list[click.Command] = [*_ASKING, *_HELPING, *_TOGETHER]
