"""Sentences about persons and devices, the recovery sheet among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.helping import rows
from handrail_node.cli.render.words import count, day, listed, sentence, short

Row = Mapping[str, Any]


def recovery_sheet(name: str, words: str) -> list[str]:
    """The sheet that is written down once; no word of it needs an explanation."""
    each = words.split()
    return [
        f"Recovery sheet of {name}",
        "",
        f"These {len(each)} words bring you back if this computer is lost or broken.",
        "Write them on paper now, in this order, and keep the paper in a drawer.",
        "Not on a computer, not in a photo. Nobody from Handrail will ever ask you for them:",
        "whoever has them can speak in your name.",
        "",
        *(f"{number:>4}. {word}" for number, word in enumerate(each, 1)),
        "",
        "The same words in one line, to read them aloud to yourself and compare:",
        "",
        " ".join(each),
        "",
        "To come back on another computer: handrail setup --restore",
    ]


def new_person(answer: Row) -> list[str]:
    name = str(answer.get("name") or "the new person")
    sheet = recovery_sheet(name, str(answer["words"])) if answer.get("words") else []
    return [
        f"{name} lives on this node now: {answer.get('person')}",
        *([""] if sheet else []),
        *sheet,
    ]


def set_up(answer: Row) -> list[str]:
    return [*new_person(answer), "", "Now start your node, and leave it running: handrail up"]


def restored(answer: Row) -> list[str]:
    return [
        f"Welcome back, {answer.get('name') or short(answer.get('person'))}. This is a new device of yours.",
        "Start your node: handrail up",
        "Then it needs one address of your group: handrail peers add HOST:PORT",
    ]


def backed_up(answer: Row) -> list[str]:
    return [
        sentence(
            f"{count(int(answer.get('records', 0)), 'record')} and all that only this node knew went into "
            f"{answer.get('file')}"
        ),
        sentence(
            f"It opens with the words of {listed(answer.get('persons', ()), last='or')} and nothing else"
        ),
        "Keep it on another disk, away from the sheet. To come back with it: handrail restore FILE",
    ]


def handed_over(answer: Row) -> list[str]:
    name, file = answer.get("name"), answer.get("file")
    return [
        sentence(
            f"{count(int(answer.get('records', 0)), 'record')} with all that is {name}'s went into {file}"
        ),
        f"It opens with the words of {name} and nothing else. On the other computer: handrail restore FILE",
        f"Then, there: handrail device revoke {short(answer.get('device'))}. With that this node no longer "
        f"speaks for {name}; until then it does.",
    ]


def brought_back(answer: Row) -> list[str]:
    records = count(int(answer.get("records", 0)), "record")
    back = sentence(f"{records} of {day(answer.get('made'))} came back with you")
    lines = [f"Welcome back, {answer.get('name')}. {back}"]
    if answer.get("damaged"):
        lost = count(int(answer["damaged"]), "record")
        lines.append(
            sentence(f"{lost} in it could not be read, and what the others have comes again from them")
        )
    lines.append("This is a new device of yours; what another one still writes goes on beside it.")
    lines += [
        f"{each} lived there too, and comes back with the words of that sheet: handrail setup --restore"
        for each in answer.get("others", ())
    ]
    return [*lines, "Start your node: handrail up"]


def device(row: Row) -> list[str]:
    since = f", since {day(row['created'])}" if row.get("created") else ""
    here = ", this one" if row.get("here") else ""
    ended = ", ended" if row.get("ended") else ""
    owner = f" of {row['name']}" if row.get("name") else ""
    return [f"{short(row.get('device') or row.get('id'))}: a device{owner}{since}{here}{ended}."]


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "setup": set_up,
    "setup.restore": restored,
    "rehearse": lambda a: [
        f"These are {a.get('name')}'s words, every one of them. Put the sheet back where it is safe."
    ],
    "backup": backed_up,
    "person.hand-over": handed_over,
    "restore": brought_back,
    "person.add": new_person,
    "device.list": rows(device, "No device is known here. Set one up: handrail setup --name NAME"),
    "device.revoke": lambda a: [
        f"That device has ended: {short(a.get('device'))}. What it said before stays."
    ],
}
