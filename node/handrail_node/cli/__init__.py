"""The command `handrail`: one verb at a time, through the control socket like every other caller.

CONTRACT.md of the project's customer is its specification; `handrail help scripts` has the rules in short.
Everything heavy is imported inside the function that needs it, so that a verb answers at once.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from handrail_node.cli import groups, handbook, helping, household, keeping, pacts, privacy, running, stewards
from handrail_node.cli.coming import COMING, coming
from handrail_node.cli.output import Wanted, complain, show, show_json, wanted_by, wants_json
from handrail_node.cli.verb import Page, json_option, option
from handrail_protocol import __version__
from handrail_protocol.errors import HandrailError, LocalError

DONE, REFUSED, MISUSED = 0, 1, 2

SECTIONS: dict[str, list[click.Command]] = {
    "To begin": household.VERBS,
    "Your node": running.VERBS,
    "Groups": [*groups.VERBS, *pacts.VERBS],
    "Help": helping.VERBS,
    "To keep": keeping.VERBS,
    "Safety": stewards.VERBS,
    "More": [*handbook.VERBS, *privacy.VERBS],
}


class Program(Page, click.Group):
    """All verbs, in sections, and the outermost guard around each of them."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        for title, verbs in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(
                    [(verb.name or "", verb.get_short_help_str(80)) for verb in verbs if not verb.hidden]
                )

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in COMING:
            raise LocalError(coming(args[0]))
        if args and args[0] not in self.commands:
            context.fail(_unknown(args[0], list(self.commands)))
        return super().resolve_command(context, args)

    def main(self, args: Sequence[str] | None = None, *unused: Any, **more: Any) -> NoReturn:
        """Run one command line and exit: 0 done, 1 refused or failed, 2 not understood."""
        arguments = list(sys.argv[1:] if args is None else args)
        wanted = wanted_by(arguments)
        try:
            _speak_any_language(arguments)
            done = super().main(arguments, prog_name="handrail", standalone_mode=False, obj=wanted)
            sys.stdout.flush()
            code = done if isinstance(done, int) else DONE
        except click.UsageError as wrong:
            code = _fail(wanted, _usage_sentence(wrong), MISUSED)
        except click.ClickException as wrong:
            code = _fail(wanted, wrong.format_message(), REFUSED)
        except HandrailError as refused:
            code = _fail(wanted, str(refused), REFUSED)
        except (click.Abort, KeyboardInterrupt):
            code = REFUSED
        except BrokenPipeError:  # who reads our output went away, and needs no sentence
            code = REFUSED
        except OSError as wrong:
            code = _fail(wanted, f"That could not be done: {_os_sentence(wrong)}.", REFUSED)
        except Exception as bug:  # the outermost guard: a person gets a sentence, and we get told
            if "HANDRAIL_TRACE" in os.environ:
                raise
            code = _fail(
                wanted, f"Handrail has an error of its own here ({bug!r}). Please tell its makers.", REFUSED
            )
        _forget_what_can_not_be_printed()
        sys.exit(code)


def _fail(wanted: Wanted, sentence: str, code: int) -> int:
    """One sentence on stderr; where JSON was asked for, JSON."""
    with contextlib.suppress(OSError):
        complain(sentence)
        if wanted.json:
            show_json({"error": sentence})
        sys.stdout.flush()
    return code


def _forget_what_can_not_be_printed() -> None:
    """Leave the interpreter nothing to flush at its end, where it would print a traceback of its own."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _os_sentence(wrong: OSError) -> str:
    return ": ".join(str(part) for part in (wrong.filename, wrong.strerror or wrong) if part)


def _usage_sentence(wrong: click.UsageError) -> str:
    """What click says, as one sentence that ends with where to look."""
    said = " ".join(wrong.format_message().split())
    where = wrong.ctx.command_path if wrong.ctx is not None else "handrail"
    return f"{said}{'' if said.endswith(('.', '?')) else '.'} See: {where} --help"


def _unknown(word: str, verbs: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, verbs, n=1)
    return f"There is no verb {word!r}" + (f"; did you mean {close[0]}?" if close else ".")


def _speak_any_language(arguments: list[str]) -> None:
    """Print in any locale, and take no argument that is not text."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    for argument in arguments:
        try:
            argument.encode()
        except UnicodeEncodeError:
            raise click.UsageError("A word on this command line is not UTF-8 text") from None


def version(context: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted:
        show({"version": __version__}, lambda answer: [answer["version"]])
        context.exit()


def bare(plain: bool) -> None:
    """Handrail: help among neighbours. Without a verb it opens the screens."""
    if click.get_current_context().invoked_subcommand is not None:
        return
    if wants_json():
        raise click.UsageError("The screens have no JSON; name a verb")
    from handrail_node.cli.screen import open_screen

    open_screen(plain)


main = Program(
    "handrail",
    callback=bare,
    invoke_without_command=True,
    help=bare.__doc__,
    params=[
        option("--plain", is_flag=True, help="Numbered lines, no colour, no boxes."),
        option(
            "--version",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=version,
            help="Print the version.",
        ),
        json_option(),
    ],
    commands=[verb for verbs in SECTIONS.values() for verb in verbs],
)
