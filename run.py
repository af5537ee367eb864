#!/usr/bin/env python3
"""Sets Handrail up in .venv, once, and runs it: `python3 run.py demo|test|sim|bench [arguments]`.

Standard library only, and only syntax that every Python can read: an old one must get as far as the sentence
that says which one is needed.
"""

import hashlib
import json
import os
import subprocess
import sys

PYTHON_NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python")
STAMP = os.path.join(VENV, "handrail-stamp")
USAGE = """\
python3 run.py demo [--script]   a small neighbourhood of real nodes on this computer
python3 run.py test [arguments]  every check and test; with arguments, pytest alone with them
python3 run.py sim [arguments]   many nodes in one process, a bad network, one seed
python3 run.py bench [arguments] what is fast and light, measured
"""
INSTALL = (
    "-I -m pip install --quiet --no-input --disable-pip-version-check "
    "--constraint constraints.txt --editable .[dev]"
)
# How pip says that it reached nobody, as opposed to being refused or finding nothing that fits.
NO_NETWORK = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Max retries exceeded",
)


class Stop(Exception):
    """What the person in front of it can do next, in one sentence."""


def main(arguments):
    if sys.version_info < PYTHON_NEEDED:
        raise Stop(
            "Handrail needs Python %d.%d or newer and this is %d.%d: install one and run it with that."
            % (PYTHON_NEEDED + tuple(sys.version_info[:2]))
        )
    verb, rest = (arguments or ["--help"])[0], arguments[1:]
    if verb in ("-h", "--help", "help"):
        sys.stdout.write(USAGE)
        return 0 if arguments else 2
    if verb not in ("demo", "test", "sim", "bench"):
        raise Stop("run.py knows demo, test, sim and bench, not %s: try `python3 run.py demo`." % verb)
    missing = missing_packages() if verb == "test" and not rest else []
    if missing:
        raise Stop("The tests need these Debian packages; install them first: %s" % " ".join(missing))
    set_up()
    if verb == "demo":
        return replace_by([os.path.join(BIN, "handrail"), "demo"] + rest)
    os.chdir(ROOT)
    if verb != "test":
        return replace_by([PYTHON, "-m", {"sim": "tests.simulation", "bench": "tests.bench"}[verb]] + rest)
    return replace_by([PYTHON, "-m", "pytest"] + rest) if rest else test()


def missing_packages():
    """The Debian packages of .ci/packages.txt whose programs are not here."""
    from shutil import which

    with open(os.path.join(ROOT, ".ci", "packages.txt")) as lines:
        rows = [line.split() for line in lines if not line.startswith("#")]
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
    return [row[0] for row in rows if len(row) == 2 and which(row[1], path=path) is None]


def set_up():
    """Make or mend .venv unless its stamp, always written last, says that nothing changed."""
    with open(os.path.join(ROOT, "run.py")) as lock:
        hold(lock)
        wanted = wants()
        stamp = read(STAMP).decode().splitlines() if os.path.exists(STAMP) else []
        usable = stamp[:2] == place() and os.path.exists(PYTHON)
        if usable and stamp[2:] == [wanted]:
            return
        refuse_what_cannot_work()
        sys.stderr.write("Setting up .venv; this needs the network and a minute or two, this once ...\n")
        if not usable:  # not there, interrupted, moved, or its Python went away
            base = getattr(sys, "_base_executable", sys.executable)
            quietly([base, "-I", "-m", "venv", "--clear", VENV])
        quietly([PYTHON] + INSTALL.split())
        with open(STAMP, "w") as out:
            out.write("\n".join(place() + [wanted, ""]))


def hold(lock):
    """Let one set-up at a time work in this checkout; the lock falls with the process."""
    try:
        import fcntl
    except ImportError:  # Windows: two first runs at once are refused by its own file locks
        return
    fcntl.flock(lock, fcntl.LOCK_EX)


def place():
    """What a virtual environment does not survive the change of: its folder and its Python."""
    return [VENV, os.path.realpath(PYTHON)]


def wants():
    """A digest of all that says what is installed; the settings of tools are left out."""
    import tomllib

    project = tomllib.loads(read(os.path.join(ROOT, "pyproject.toml")).decode())
    installed = json.dumps([project["build-system"], project["project"], project["tool"]["hatch"]])
    return hashlib.sha256(installed.encode() + read(os.path.join(ROOT, "constraints.txt"))).hexdigest()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def refuse_what_cannot_work():
    from importlib.util import find_spec

    if find_spec("venv") is None or find_spec("ensurepip") is None:
        raise Stop(
            "This Python cannot make virtual environments: "
            "install the Debian package python3-venv (or a full Python) and run the same command again."
        )
    if not os.access(VENV if os.path.isdir(VENV) else ROOT, os.W_OK):
        raise Stop("Handrail may not write to %s: copy it to a folder of your own and run it there." % ROOT)


def quietly(command):
    """Run one step of the set-up; if it fails, show what it said and what to do."""
    # By the environment, so that it reaches the second pip that the first one starts to fetch what builds.
    patience = dict(os.environ, PIP_RETRIES="1", PIP_DEFAULT_TIMEOUT="30")
    step = subprocess.run(
        command,
        cwd=ROOT,
        env=patience,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if step.returncode == 0:
        return
    said = step.stdout.decode(errors="replace")
    if any(sign in said for sign in NO_NETWORK):
        raise Stop(
            "The set-up could not reach the network: connect this computer and run the same command again."
        )
    sys.stderr.write("\n".join(said.splitlines()[-15:] + [""]))
    raise Stop("The set-up stopped for the reason above: mend it and run the same command again.")


def test():
    """All checks, then all tests, whatever failed before; pytest is last: its summary closes the run."""
    checks = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]]
    failed = [" ".join(check) for check in checks if wait_for([PYTHON, "-m"] + check) != 0]
    code = wait_for([PYTHON, "-m", "pytest"])
    if failed:
        sys.stderr.write("Failed before the tests: %s.\n" % ", ".join(failed))
    return code or bool(failed)


def wait_for(command):
    """The exit code of a child; on Ctrl-C it gets the time to tidy up, then we stop as well."""
    sys.stderr.write("$ %s\n" % " ".join(["python"] + command[1:]))
    sys.stderr.flush()
    child = subprocess.Popen(command)
    stopped = None
    while True:
        try:
            code = child.wait()
            break
        except KeyboardInterrupt as interrupt:
            stopped = interrupt
    if stopped is not None:
        raise stopped
    return code if code >= 0 else 128 - code


def replace_by(command):
    """Become the command, so that its signals and its exit code are ours."""
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    return wait_for(command)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        sys.exit(str(stop))
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Run the same command again to go on.\n")
        sys.exit(130)
