"""The launcher answers each thing that can be in a newcomer's way with one sentence that helps.

Every test runs a copy of run.py in a folder of its own, so that the checkout's .venv is never touched.
"""

import ast
import os
import runpy
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# A first set-up must not wait for a network that these tests do not have; port 9 answers nobody.
NO_NETWORK = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "http://127.0.0.1:9/",
    "PIP_FIND_LINKS": "",
}
# As on a Debian without python3-venv; a set-up that begins ends here, at once.
HIDE_VENV = (
    "import importlib.util as u; find = u.find_spec\n"
    "u.find_spec = lambda name: None if name == 'ensurepip' else find(name)"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What a set-up reads, without the code."""
    for name in ("run.py", "pyproject.toml", "constraints.txt", ".ci/packages.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def launch(
    checkout: Path, *arguments: str, before: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the checkout's run.py; `before` is code that spoils its Python first."""
    program = (
        "import runpy, sys\n"
        f"{before}\n"
        f"sys.argv = ['run.py', *{list(arguments)}]\n"
        f"runpy.run_path({str(checkout / 'run.py')!r}, run_name='__main__')\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **NO_NETWORK, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a refusal: no traceback, nothing else but the line that a set-up began."""
    assert done.returncode == 1
    assert done.stdout == ""
    said = [line for line in done.stderr.splitlines() if not line.startswith("Setting up")]
    assert len(said) == 1, done.stderr
    return said[0]


def pretend_ready(checkout: Path) -> Path:
    """A .venv whose Python and program only report how they were called, stamped as complete."""
    programs = checkout / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("python", "handrail"):
        (programs / name).write_text(f'#!/bin/sh\necho "{name} $*"\nexit 7\n')
        (programs / name).chmod(0o755)
    run = runpy.run_path(str(checkout / "run.py"))
    Path(run["STAMP"]).write_text("\n".join([*run["place"](), run["wants"]()]))
    return programs


def test_every_python_can_read_it() -> None:
    """Syntax of Python 3.4, the oldest that `ast` can still be asked about."""
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_an_old_python_is_told_which_one_is_needed(checkout: Path) -> None:
    done = launch(checkout, "demo", before="sys.version_info = (3, 9, 2)")
    assert "needs Python 3.11 or newer and this is 3.9" in sentence(done)


def test_without_venv_the_package_is_named(checkout: Path) -> None:
    assert "python3-venv" in sentence(launch(checkout, "demo", before=HIDE_VENV))


def test_an_unknown_verb_is_answered_with_the_known_ones(checkout: Path) -> None:
    assert "demo, test, sim and bench, not dmeo" in sentence(launch(checkout, "dmeo"))


def test_no_verb_shows_the_verbs(checkout: Path) -> None:
    done = launch(checkout)
    assert done.returncode == 2
    assert "python3 run.py demo" in done.stdout
    assert launch(checkout, "--help").returncode == 0


def test_missing_debian_packages_are_named_in_one_line(checkout: Path) -> None:
    (checkout / ".ci" / "packages.txt").write_text(
        "# a comment\nfirst no-such-program\nplain\nsecond nor-this\n"
    )
    assert sentence(launch(checkout, "test")).endswith(": first second")


def test_a_folder_that_cannot_be_written_is_named(checkout: Path) -> None:
    done = launch(checkout, "demo", before="import os; os.access = lambda *_: False")
    assert "may not write to" in sentence(done)


def test_without_network_the_first_set_up_asks_for_it_and_mends_itself_later(checkout: Path) -> None:
    """A set-up that stopped half-way leaves no stamp, so the next run begins it anew."""
    half_made = checkout / ".venv" / "bin" / "python"
    half_made.parent.mkdir(parents=True)
    half_made.write_text("not a Python")
    assert "could not reach the network" in sentence(launch(checkout, "demo"))
    assert subprocess.run([half_made, "-c", ""], check=False).returncode == 0
    assert not (checkout / ".venv" / "handrail-stamp").exists()


@pytest.mark.parametrize(
    ("arguments", "called"),
    [
        (["demo", "--script"], "handrail demo --script"),
        (["sim", "--seed", "3"], "python -m tests.simulation --seed 3"),
        (["bench", "ingest"], "python -m tests.bench ingest"),
        (["test", "-k", "tidy"], "python -m pytest -k tidy"),
    ],
)
def test_a_ready_checkout_needs_no_network_and_passes_all_on(
    checkout: Path, arguments: list[str], called: str
) -> None:
    pretend_ready(checkout)
    done = launch(checkout, *arguments)
    assert (done.stdout, done.stderr, done.returncode) == (called + "\n", "", 7)


def test_a_failed_check_does_not_hide_the_others_and_fails_the_run(checkout: Path) -> None:
    programs = pretend_ready(checkout)
    (programs / "python").write_text('#!/bin/sh\necho "$2"\n[ "$2" != mypy ]\n')
    (checkout / ".ci" / "packages.txt").write_text("")
    done = launch(checkout, "test")
    assert done.returncode == 1
    assert done.stdout.split() == ["ruff", "ruff", "mypy", "pytest"]
    assert done.stderr.splitlines()[-1] == "Failed before the tests: mypy."


def test_ctrl_c_leaves_the_tests_the_time_to_tidy_up(checkout: Path) -> None:
    programs = pretend_ready(checkout)
    tidies = "#!/bin/sh\ntrap 'sleep 1; echo tidied; exit 2' INT\necho started\nwhile sleep 0.1; do :; done\n"
    (programs / "python").write_text(tidies)
    (checkout / ".ci" / "packages.txt").write_text("")
    run = subprocess.Popen(
        [sys.executable, checkout / "run.py", "test"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert run.stdout is not None
    with run.stdout:
        assert run.stdout.readline() == "started\n"
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does
        assert run.stdout.read() == "tidied\n"
    assert run.wait(timeout=10) == 130


def test_settings_of_the_tools_ask_for_no_new_set_up(checkout: Path) -> None:
    pretend_ready(checkout)
    with (checkout / "pyproject.toml").open("a") as settings:
        settings.write("\n[tool.elsewhere]\nline-length = 1\n")
    assert launch(checkout, "demo").returncode == 7


def test_a_moved_checkout_is_set_up_again(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    pretend_ready(checkout)
    moved = tmp_path_factory.mktemp("elsewhere") / "checkout"
    checkout.rename(moved)
    assert "python3-venv" in sentence(launch(moved, "demo", before=HIDE_VENV)), "it did not try to"
