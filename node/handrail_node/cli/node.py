"""Where the node of this HANDRAIL_HOME can be called, and whether it runs."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def home() -> Path:
    """One node's whole world: HANDRAIL_HOME, else where this system keeps the data of programs."""
    if said := os.environ.get("HANDRAIL_HOME"):
        return Path(said)
    from platformdirs import user_data_path

    return user_data_path("handrail", appauthor=False)


def socket_path() -> Path:
    """CONTRACT: where a path would be too long for a socket, the file control.path says where it lies."""
    folder = home()
    try:
        return Path((folder / "control.path").read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        return folder / "control.sock"


def is_running() -> bool:
    """Whether somebody listens there; a socket that a dead node left does not count."""
    with socket.socket(socket.AF_UNIX) as link:
        try:
            link.connect(str(socket_path()))
        except OSError:
            return False
    return True
