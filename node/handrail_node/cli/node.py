"""Where the node of this HANDRAIL_HOME can be called, and whether it runs."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from handrail_node.home import folder_named_by, socket_of


def home() -> Path:
    """One node's whole world: HANDRAIL_HOME, else where this system keeps the data of programs."""
    return folder_named_by(os.environ)


def socket_path() -> Path:
    """CONTRACT: where a path would be too long for a socket, the file control.path says where it lies."""
    return socket_of(home())


def is_running() -> bool:
    """Whether somebody listens there; a socket that a dead node left does not count."""
    with socket.socket(socket.AF_UNIX) as link:
        try:
            link.connect(str(socket_path()))
        except OSError:
            return False
    return True
