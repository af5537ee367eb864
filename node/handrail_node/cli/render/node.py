"""Sentences about the running node: how it is, whom it is connected with, what a look at it found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.groups import NO_GROUP, summary
from handrail_node.cli.render.helping import rows
from handrail_node.cli.render.words import listed, moment, sentence, short

Row = Mapping[str, Any]


def status(answer: Row) -> list[str]:
    lines = [sentence(str(answer.get("sentence") or "This node is running"))]
    people = [f"{each.get('name')} ({short(each.get('id'))})" for each in answer.get("persons", ())]
    if people:
        lines.append(f"Here {'lives' if len(people) == 1 else 'live'} {listed(people)}.")
        lines += rows(summary, NO_GROUP)(answer.get("groups", ()))
    lines += [link(each) for each in answer.get("links", ())]
    if answer.get("listen"):
        lines.append(f"Others reach it at {answer['listen']}.")
    lines.append(f"It keeps {answer.get('records', 0)} records.")
    return [*lines, *map(sentence, answer.get("reminders", ()))]


def link(row: Row) -> str:
    since = f" since {moment(row['since'])}" if row.get("since") else ""
    return f"{row.get('peer')}: {str(row.get('state', '')).replace('-', ' ')}{since}."


def peer(row: Row) -> list[str]:
    return [f"{row.get('address')}: {str(row.get('state', '')).replace('-', ' ')}."]


# What is no fault and could be better; so is whatever names a verb.
_ADVICE = frozenset({"founders", "hub", "term"})


def check(row: Row) -> list[str]:
    said = str(row.get("sentence"))
    label = "Advice" if row.get("code") in _ADVICE or ": handrail " in said else "Well"
    return [f"{label if row.get('ok') else 'Look'}: {said}"]


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "status": status,
    "peers": rows(peer, "This node knows no address yet. Tell it one: handrail peers add HOST:PORT"),
    "peers.add": lambda a: [f"It will try {a.get('address') or 'that address'} from now on."],
    "peers.remove": lambda a: [f"It dials {a.get('address') or 'that address'} no more."],
    "doctor": rows(check, "Nothing was looked at."),
}
