"""Nodes whose computer has the wrong date: libfaketime in front of the real clock, which a test may set.

Debian's package `faketime`. Time that only goes forward (CLOCK_MONOTONIC) is left alone, as on a real
computer whose date is wrong.
"""

from pathlib import Path

DAY, YEAR = 86_400, 31_536_000
_PLACES = ("/usr/lib", "/usr/local/lib", "/opt/homebrew/lib")


class WrongClock:
    """`environment` of every process that goes by this clock; `set` moves it while they run."""

    def __init__(self, file: Path, seconds: int = 0) -> None:
        self._file = file
        self.set(seconds)
        self.environment = {
            "LD_PRELOAD": str(_library()),
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_RESET": "1",
        }

    def set(self, seconds: int) -> None:
        """So many seconds ahead of the right time; negative: behind it."""
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(f"{seconds:+d}\n")
        fresh.replace(self._file)


def _library() -> Path:
    for place in _PLACES:
        for found in sorted(Path(place).glob("**/faketime/libfaketime.so.1")):
            return found
    raise AssertionError("libfaketime is missing: install Debian's package faketime")
