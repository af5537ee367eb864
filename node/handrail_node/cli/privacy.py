"""`handrail privacy`: what is kept, who reads it and for how long, in words that a family understands."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import click

from handrail_node.cli.output import show
from handrail_node.cli.verb import Verb

_FIRST = (
    "Everything here lives on the computers of your group's members, and nowhere else.",
    "Each thing has its readers and its time. When the time is over, every node deletes it.",
)
_LAST = (
    "What you take back (handrail withdraw RECORD) loses its words on every node that hears of it.",
    "That there was something stays known until its time is over.",
    "Who has read it may remember it, and a node that is switched off hears of it when it comes back.",
)


def privacy() -> None:
    from handrail_protocol.retention import table

    rows = [
        {
            "kind": row.kind.name.lower(),
            "what": row.what,
            "set": row.audience.name.lower(),
            "readers": row.readers,
            "kept": row.life,
            "then": row.after,
        }
        for row in table()
    ]
    show(rows, sentences)


def sentences(rows: list[dict[str, Any]]) -> list[str]:
    lines = list(_FIRST)
    order = {readers: place for place, readers in enumerate(dict.fromkeys(row["readers"] for row in rows))}
    in_order = sorted(rows, key=lambda row: order[row["readers"]])
    for readers, together in groupby(in_order, key=lambda row: row["readers"]):
        lines += ["", f"Read by {readers}:"]
        lines += [f"  {row['what']} ({row['kept']})" for row in together]
    return [*lines, "", *_LAST]


VERBS: list[click.Command] = [Verb("privacy", "What is kept, who reads it, and for how long.", [], privacy)]
