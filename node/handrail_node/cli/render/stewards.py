"""Sentences about worries, checks, the stewards' morning and months in numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.helping import rows
from handrail_node.cli.render.words import capital, count, day, listed, quoted, short

Row = Mapping[str, Any]
_MONTH = ("month", "requests", "agreements", "sessions", "minutes")
_LISTS = (
    ("flags", "Look at this first"),
    ("waiting", "Waiting"),
    ("sessions", "Today and tomorrow"),
    ("expiring", "Runs out within a month"),
)


def _reached(row: Row) -> str:
    """How far a worry got, in as few words as somebody reads who is worried."""
    stewards, reached = int(row.get("stewards", 0)), int(row.get("reached", 0))
    who = f": {listed(row['names'])}" if row.get("names") else ""
    if reached and reached >= stewards:
        return f"Two stewards have it{who}." if stewards == 2 else f"One steward has it{who}."
    if reached:
        return "One steward has it; the second gets it as soon as that node is reached."
    return f"It is sealed for {count(stewards, 'steward')} and on its way{who}; nobody else can read it."


def worried(answer: Row) -> list[str]:
    if answer.get("record") is None:
        return [
            f"{capital(listed(answer.get('names', ())))} would read it, and nobody else. Nothing was sent."
        ]
    return [
        _reached(answer),
        "If somebody is in danger now, do not wait for them: call for help.",
    ]


def worry(row: Row) -> list[str]:
    about = f" about {row.get('about_name') or short(row['about'])}" if row.get("about") else ""
    said = f"{short(row.get('id'))}: {day(row.get('at'))}{about}: {quoted(row.get('text'))}"
    return [f"{said} {_reached(row)}"]


def attested(answer: Row) -> list[str]:
    return [f"Written down, for stewards alone, until {day(answer.get('until'))}: {answer.get('check')}."]


def morning(answer: Any) -> list[str]:
    if not answer:
        return ["You are in no group yet. Join one: handrail join CODE"]
    lines = []
    for key, title in _LISTS:
        found = answer.get(key, ())
        lines += [f"{title}:", *(f"  {each.get('sentence')}" for each in found)] if found else []
    return lines or ["Good morning. Nothing waits, nothing runs out, and nobody is worried."]


def month(row: Row) -> list[str]:
    so_far = "" if row.get("over") else " so far"
    return [
        f"{row.get('month')}{so_far}: {count(int(row.get('requests', 0)), 'request')}, "
        f"{count(int(row.get('agreements', 0)), 'agreement')}, "
        f"{count(int(row.get('sessions', 0)), 'session')}, {row.get('minutes', 0)} minutes known here."
    ]


def months_as_csv(answer: Any) -> str:
    """One line a month; nobody's name stands anywhere in it."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_MONTH)
    writer.writerows([row.get(key) for key in _MONTH] for row in answer)
    return table.getvalue()


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "worried": worried,
    "worries": rows(worry, "You have told stewards nothing. If something worries you: handrail worried TEXT"),
    "attest": attested,
    "morning": morning,
    "report": rows(month, "You are in no group yet. Join one: handrail join CODE"),
}
