"""The conversation of the plain way: one line is typed, sentences are the answer."""

from collections.abc import Callable
from typing import Any, Protocol

from handrail_protocol.errors import LocalError
from handrail_tui.actions import AT_ONCE, BY_NAME, possible
from handrail_tui.drafts import Drafts
from handrail_tui.forms.catalogue import form_for, form_of_draft
from handrail_tui.forms.form import Field, Form
from handrail_tui.plain import command, lines
from handrail_tui.rows.row import Row
from handrail_tui.rows.words import read_aloud, shown
from handrail_tui.rows.world import World
from handrail_tui.tabs import TABS

PROMPT = "> "
PUT_AWAY, EMPTIED = ".", "-"
KEPT = "Put away, and kept. It waits under today."


class Node(Protocol):
    """What the conversation needs of a node."""

    @property
    def world(self) -> World: ...
    def call(self, method: str, params: dict[str, Any]) -> Any: ...


class Ended(Exception):
    """Nobody types any more."""


class Talk:
    """`ask` gives the line that is typed after a prompt, or None at the end; `tell` says one line."""

    def __init__(self, node: Node, ask: Callable[[str], str | None], tell: Callable[[str], None]) -> None:
        self._node, self._ask_line, self._tell = node, ask, tell
        self._tab = 0
        self._wanted = ""
        self._drafts = Drafts()
        self._rows: list[Row] = []  # as they were numbered last

    def run(self) -> None:
        """Until the person leaves, or the input ends."""
        self._rows = TABS[0].rows(self._node.world)
        self._say(lines.greeting(self._node.world, self._rows))
        try:
            while self._carry_out(command.understood(self._ask(PROMPT))):
                pass
        except Ended:
            pass
        self._tell("Goodbye.")

    def _say(self, sentences: list[str]) -> None:
        for sentence in sentences:
            self._tell(sentence)

    def _ask(self, prompt: str) -> str:
        typed = self._ask_line(prompt)
        if typed is None:
            raise Ended
        return typed

    # -- commands -------------------------------------------------------------------------------------

    def _carry_out(self, wanted: command.Command) -> bool:
        """False once it was to leave."""
        match wanted:
            case command.Quit():
                return False
            case command.Help():
                self._say(lines.help_lines())
            case command.Strange(sentence):
                self._tell(sentence)
            case command.Turn(place):
                self._wanted = self._wanted if place is None else ""
                self._tab = self._tab if place is None else place
                self._page()
            case command.Search(words):
                self._wanted = words
                self._page()
            case command.Tell(number):
                row = self._row(number)
                if row is not None:
                    self._say(lines.whole(number, row))
                    self._looked_at(row)
            case command.Act(name, number):
                self._act(name, number)
        return True

    def _page(self) -> None:
        tab = TABS[self._tab]
        self._rows = [row for row in tab.rows(self._node.world) if row.matches(self._wanted)]
        self._say(lines.page(tab, self._rows, self._wanted))

    def _row(self, number: int) -> Row | None:
        if 1 <= number <= len(self._rows):
            return self._rows[number - 1]
        self._tell(f"There is no line {number}. Enter says the list again.")
        return None

    def _act(self, name: str, number: int) -> None:
        row = self._row(number) if number else None
        if number and row is None:
            return
        if not possible(BY_NAME[name], row):
            self._tell(BY_NAME[name].denied or "That is not possible on this line.")
            return
        target = row.can[name] if row is not None else ""
        if name in AT_ONCE:
            method, parameter, done = AT_ONCE[name]
            self._tell(self._called(method, {parameter: target}) or done)
            if name == "drop":
                self._drafts.drop(target)
            return
        world = self._node.world
        form = form_of_draft(target, world) if name == "resume" else form_for(name, target, world)
        if form is None:
            self._tell("What this was about is not here any more.")
        else:
            self._fill(form)

    def _looked_at(self, row: Row) -> None:
        """It was said in full to somebody who asked for it."""
        if row.letters and (refused := self._called("seen", {"letters": list(row.letters)})):
            self._tell(refused)

    def _called(self, method: str, params: dict[str, Any]) -> str:
        """Carry out a verb: "" where it went well, else the sentence."""
        try:
            self._node.call(method, params)
        except LocalError as refused:
            return shown(refused)
        return ""

    # -- forms ----------------------------------------------------------------------------------------

    def _fill(self, form: Form) -> None:
        kept = self._drafts.of(form.name, self._node.world)
        typed = form.with_draft(kept)
        self._say([f"{form.title}.", *form.what])
        if kept:
            self._tell("This is what you had typed before. Enter keeps each answer.")
        fields: list[Field] = list(form.fields)
        while fields:
            if not self._fill_field(form, fields.pop(0), typed):
                return
            missing = form.missing(typed) if not fields else None
            if missing is not None:
                self._tell(missing.sentence)
                fields = [each for each in form.fields if each.name == missing.field]
        self._send(form, typed)

    def _fill_field(self, form: Form, field: Field, typed: dict[str, str]) -> bool:
        """Ask for one field and keep the answer; False where the form was put away."""
        self._tell(f"{field.label}{' (needed)' if field.needed else ''}. {field.hint}")
        for number, choice in enumerate(field.choices, 1):
            explained = field.choices[choice]
            self._tell(f"  {number}. {choice}{f': {explained}' if explained else ''}")
        now = typed[field.name]
        answer = self._ask(f"{field.label} [{now}]: " if now else f"{field.label}: ").strip()
        if answer == PUT_AWAY:
            self._tell(KEPT if form.is_kept and form.is_begun(typed) else "Put away.")
            return False
        if answer:
            typed[field.name] = "" if answer == EMPTIED else _by_number(field, answer)
            self._keep(form, typed)
        return True

    def _keep(self, form: Form, typed: dict[str, str]) -> None:
        if not form.is_kept:
            return
        begun = form.is_begun(typed)
        self._drafts.keep(form.name, typed if begun else {})
        params = {"name": form.name, **({"fields": dict(typed)} if begun else {})}
        refused = self._called("draft.keep" if begun else "draft.drop", params)
        if refused:
            self._tell(f"Not kept yet: {refused}")

    def _send(self, form: Form, typed: dict[str, str]) -> None:
        """Say it all once more and ask once; a refusal loses nothing."""
        for field in form.fields:
            if typed[field.name].strip():
                self._tell(f"{field.label}: {typed[field.name]}")
        read = self._read_first(form, typed)
        answer = self._ask(f"{form.send}? y or n: ").strip().casefold()
        if answer not in ("y", "yes"):
            begun = form.is_kept and form.is_begun(typed)
            self._tell("Not sent. It is kept, and waits under today." if begun else "Not done.")
            return
        try:
            answer = self._node.call(form.method, form.params(typed))
        except LocalError as refused:
            self._tell(shown(refused))
            if form.is_kept and form.is_begun(typed):
                self._tell("What you typed is kept, and waits under today.")
            return
        said = (form.done, form.then(answer), *(() if read else read_aloud(answer)))
        self._say([line for line in said if line])
        if form.is_kept:
            self._drafts.drop(form.name)
            self._called("draft.drop", {"name": form.name})

    def _read_first(self, form: Form, typed: dict[str, str]) -> tuple[str, ...]:
        """Say the stop card of what is about to be sent, and who would read a worry; where the node refuses,
        the sending will say why."""
        asked = form.asked_first(typed)
        if asked is None:
            return ()
        try:
            lines = form.read_first(self._node.call(*asked))
        except LocalError:
            return ()
        self._say(list(lines))
        return lines


def _by_number(field: Field, answer: str) -> str:
    """Choices may be named by their numbers: "1, 3"."""
    names = list(field.choices)
    parts = answer.split(",") if field.many else [answer]
    words = [
        names[int(part) - 1] if part.strip().isdecimal() and 1 <= int(part) <= len(names) else part.strip()
        for part in parts
    ]
    return ", ".join(words)
