"""The five tabs as a table: what each is called, which rows it has, and what it says when it has none."""

from collections.abc import Callable
from dataclasses import dataclass

from handrail_tui.rows import helpers, network, requests, sessions, today
from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.world import World


@dataclass(frozen=True, slots=True)
class Tab:
    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[World], list[Row]]
    empty: str


TABS = (
    Tab("1", "Today", today.COLUMNS, today.rows, today.EMPTY),
    Tab("2", "Requests", requests.COLUMNS, requests.rows, requests.EMPTY),
    Tab("3", "Helpers", helpers.COLUMNS, helpers.rows, helpers.EMPTY),
    Tab("4", "Sessions", sessions.COLUMNS, sessions.rows, sessions.EMPTY),
    Tab("5", "Network", network.COLUMNS, network.rows, network.EMPTY),
)
