"""The verbs of the node itself: running it, how it is, whom it knows; and the demo of many."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import Any

import click

from handrail_node.cli.output import complain, show, show_json, wants_json
from handrail_node.cli.verb import Family, Verb, answer, argument, ask_node, option, told


def up(listen: str | None, lan: bool | None, hub: bool, while_stdin_is_open: bool) -> None:
    from handrail_node import service
    from handrail_node.cli.node import home
    from handrail_node.settings import Settings

    if while_stdin_is_open:
        threading.Thread(target=_stop_with_stdin, daemon=True).start()
    service.run(home(), Settings(listen=listen, lan=lan, hub=hub or None), _ready)


def _ready(address: str) -> None:
    if wants_json():
        show_json({"listen": address})
    else:
        click.echo(f"Listening on {address}")
    sys.stdout.flush()


def _stop_with_stdin() -> None:
    """End like on SIGTERM once whoever started us is gone."""
    while os.read(0, 4_096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def doctor(rebuild: bool) -> None:
    """Look at the node; where it runs, through it, else at its folder."""
    from handrail_node.cli.node import is_running
    from handrail_node.cli.render import sentences

    rows: Any = ask_node("doctor", {"rebuild": rebuild}) if is_running() else _asleep(rebuild)
    show(rows, lambda found: sentences("doctor", found))
    if worst := next((row["sentence"] for row in rows if not row["ok"]), None):
        complain(worst)
        raise click.exceptions.Exit(1)


def _asleep(rebuild: bool) -> Any:
    from handrail_node import service
    from handrail_node.cli.node import home

    with service.offline(home()) as offline:
        return offline.doctor(rebuild=rebuild)


def demo(script: bool, keep: bool) -> None:
    from handrail_node import demo

    code = demo.run(script=script or not sys.stdout.isatty(), keep=keep, json=wants_json())
    raise click.exceptions.Exit(code)


VERBS: list[click.Command] = [
    Verb(
        "up",
        "Run your node; Ctrl-C ends it.",
        [
            option("--listen", metavar="HOST:PORT", help="Where others reach it; port 0 picks one."),
            option("--lan/--no-lan", default=None, help="Whether to look for others on this network."),
            option("--hub", is_flag=True, help="Offer to keep mail for others."),
            option(
                "--while-stdin-is-open",
                is_flag=True,
                hidden=True,
                help="For whoever starts a node in passing.",
            ),
        ],
        up,
    ),
    told("status", "How your node is."),
    Verb(
        "doctor",
        "Look for what is wrong, and say what to do.",
        [option("--rebuild", is_flag=True, help="Make everything again that can be made from the records.")],
        doctor,
        method="doctor",
    ),
    Family(
        "peers",
        "The addresses that your node knows.",
        [
            told(
                "add",
                "Tell your node where another one is.",
                argument("address", metavar="HOST:PORT"),
                method="peers.add",
            ),
            told(
                "remove",
                "Take an address back that you told it, or that came with a code.",
                argument("address", metavar="HOST:PORT"),
                method="peers.remove",
            ),
        ],
        alone=lambda: answer("peers", {}),
    ),
    Verb(
        "demo",
        "A small neighbourhood of real nodes on this computer.",
        [
            option("--script", is_flag=True, help="Play the whole story unattended."),
            option("--keep", is_flag=True, help="Leave the folders of the nodes afterwards."),
        ],
        demo,
    ),
]
