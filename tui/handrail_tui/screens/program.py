"""The program on full screens: joins the watcher, the tabs and the forms, and carries out actions."""

import asyncio
import os
from collections.abc import Collection
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.containers import Container, Vertical, VerticalScroll
from textual.events import Event, Key, MouseDown
from textual.widgets import Static

from handrail_protocol.errors import LocalError
from handrail_tui import banner
from handrail_tui.actions import ACTIONS, AT_ONCE, BY_NAME, main_action, possible
from handrail_tui.drafts import Drafts
from handrail_tui.forms.catalogue import form_for, form_of_draft
from handrail_tui.forms.form import Form
from handrail_tui.rows.row import Row, titles, widths
from handrail_tui.rows.words import shown
from handrail_tui.rows.world import World
from handrail_tui.screens.rowlist import RowList
from handrail_tui.selection import Selection
from handrail_tui.tabs import TABS
from handrail_tui.watch import Watcher

BACK = "The node is back."
# Long enough to pass over a line, short enough for whoever reads one.
LOOK_TIME = 1.0
MORE = "There is more than fits here: r shows all of it."
# A node that does not keep a form in this time would not let the person leave at all.
KEEP_TIME_MAX = 2.0


def palette() -> type[Provider]:
    """Imported when it is opened first."""
    from handrail_tui.screens.palette import Actions

    return Actions


def at_once(key: str, action: str) -> Binding:
    """Keys of the rows are all handled in one place, in the order in which they were typed.

    With a list that handled its own arrows, `d` could overtake the arrow typed before it and hit the
    wrong row. Above a form or a search these keys are letters (`Handrail.check_action`)."""
    return Binding(key, action, show=False, priority=True)


_ELSEWHERE = ("search", "help", "palette", "quit", "read")
_ON_ROWS = ("perform", "tab", "turn", "main", "search_off", "move", "page", "edge")

# Below so many lines, rows come first: the keys that are always there stay, F1 says the others.
_HIGH = 20


class Handrail(App[None]):
    """One screen with five tabs, and forms above it. Nothing here waits for the network."""

    TITLE = "Handrail"
    CSS_PATH = "program.tcss"
    COMMANDS = {palette}  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_HIGH, "-high")]  # noqa: RUF012
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            at_once(action.key, f"perform('{action.name}')")
            for action in ACTIONS
            if action.name not in ("palette", "resume")
        ),
        *(at_once(tab.key, f"tab({place})") for place, tab in enumerate(TABS)),
        at_once("right,tab", "turn(1)"),
        at_once("left,shift+tab", "turn(-1)"),
        at_once("enter", "main"),
        at_once("escape", "search_off"),
        at_once("up,k", "move(-1)"),
        at_once("down,j", "move(1)"),
        at_once("pageup", "page(-1)"),
        at_once("pagedown", "page(1)"),
        at_once("home", "edge(0)"),
        at_once("end", "edge(1)"),
    ]

    def __init__(self, path: Path) -> None:
        # Where nobody wants colours, Textual's own way is shades of grey; this way is none at all.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._watcher = Watcher(path, self._changed, self._node_said)
        self._tab = 0
        self._selections = [Selection() for _ in TABS]
        self._wanted = ""  # what the rows are searched for
        self._done: set[str] = set()  # keys of rows that the person has dealt with
        self._seen = {0}  # tabs that were looked at
        self._drafts = Drafts()
        self._opened: set[str] = set()  # letters that somebody here looked at
        self._began = False

    @property
    def world(self) -> World:
        return self._watcher.world

    @property
    def row(self) -> Row | None:
        return self.query_one(RowList).row

    # -- building -------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield Static(id="head", markup=False)
        yield Static(id="tabs", markup=False)
        with Container(id="body"):
            with Vertical(id="list"):
                yield Static(id="titles", markup=False)
                yield RowList(id="rows")
            with VerticalScroll(id="detail", can_focus=False):
                yield Static(id="about", markup=False)
        yield Static(id="say", markup=False)
        yield Static(id="footer", markup=False)

    def on_mount(self) -> None:
        self.query_one(RowList).focus()
        self._draw()
        self.run_worker(self._watcher.run(), exit_on_error=True)

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    # -- what the node says ---------------------------------------------------------------------------

    def _changed(self, world: World) -> None:
        self._drafts.read(world)
        self._lay_out(world, self._done)
        if not self._began:
            self._began = True
            self._draw_row()
            self._offer_drafts(world)

    def _lay_out(self, world: World, done: Collection[str]) -> None:
        """Make all rows anew; keys in `done` may vanish from under the cursor."""
        height = self.query_one(RowList).size.height
        for place, tab in enumerate(TABS):
            rows = [row for row in tab.rows(world) if row.matches(self._wanted)]
            # Nobody has chosen anything yet on a tab that was not looked at: it begins at its top.
            before = self._selection(place) if place in self._seen else Selection()
            self._selections[place] = before.with_rows(rows, height, done)
        self._draw()

    def _selection(self, place: int) -> Selection:
        """The selection of a tab: the list holds that of the tab which is seen."""
        return self.query_one(RowList).selection if place == self._tab else self._selections[place]

    def _offer_drafts(self, world: World) -> None:
        if world.drafts:
            self.say("You had begun something and not sent it. Enter on its line carries on with it.")

    def _node_said(self, sentence: str) -> None:
        head = self.query_one("#head", Static)
        if sentence or head.has_class("-gone"):
            self.say(sentence or BACK)
        head.set_class(bool(sentence), "-gone")

    # -- showing --------------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Show a sentence above the footer; it stays until the next one."""
        self.query_one("#say", Static).update(shown(sentence))

    def _draw(self) -> None:
        tab, rows = TABS[self._tab], self.query_one(RowList)
        rows.show(tab.columns, self._selections[self._tab])
        wide = widths(tab.columns, max(0, rows.size.width - 3))
        show = self.query_one
        show("#head", Static).update(banner.head(self.world, self.size.width - 2))
        show("#titles", Static).update("  " + titles(tab.columns, wide))
        show("#tabs", Static).update(self._tab_line())
        self._draw_row()

    def _tab_line(self) -> Text:
        counts = [sum(row.counts for row in selection.rows) for selection in self._selections]
        line = Text()
        for place, tab in enumerate(TABS):
            style = Style(reverse=place == self._tab, meta={"@click": f"app.tab({place})"})
            line.append(f" {tab.key} {tab.title} {counts[place] or ''}".rstrip() + " ", style)
            line.append(" ")
        return line

    def _draw_row(self) -> None:
        row, show = self.row, self.query_one
        empty = banner.nothing_found(self._wanted) if self._wanted else TABS[self._tab].empty
        lines = row.detail if row is not None else (empty if self._began else "One moment…",)
        show("#about", Static).update("\n".join(lines))
        show("#footer", Static).update(self._footer(row))

    def _footer(self, row: Row | None) -> Text:
        text = Text()
        lines = banner.footer(row, max(20, self.size.width - 2))
        for line in lines if self.size.height >= _HIGH else lines[-1:]:
            text.append("\n" if text else "")
            for place, action in enumerate(line):
                can = possible(action, row)
                click = {"@click": f"app.perform('{action.name}')"}
                text.append("  " if place else "")
                text.append(action.shown_key, Style(bold=can, underline=can, dim=not can, meta=click))
                text.append(f" {action.label}", Style(dim=not can, meta=click))
        return text

    def on_row_list_resized(self) -> None:
        # What is said takes as many lines as it needs; on leaving, this may come when the rows are gone.
        if self.query(RowList):
            self._draw()

    def on_row_list_moved(self) -> None:
        self._selections[self._tab] = self.query_one(RowList).selection
        self._draw_row()

    async def on_row_list_chosen(self) -> None:
        await self.action_main()

    # -- keys -----------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action not in _ON_ROWS or len(self.screen_stack) == 1

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)

    def action_page(self, step: int) -> None:
        self.query_one(RowList).page(step)

    def action_edge(self, last: int) -> None:
        self.query_one(RowList).edge(last)

    def action_tab(self, place: int) -> None:
        self._selections[self._tab] = self.query_one(RowList).selection
        if place != self._tab:
            self.say(banner.searching(self._wanted))
        self._tab = place
        self._seen.add(place)
        self._draw()

    def action_turn(self, step: int) -> None:
        self.action_tab((self._tab + step) % len(TABS))

    async def action_main(self) -> None:
        action = main_action(self.row)
        if action is not None:
            await self.action_perform(action.name)
        elif self.row is not None:
            await self._elsewhere("read")

    async def action_perform(self, name: str) -> None:
        """Carry out an action of the table, or say why it is not possible here."""
        action, row = BY_NAME[name], self.row
        if not self._began and name not in _ELSEWHERE:
            self.say("One moment…")
        elif not possible(action, row):
            self.say(action.denied)
        elif name in AT_ONCE and row is not None:
            self.run_worker(self._at_once(name, row))
        elif not action.on_row and name in _ELSEWHERE:
            await self._elsewhere(name)
        else:
            await self._open(name, row.can[name] if action.on_row and row is not None else "")

    async def _open(self, name: str, target: str) -> None:
        form = form_of_draft(target, self.world) if name == "resume" else form_for(name, target, self.world)
        if form is None:
            self.say("What this was about is not here any more. x throws it away.")
            return
        await self._show_form(form, self.row.key if target and self.row is not None else "")

    async def _show_form(self, form: Form, key: str) -> None:
        """`key` of the row that it is about, which may vanish once it was sent."""
        from handrail_tui.screens.asking import FormScreen

        kept = self._drafts.of(form.name, self.world)
        call, sent = self._watcher.call, partial(self._done.add, key)
        # Awaited, so that what is typed next is typed into the form.
        await self.push_screen(FormScreen(form, kept, self._drafts, call=call, say=self.say, sent=sent))

    async def _at_once(self, name: str, row: Row) -> None:
        verb, parameter, done = AT_ONCE[name]
        self._done.add(row.key)
        if name == "drop":
            self._drafts.drop(row.can[name])
        try:
            await self._watcher.call(verb, {parameter: row.can[name]})
        except LocalError as refused:
            self._done.discard(row.key)
            self.say(str(refused))
        else:
            self.say(done)

    # -- looking ----------------------------------------------------------------------------------------

    async def on_event(self, event: Event) -> None:
        """With a key or a click somebody sits here, and looks at the line that is selected after it.

        A list that is read again by itself opens no letter (specs/07, "Somebody who is accompanied")."""
        await super().on_event(event)
        if isinstance(event, Key | MouseDown) and len(self.screen_stack) == 1:
            row = self.row
            if row is not None and not self._opened.issuperset(row.letters):
                self.set_timer(LOOK_TIME, partial(self._stayed, row))

    def _stayed(self, row: Row) -> None:
        """Whoever led to this line may have gone on since; and nobody has seen what does not fit."""
        if len(self.screen_stack) != 1 or self.row is None or self.row.key != row.key:
            return
        if self.query_one("#detail").max_scroll_y:
            self.say(MORE)
        else:
            self._looked_at(row)

    def _looked_at(self, row: Row) -> None:
        letters = [each for each in row.letters if each not in self._opened]
        if letters:
            self._opened.update(letters)
            self.run_worker(self._say_seen(letters))

    async def _say_seen(self, letters: list[str]) -> None:
        try:
            await self._watcher.call("seen", {"letters": letters})
        except LocalError as refused:
            self._opened.difference_update(letters)
            self.say(str(refused))

    # -- search, help, palette ------------------------------------------------------------------------

    async def _elsewhere(self, name: str) -> None:
        from handrail_tui.handbook import on_screens
        from handrail_tui.screens.helping import HelpScreen
        from handrail_tui.screens.searching import SearchScreen

        match name:
            case "search":
                await self.push_screen(SearchScreen(self._wanted, self._look_for))
            case "help":
                await self.push_screen(HelpScreen(on_screens()))
            case "read" if (row := self.row) is not None:
                self._looked_at(row)
                await self.push_screen(HelpScreen(list(row.detail)))
            case "read":
                self.say("There is nothing to read here.")
            case "palette":
                self.action_command_palette()
            case "quit":
                self.exit()

    async def action_quit(self) -> None:
        """Ctrl+Q, which ends the program from within a form as well."""
        from handrail_tui.screens.asking import FormScreen

        for screen in self.screen_stack:
            if isinstance(screen, FormScreen):
                with suppress(TimeoutError):
                    await asyncio.wait_for(screen.keep_all(), KEEP_TIME_MAX)
        self.exit()

    def _look_for(self, words: str) -> None:
        self._wanted = words
        self.say(banner.searching(words))
        self._lay_out(self.world, {row.key for each in self._selections for row in each.rows})

    def action_search_off(self) -> None:
        if self._wanted:
            self._look_for("")
