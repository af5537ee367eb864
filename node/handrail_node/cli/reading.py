"""Reading a stop card before something is sent: once, and only where somebody sits who can be asked."""

from __future__ import annotations

from typing import Any

import click

from handrail_node.cli.output import clean, may_ask
from handrail_protocol.errors import LocalError


def read_first(method: str, given: dict[str, Any]) -> bool:
    """Whether a card was read; raises LocalError where it is not to be sent then."""
    from handrail_node.cli.render.helping import stopping
    from handrail_node.cli.verb import ask_node

    if not may_ask():
        return False
    lines = stopping(ask_node("stop.card", {**given, "verb": method}))
    for line in lines:
        click.echo(clean(line), err=True)
    if lines and not click.confirm("Send it?", default=False, err=True):
        raise LocalError("Nothing was sent.")
    return bool(lines)
