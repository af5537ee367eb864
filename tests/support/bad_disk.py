"""A small disk of its own for one home, which a test can fill, free and make read-only; nobody needs root.

It is memory, mounted in a namespace that only the commands with `before` in front of them see, and it is
gone with the process that holds the namespace, which ends when the test does.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HOLD = 'mount -t tmpfs -o size="$2",mode=700 tmpfs "$1" && echo $$ && exec cat'


class BadDisk:
    """`before`: words in front of each command that is to see it."""

    def __init__(self, folder: Path, holder: int) -> None:
        self._folder = folder
        self.before = ("nsenter", f"--target={holder}", "--user", "--mount", "--preserve-credentials")
        self.inside = Path(f"/proc/{holder}/root{folder}")
        """The folder, seen from where the test stands."""

    @property
    def _filler(self) -> Path:
        return self.inside / "filler"

    def fill(self) -> None:
        """To the last byte."""
        with self._filler.open("ab", buffering=0) as file:
            for size in (1 << 20, 4_096, 1):
                while True:
                    try:
                        if not file.write(b"\x01" * size):
                            break
                    except OSError:
                        break

    def free(self) -> None:
        self._filler.unlink()

    def may_be_written(self, may: bool) -> None:
        options = f"remount,{'rw' if may else 'ro'}"
        subprocess.run([*self.before, "mount", "-o", options, str(self._folder)], check=True)


@contextmanager
def bad_disk(folder: Path, mega_bytes: int) -> Iterator[BadDisk]:
    """`folder` is made, if need be, and stays empty for everybody else."""
    folder.mkdir(exist_ok=True)
    words = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", _HOLD, "sh", str(folder)]
    holder = subprocess.Popen(
        [*words, f"{mega_bytes}m"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert holder.stdin
    assert holder.stdout
    assert holder.stderr
    try:
        said = holder.stdout.readline()
        assert said, f"no disk could be mounted for a test: {holder.stderr.read().decode()}"
        yield BadDisk(folder, int(said))
    finally:
        for pipe in (holder.stdin, holder.stdout, holder.stderr):
            pipe.close()
        holder.wait(10)
