"""What the verbs of the command line have in common: their options, their one call, their answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from handrail_node.cli.output import show


class Page(click.Command):
    """A command whose errors say where its help is, and whose `--help` with `--json` is one JSON value."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(context, args)
        except click.UsageError as wrong:
            wrong.ctx = wrong.ctx or context
            raise

    def get_help_option(self, context: click.Context) -> click.Option | None:
        option = super().get_help_option(context)
        if option is not None:
            option.callback = _show_help
        return option


def _show_help(context: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        show({"help": context.get_help()}, lambda answer: answer["help"].split("\n"))
        context.exit()


class Verb(Page):
    """A command with `--json`. `method` is the verb of the control API that it calls; "" for none."""

    def __init__(
        self,
        name: str,
        help: str,
        params: list[click.Parameter],
        callback: Callable[..., object],
        method: str = "",
    ) -> None:
        super().__init__(name, help=help, params=[*params, json_option()], callback=callback)
        self.method = method

    def sends(self) -> set[str]:
        """The names of all parameters it may send to the node."""
        return {str(param.name) for param in self.params if param.expose_value}


class Family(Page, click.Group):
    """Verbs of one noun, such as `group create`; `--json` may stand before the second word as well."""

    def __init__(
        self,
        name: str,
        help: str,
        verbs: list[click.Command],
        alone: Callable[[], object] | None = None,
    ) -> None:
        """`alone` is what happens where no second word is given."""
        super().__init__(
            name,
            help=help,
            params=[json_option()],
            commands=verbs,
            callback=self._begin,
            invoke_without_command=True,
        )
        self._alone = alone

    def _begin(self) -> None:
        context = click.get_current_context()
        if context.invoked_subcommand is not None:
            return
        if self._alone is None:
            context.fail(f"Say which: {context.command_path} {'|'.join(self.commands)}.")
        self._alone()


def json_option() -> click.Option:
    """For the help page and the parser; that it was given `output.wanted_by` knows before."""
    return click.Option(["--json"], is_flag=True, expose_value=False, help="Print one JSON value.")


def option(*names: str, help: str, **more: Any) -> click.Option:
    return click.Option(names, help=help, **more)


def argument(name: str, **more: Any) -> click.Argument:
    return click.Argument([name], **more)


def who_and_where() -> list[click.Parameter]:
    """`--as` and `--group`, for whoever serves several persons or is in several groups."""
    return [
        option("--as", metavar="PERSON", help="Who of this household speaks."),
        option("--group", metavar="GROUP", help="In which group, by its name or id."),
    ]


Before = Callable[[str, dict[str, Any]], bool]


def told(
    name: str, help: str, *params: click.Parameter, method: str = "", before: Before | None = None
) -> Verb:
    """A verb that a running node carries out: its parameters go there under their own names.

    `before` it is sent: whether a stop card was read, so that it is not read twice."""
    method = method or name
    return Verb(
        name,
        help,
        [*params, *who_and_where()],
        lambda **given: answer(method, given, was_read=before is not None and before(method, given)),
        method=method,
    )


def answer(method: str, given: dict[str, Any], *, was_read: bool = False) -> None:
    """Call the node and show what it says. `was_read`: its stop card was, before."""
    from functools import partial

    from handrail_node.cli.render import sentences

    said = ask_node(method, given)
    show({**said, "stop_card": None} if was_read else said, partial(sentences, method))


def ask_node(method: str, given: dict[str, Any]) -> Any:
    """The node's answer to a verb; what was not given is not sent."""
    from handrail_node.cli.node import socket_path
    from handrail_node.control.client import call

    params = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value is not None
        and value is not False
        and value != ()  # 0 was given, and is for the node to refuse
    }
    return call(socket_path(), method, params)
