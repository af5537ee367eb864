"""Sentences about pacts: what to do next while two stewards agree, what there is, who is known there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.helping import rows
from handrail_node.cli.render.words import listed, moment, short

Row = Mapping[str, Any]
NO_PACT = "Your group has no pact. Begin one, as a steward: handrail pact propose --out FILE"


def _send(answer: Row) -> list[str]:
    if answer.get("file"):
        return [f"Give this file to the other steward: {answer['file']}"]
    return [
        "Send the other steward the following text, all of it:",
        *str(answer.get("text") or "").splitlines(),
    ]


def _scope(answer: Row) -> str:
    return f"{listed(answer.get('topics', ()))}; {listed(answer.get('ways', ()))}"


def proposed(answer: Row) -> list[str]:
    return [
        f"It would last until {moment(answer.get('until'))}: {_scope(answer)}.",
        *_send(answer),
        "When the answer comes: handrail pact accept FILE-or-TEXT",
    ]


def accepted(answer: Row) -> list[str]:
    if answer.get("state") == "answered":
        return [
            f"{answer.get('partner_name')} proposes a pact until {moment(answer.get('until'))}: "
            f"{_scope(answer)}.",
            *_send(answer),
            "Nothing is agreed yet. When the next text comes: handrail pact accept FILE-or-TEXT",
        ]
    if answer.get("state") == "comparing":
        return [
            *(_send(answer) if answer.get("text") else []),
            f"The two words: {'-'.join(answer.get('words', ()))}",
            str(answer.get("next", "")),
        ]
    return [f"Agreed. {line}" for line in pact(answer)]


def pact(row: Row) -> list[str]:
    state = {"standing": "until", "ended": "ended, was until", "over": "over since"}
    return [
        f"{short(row.get('pact'))}: {row.get('partner_name')}, {state.get(str(row.get('state')), 'until')} "
        f"{moment(row.get('until'))} ({_scope(row)})."
    ]


def ended(row: Row) -> list[str]:
    return [
        f"The pact with {row.get('partner_name')} is ended. Nothing more crosses, and what came goes.",
        "They hear of it when your hubs next meet.",
    ]


def passport(answer: Row) -> list[str]:
    if answer.get("state") == "off":
        return ["Partner groups no longer see you."]
    if answer.get("state") == "valid":
        return ["Members of partner groups see your name, your card and what you ask for."]
    return ["A steward's node still has to sign that; until then partner groups see nothing of you."]


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "pact.propose": proposed,
    "pact.accept": accepted,
    "pact.end": ended,
    "pact.list": rows(pact, NO_PACT),
    "passport": passport,
}
