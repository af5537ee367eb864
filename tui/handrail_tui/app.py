"""The one door of the terminal interface: shows a node's affairs, on full screens or in plain lines."""

from __future__ import annotations

from pathlib import Path


def run(socket_path: Path, plain: bool) -> None:
    """Show them until the person leaves. What one way of showing needs is not imported for the other."""
    if plain:
        from handrail_tui.plain.loop import run_plain

        run_plain(socket_path)
    else:
        from handrail_tui.screens.program import Handrail

        Handrail(socket_path).run()
