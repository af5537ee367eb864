"""The verbs of looking after each other: telling stewards of a worry, and what stewards look at."""

from __future__ import annotations

from typing import Any

import click

from handrail_node.cli.helping import many, words
from handrail_node.cli.output import show, wants_json
from handrail_node.cli.verb import Verb, argument, ask_node, option, told, who_and_where


def report(csv: bool, **given: Any) -> None:
    answer = ask_node("report", given)
    if csv and not wants_json():
        from handrail_node.cli.render.stewards import months_as_csv

        click.echo(months_as_csv(answer), nl=False)
    else:
        from handrail_node.cli.render import sentences

        show(answer, lambda months: sentences("report", months))


VERBS: list[click.Command] = [
    told(
        "worried",
        "Tell two stewards, and nobody else, what worries you.",
        words("text"),
        option("--about", metavar="PERSON", help="Whom it is about: that person never reads it."),
        option("--preview", is_flag=True, help="Only say who would read it."),
    ),
    told("worries", "What you told stewards, and who has it."),
    told(
        "morning",
        "As a steward: what waits, what is today, what runs out, what worries somebody.",
        many("--done", "RECORD", "A worry you have looked into; it leaves your list."),
    ),
    told(
        "attest",
        "As a steward: you saw a check of somebody.",
        argument("person"),
        option("--check", required=True, metavar="TYPE", help="Such as: police certificate."),
        option("--until", required=True, metavar="DATE", help="Good until this day, a year at most."),
        option("--seen", metavar="DATE", help="When you saw it; without it, today."),
    ),
    Verb(
        "report",
        "As a steward: your group's months in numbers, without persons.",
        [option("--csv", is_flag=True, help="As a table."), *who_and_where()],
        report,
        method="report",
    ),
]
