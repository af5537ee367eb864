"""What opening the screens costs: nothing is imported that a first picture does not need."""

import os
import subprocess
import sys

HEAVY = ("aiohttp", "apsw", "cryptography", "zeroconf", "msgpack", "mnemonic", "segno", "markdown_it")
LATER = ("handrail_tui.screens.asking", "handrail_tui.screens.palette", "handrail_tui.plain.loop")


def test_the_first_picture_needs_neither_network_nor_cryptography() -> None:
    program = (
        "import atexit, sys\n"
        "import handrail_tui.app, handrail_tui.screens.program\n"
        f"print(*(m for m in {(*HEAVY, *LATER)} if m in sys.modules))\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == []
