"""Writing a file that a person asked for, whole or not at all, and for her eyes alone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from handrail_protocol.errors import LocalError


def must_be_writable(path: Path) -> None:
    """Refuse before the work that the file is for has begun."""
    folder = path.absolute().parent
    if not folder.is_dir():
        raise LocalError(f"There is no folder {folder}. Make it, or name another file.")
    if path.exists() and not path.is_file():
        raise LocalError(f"{path} is no ordinary file. Name another one.")
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise LocalError(f"{path} can't be written. Name another file.")


def write_private(path: Path, text: str) -> None:
    """Replace the file in one step; mode 0600."""
    target = path.absolute()
    number, name = tempfile.mkstemp(dir=target.parent, prefix=".handrail-")
    try:
        with open(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
