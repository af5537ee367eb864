"""A form on the whole screen: fields, what may be said in each, and one question before it is sent."""

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, Static

from handrail_protocol.errors import LocalError
from handrail_tui.drafts import Drafts
from handrail_tui.forms.form import Field, Form
from handrail_tui.rows.words import read_aloud, shown
from handrail_tui.screens.keystrokes import Line, drained

# Long enough not to write at every letter, short enough to lose no word.
KEEP_AFTER = 0.25
KEEP_AGAIN_AFTER = 1.0
UNKEPT = "The node can't keep this now; it is tried again until it can."
AGAIN = "This is what you had typed before. Ctrl+N empties it."
SENDS = "Ctrl+S sends it all the same."
SENDS_NOW = "Ctrl+S sends it now."
NOT_KEPT = "What stands here is not kept."

Call = Callable[[str, dict[str, Any]], Awaitable[Any]]


class FormScreen(ModalScreen[None]):
    """`call` reaches the node; `say` shows a sentence once the form is left; `sent` hears that it is done."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", priority=True),
        Binding("enter", "next", priority=True),
        Binding("tab", "go(1)", priority=True),
        Binding("shift+tab", "go(-1)", priority=True),
        Binding("down", "step(1)", priority=True),
        Binding("up", "step(-1)", priority=True),
        Binding("ctrl+n", "anew", priority=True),
        Binding("escape", "leave", priority=True),
        Binding("f1", "help", priority=True),
    ]

    def __init__(
        self,
        form: Form,
        kept: dict[str, str],
        drafts: Drafts,
        *,
        call: Call,
        say: Callable[[str], None],
        sent: Callable[[], None],
    ) -> None:
        super().__init__()
        self._form, self._drafts = form, drafts
        self._call, self._say_after, self._sent = call, say, sent
        self._again = bool(kept)
        self._typed = form.with_draft(kept)
        self._drawn = dict(self._typed)  # what the hint and the timer know of
        self._saved = dict(self._typed) if kept else dict(form.start)
        self._timer: Timer | None = None
        self._sending = self._leaving = False
        self._cards: set[str] = set()  # stop cards that were shown
        self._unkept = False  # the node could not keep it so far

    # -- building -------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield Static(self._form.title, id="title", markup=False)
        yield Static("\n".join(self._form.what), id="what", markup=False)
        with VerticalScroll(id="fields", can_focus=False):
            for field in self._form.fields:
                with Horizontal(classes="field"):
                    yield Static(field.label + (" *" if field.needed else ""), classes="label", markup=False)
                    yield Line(
                        self._typed[field.name], id=f"field-{field.name}", compact=True, select_on_focus=False
                    )
        yield Static(id="hint", markup=False)
        yield Static(AGAIN if self._again else "", id="wrong", markup=False)
        yield Static(self._keys(), id="keys", markup=False)

    def _keys(self) -> str:
        send = self._form.send
        if not self._form.fields:
            return f"Enter {send}   Esc Not now"
        away = "Put away" if self._form.is_kept else "Leave"
        return f"Enter Next, then {send}   ^S {send}   ↑↓ Choose   Esc {away}   F1 Help"

    def on_mount(self) -> None:
        if self._form.fields:
            begun = self._form.missing(self._typed)
            self._focus(begun.field if begun is not None else self._form.fields[0].name)

    # -- fields ---------------------------------------------------------------------------------------

    def _input(self, name: str) -> Input:
        return self.query_one(f"#field-{name}", Input)

    def _focus(self, name: str) -> None:
        """At once, so that the next letter is typed there."""
        field = self._input(name)
        self.set_focus(field)
        field.cursor_position = len(field.value)

    async def _read(self) -> None:
        """Take in every letter that was typed so far."""
        if isinstance(self.focused, Input):
            await drained(self.focused)
        self._typed = {each.name: self._input(each.name).value for each in self._form.fields}

    def _field(self) -> Field | None:
        """The field in which the cursor is."""
        focused = self.focused.id if self.focused is not None else None
        return next((each for each in self._form.fields if f"field-{each.name}" == focused), None)

    def on_descendant_focus(self) -> None:
        self._draw_hint()

    def on_input_changed(self, event: Input.Changed) -> None:
        # What stands there now: what the event tells may be older than what was read for sending.
        name, value = (event.input.id or "").removeprefix("field-"), event.input.value
        if self._drawn.get(name) == value:
            return
        self._drawn[name] = self._typed[name] = value
        self._leaving = False
        self._draw_hint()
        self._say("")
        # Not put off by further letters: a kill never costs more than what was typed in this time.
        self._timer = self._timer or self.set_timer(KEEP_AFTER, self._keep)

    def _draw_hint(self) -> None:
        field = self._field()
        lines = [] if field is None else [field.hint]
        if field is not None and field.choices:
            matching = field.matching(self._typed[field.name])
            lines.append("   ".join(_choice(field, each) for each in matching))
        self.query_one("#hint", Static).update("\n".join(lines))

    def _say(self, sentence: str) -> None:
        """Here, or where the person is by now."""
        if self.is_attached:
            self.query_one("#wrong", Static).update(shown(sentence))
        elif sentence:
            self._say_after(sentence)

    # -- drafts ---------------------------------------------------------------------------------------

    def _keep(self) -> None:
        self._timer = None
        if self._form.is_kept and self._typed != self._saved:
            self.app.run_worker(self._keep_now(), exit_on_error=True)

    async def _keep_now(self) -> bool:
        """Have the node keep what stands here; nothing is kept of a form that says nothing yet."""
        typed = dict(self._typed)
        begun = self._form.is_begun(typed)
        self._drafts.keep(self._form.name, typed if begun else {})
        method = "draft.keep" if begun else "draft.drop"
        try:
            await self._call(method, {"name": self._form.name, **({"fields": typed} if begun else {})})
        except LocalError as refused:
            if self.is_attached:
                self._say(f"Not kept yet: {refused}")
                self._unkept = True
                self._timer = self._timer or self.set_timer(KEEP_AGAIN_AFTER, self._keep)
            return False
        self._saved = typed
        if self._unkept and self.is_attached:
            self._unkept = False
            self._say("")
        return True

    async def keep_all(self) -> None:
        """Before the program ends."""
        await self._read()
        if self._form.is_kept and self._typed != self._saved:
            await self._keep_now()

    # -- keys -----------------------------------------------------------------------------------------

    async def action_go(self, step: int) -> None:
        await self._read()
        self._go(step)

    def _go(self, step: int) -> None:
        names = [each.name for each in self._form.fields]
        field = self._field()
        if names:
            place = names.index(field.name) if field is not None else 0
            self._focus(names[(place + step) % len(names)])

    async def action_next(self) -> None:
        await self._read()
        field = self._field()
        if field is None or field is self._form.fields[-1]:
            self._send_or_say()
        else:
            self._go(1)

    async def action_step(self, step: int) -> None:
        """The next choice of this field, or, where there is nothing to choose, the next field."""
        await self._read()
        field = self._field()
        if field is None or not field.choices:
            self._go(step)
            return
        self._input(field.name).value = field.stepped(self._typed[field.name], step)
        self._focus(field.name)

    async def action_help(self) -> None:
        """Not while it is being sent or put away: what comes then closes the screen on top."""
        from handrail_tui.handbook import in_form
        from handrail_tui.screens.helping import HelpScreen

        if not self._sending and not self._leaving:
            await self.app.push_screen(HelpScreen(in_form(self._form)))

    async def action_anew(self) -> None:
        await self._read()
        for name, start in self._form.start.items():
            self._input(name).value = start

    async def action_leave(self) -> None:
        """Back to the rows, once what stands here is kept; a second time in any case."""
        await self._read()
        if self._leaving:
            self.dismiss()
            return
        self._leaving = True
        self.app.run_worker(self._leave(), exit_on_error=True)

    async def _leave(self) -> None:
        begun = self._form.is_begun(self._typed) and not self._sending
        if begun and not self._form.is_kept:
            self._say(f"{NOT_KEPT} Esc again leaves it, and nobody reads it.")
            return
        if begun and self._typed != self._saved and not await self._keep_now():
            self._say(f"{UNKEPT} Esc again leaves it, and what you typed is lost.")
            return
        if not begun and not self._sending:
            self._keep()
        if self.is_attached:
            self.dismiss()
        if begun:
            self._say_after("Put away, and kept. It waits under Today.")

    # -- sending --------------------------------------------------------------------------------------

    async def action_send(self) -> None:
        await self._read()
        self._send_or_say()

    def _send_or_say(self) -> None:
        missing = self._form.missing(self._typed)
        if missing is not None:
            self._focus(missing.field)
            self._say(missing.sentence)
        elif not self._sending:
            self._sending = True
            self._say("One moment…")
            # By the program, not by this screen: leaving the form does not undo what was sent.
            self.app.run_worker(self._send(), exit_on_error=True)

    async def _send(self) -> None:
        params = self._form.params(self._typed)
        try:
            stop = await self._card()
            answer = {} if stop else await self._call(self._form.method, params)
        except LocalError as refused:
            stop = str(refused)
        if stop:
            self._sending = False
            if self._form.is_kept and self._typed != self._saved:
                await self._keep_now()
            self._say(stop)
            return
        self._sent()
        await self._forget()
        said = (self._form.done, self._form.then(answer), *(() if self._cards else read_aloud(answer)))
        self._say_after(" ".join(filter(None, said)))
        if self.is_attached:
            self.dismiss()

    async def _card(self) -> str:
        """What has to be read before this is sent, each card once; "" for nothing."""
        asked = self._form.asked_first(self._typed)
        if asked is None:
            return ""
        card = " ".join(self._form.read_first(await self._call(*asked)))
        if not card or card in self._cards:
            return ""
        self._cards.add(card)
        return f"{card} {SENDS if self._form.is_kept else SENDS_NOW}"

    async def _forget(self) -> None:
        """What was carried out is no draft any more."""
        if self._timer is not None:
            self._timer.stop()
        if not self._form.is_kept:
            return
        self._drafts.drop(self._form.name)
        try:
            await self._call("draft.drop", {"name": self._form.name})
        except LocalError as refused:
            self._say_after(str(refused))


def _choice(field: Field, choice: str) -> str:
    explained = field.choices[choice]
    return f"{choice} ({explained})" if explained else choice
