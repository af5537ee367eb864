"""`handrail privacy`: what is kept, who reads it and for how long, in words that a family understands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import click

from handrail_node.cli.output import show
from handrail_node.cli.verb import Verb

# What is most a person's own comes first, what the group rests on last.
_TITLES = {
    "members": "On the board",
    "mail": "Letters",
    "stewards": "Stewards",
    "open": "Between groups",
    "authority": "Who belongs",
    "any": "Taken back",
    "here": "On this computer alone",
}
_HERE = "nobody but whoever uses this computer"
_FIRST = (
    "What Handrail keeps of you and your group, who can read it, and for how long.",
    "",
    "It lies on the computers of your group's members and nowhere else. No company has a copy.",
    "  Every member reads the board: the name you chose, what you ask for, what you help with.",
    "  Only the two, and whoever acts for them or goes along, read what they agree and write.",
    "  Only stewards read what is told to stewards; a worry only two, never the one it names.",
    "  There is no place for an age, the paper of a check, a bank account, stars or scores.",
    "",
    "The hub is the computer that is always on, at the library for example. It carries letters that it",
    "can't open; it sees from whom to whom they go, when, what they are for, and roughly how long.",
    "",
    "Now line by line. Each time is the longest; when it is over, every computer deletes the thing by",
    "itself, within an hour. What stays as long as the group is what the group rests on.",
)
_TERMS = (
    "“400 days, then 3 years”: when a right is over, somebody decides anew. The old one is kept for 3",
    "years, as the proof of what was done while it held. “(+ 3 years)”: so is an invitation with which",
    "somebody came who is accompanied.",
)
_LAST = (
    "What you can do:",
    "  see all that is kept of you, in one file    handrail export-me FILE",
    "  take back one thing that you said           handrail withdraw RECORD",
    "  take back everything, and leave             handrail erase me",
    "",
    "What you take back loses its words on every computer that hears of it, mostly within a minute; one",
    "that is switched off hears of it when it is on again. That there was something, from whom and when,",
    "stays known until its time is over.",
    "That you belonged stays until 3 years after your last right ended: a long number, without a name.",
    "Who founded the group stands in it, likewise as a number, as long as there is the group.",
    "Hours that you confirmed to a helper stay his, as a number and a month without a word of yours.",
    "Whoever has read something may remember it. No program can take that back.",
    "Your 24 words are kept nowhere but on your sheet.",
)


def privacy() -> None:
    show(_rows(), sentences)


def _rows() -> list[dict[str, Any]]:
    from handrail_node import kept_here
    from handrail_protocol import retention

    shared = [
        {
            "kind": row.kind.name.lower(),
            "what": row.what,
            "set": "any" if row.audience is None else row.audience.name.lower(),
            "readers": row.readers,
            "kept": row.life,
            "then": row.after,
        }
        for row in retention.table()
    ]
    here = [
        {
            "kind": each.kind,
            "what": each.what,
            "set": "here",
            "readers": _HERE,
            "kept": each.until,
            "then": "is deleted here",
        }
        for each in kept_here.TABLE
    ]
    return shared + here


def sentences(rows: list[dict[str, Any]]) -> list[str]:
    from handrail_protocol.retention import longest_unread

    lines = list(_FIRST)
    in_order = sorted(rows, key=lambda row: (list(_TITLES).index(row["set"]), row["readers"]))
    for (title, readers), together in groupby(in_order, key=lambda row: (row["set"], row["readers"])):
        lines += ["", f"{_TITLES[title]}. Read by {readers}:", *_block(list(together))]
    unread = f"What a newer program writes is carried unread, {longest_unread()} at the longest."
    return [*lines, "", *_TERMS, unread, "", *_LAST]


def _block(rows: list[dict[str, Any]]) -> Iterable[str]:
    """The times in a column of their own."""
    width = max(len(row["kept"]) for row in rows)
    return (f"  {row['kept']:<{width}}  {row['what']}" for row in rows)


VERBS: list[click.Command] = [Verb("privacy", "What is kept, who reads it, and for how long.", [], privacy)]
