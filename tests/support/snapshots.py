"""Text snapshots: what was said when somebody last read it and found it good.

`HANDRAIL_SNAPSHOTS=write python3 run.py test ...` writes them anew; the diff is then read like code.
"""

import os
from pathlib import Path


def is_as_before(path: Path, text: str) -> None:
    """Fail unless the file holds exactly this text."""
    if os.environ.get("HANDRAIL_SNAPSHOTS") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, f"{path.name} was something else"
