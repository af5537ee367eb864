"""Sentences for somebody who takes her things with her, or takes them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.helping import RENDERERS as HELPING
from handrail_node.cli.render.words import count, day, listed, sentence, short

Row = Mapping[str, Any]


def told(export: Row) -> list[str]:
    """All of an export in plain sentences."""
    who, on = export.get("name"), day(export.get("made"))
    lines = [f"This is all that this node had by {who} and for {who} on {on}."]
    lines += [line for group in export.get("groups", ()) for line in _membership(group)]
    for name in ("requests", "offers", "agreements", "sessions"):
        if export.get(name):
            lines += HELPING[name](export[name])
    taken_back = sum(bool(row.get("taken_back")) for row in export.get("records", ()))
    kept = count(len(export.get("records", ())), "record")
    return [*lines, sentence(f"{kept} follow below, {taken_back} of them taken back")]


def _membership(group: Row) -> list[str]:
    roles = listed(group.get("roles", ())) or "nobody any more"
    until = f", until {day(group['until'])}" if group.get("until") else ""
    lines = [f"In {group.get('name')}: {roles}{until}."]
    if group.get("vouched_by"):
        lines.append(sentence(f"{listed(group['vouched_by'])} vouched for her there"))
    return lines + [
        f"{each.get('to')} may act for {each.get('from')} until {day(each.get('until'))}."
        for each in group.get("mandates", ())
    ]


def exported(answer: Row) -> list[str]:
    return [
        sentence(f"{count(int(answer['records']), 'record')} and their sentences are in {answer['file']}"),
        "Only you can read that file on this computer. It is not closed like a backup: keep it with care.",
    ]


def erased(answer: Row) -> list[str]:
    lines = [
        sentence(
            f"{count(int(answer.get('closed', 0)), 'agreement')} ended with thanks; taken back: "
            f"{count(int(answer.get('taken_back', 0)), 'record')} of {answer.get('name') or 'yours'}"
        )
    ]
    if answer.get("stopped"):
        lines.append(sentence(f"Not everything yet: {answer['stopped']}"))
        lines.append("Say it again then, and it goes on where it stopped: handrail erase me")
    if answer.get("passed_on"):
        lines.append("The others have heard of it. Whoever was away hears of it on coming back.")
    else:
        lines.append("Nobody else has heard of it yet: leave this node running until somebody has.")
    if answer.get("devices_ended"):
        lines.append(sentence(f"Of your devices there ended: {answer['devices_ended']}"))
    lines += [_remains(each) for each in answer.get("remains", ())]
    return lines


def _remains(row: Row) -> str:
    until = f"until {day(row['until'])}" if row.get("until") else "as long as the group"
    return sentence(
        f"In {row.get('group')} it remains that a number belonged there, in "
        f"{count(int(row.get('records', 0)), 'record')} without a name or a word of yours: {until}"
    )


def summed_up(answer: Row) -> list[str]:
    lines = [f"{answer.get('name')}:", *answer.get("sentences", ())]
    if answer.get("next"):
        lines.append(f"The next appointment: {str(answer['next']).replace('T', ', ')}.")
    if answer.get("until"):
        lines.append(f"You may read this until {day(answer['until'])}.")
    return lines


def claimed(answer: Row) -> list[str]:
    told = "Whoever reads her letters is told as well, and can say no with the words of her sheet."
    return [
        f"The stewards have it from you that {short(answer.get('old'))} is {short(answer.get('new'))} now.",
        *([told] if answer.get("told") else []),
        "One other who knows her says so too; three days later a third, a steward: "
        f"handrail succeed {short(answer.get('old'))} {short(answer.get('new'))}",
    ]


def succeeded(answer: Row) -> list[str]:
    if answer.get("cancelled"):
        new, old = short(answer.get("new")), short(answer.get("old"))
        return [f"Taken back: {new} is not {old}, and has nothing of hers."]
    return [
        f"{short(answer.get('new'))} goes on as {short(answer.get('old'))}, with all that she had.",
        "Her old devices speak for nobody any more. Should that be wrong, her words take it back: "
        f"handrail succeed {short(answer.get('old'))} {short(answer.get('new'))} --cancel",
    ]


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "export": told,
    "erase": erased,
    "summary": summed_up,
    "claim": claimed,
    "succeed": succeeded,
}
