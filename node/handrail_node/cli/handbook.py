"""`handrail help`: the page of a verb, or a page about words that many verbs take."""

from __future__ import annotations

import click

from handrail_node.cli.coming import COMING, coming
from handrail_node.cli.output import clean, show
from handrail_node.cli.verb import Verb, argument
from handrail_protocol.errors import LocalError

_START = """\
How to begin
  1. handrail setup --name Nina           makes you, and prints a sheet to keep in a drawer
  2. handrail up                          runs your node; leave it running, use a second terminal
  3. handrail join CODE                   with the code that somebody of the group gave you
     or handrail group create NAME --area AREA, and invite others: handrail invite --role helper
  4. handrail                             opens the screens
"""
_TIMES = """\
Times
  a time of the week   mon 14:00-16:00      mon tue wed thu fri sat sun, 24 hours, in the group's time zone
  a date               2026-03-14
  an appointment       2026-03-14T15:30     in the group's time zone
  a commitment         once, or 6x60        how often, and how many minutes each time
On the board everybody sees a time of the week as a morning, an afternoon or an evening, no closer.
"""
_SCRIPTS = """\
In scripts
  --json anywhere after a verb prints exactly one JSON value; nothing ever asks a question then.
  An id may be shortened to any beginning of four digits or more that fits only one.
  The exit code is 0 when it is done, 1 when it was refused, 2 when the command was not understood.
  HANDRAIL_HOME is the folder in which one node lives; any number of them run on one computer.
  NO_COLOR and pipes are no matter: there is no colour.
"""
_ROLES = """\
Roles
  learner    may ask for help               helper   may offer it
  steward    invites, grants and ends       hub      a node that is always on and keeps mail for others
  sponsor    stands behind a learner        guardian goes with somebody who is not of age
How far a group trusts a helper: hub, public-place, video, home; each step holds those before it.
"""


def _vocabulary() -> dict[str, str]:
    from handrail_protocol.vocabulary import TOPICS, Way

    return {
        "topics": "Topics\n" + "".join(f"  {topic}\n" for topic in TOPICS) + "A group may add its own.\n",
        "ways": "Ways to meet\n" + "".join(f"  {way.word}\n" for way in Way),
    }


def topics() -> dict[str, str]:
    """The pages that are not about one verb."""
    return {"start": _START, "times": _TIMES, "roles": _ROLES, "scripts": _SCRIPTS, **_vocabulary()}


def help_page(words: tuple[str, ...]) -> None:
    context = click.get_current_context().find_root()
    pages = topics()
    name = " ".join(words)
    if not words:
        text = f"{context.get_help()}\n\nMore: handrail help {'|'.join(pages)}, or any verb."
    elif name in pages:
        text = pages[name].rstrip()
    else:
        text = verb_page(context, words)
    show({"topic": name, "text": text}, lambda page: page["text"].split("\n"))


def verb_page(context: click.Context, words: tuple[str, ...]) -> str:
    """The same as the verb's --help."""
    command = context.command
    for word in words:
        found = command.get_command(context, word) if isinstance(command, click.Group) else None
        if found is None and words[0] in COMING:
            raise LocalError(coming(words[0]))
        if found is None:
            pages = ", ".join(topics())
            raise LocalError(
                f"There is no help on {clean(' '.join(words))!r}. There is on every verb, and on: {pages}."
            )
        context, command = click.Context(found, parent=context, info_name=word), found
    return context.get_help()


VERBS: list[click.Command] = [
    Verb(
        "help",
        "How to begin, and what each verb does.",
        [argument("words", nargs=-1, metavar="[TOPIC]")],
        help_page,
    )
]
