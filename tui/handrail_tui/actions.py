"""Everything that can be done in the screens, as one table: names, keys and words.

Footer, help, palette and the plain lines are all made from it, so that none of them can know an action
which another one does not.
"""

from dataclasses import dataclass

from handrail_tui.rows.row import Row


@dataclass(frozen=True, slots=True)
class Action:
    """`on_row`: it is done to the selected row, and possible only where that row says so (`Row.can`).

    `denied` is what is said where it is not possible. `rare`: the footer names it only where it is,
    and help and palette always."""

    name: str
    key: str
    label: str
    what: str
    on_row: bool = True
    denied: str = ""
    rare: bool = False

    @property
    def shown_key(self) -> str:
        return {"f1": "F1", "ctrl+p": "^P", "slash": "/", "enter": "⏎"}.get(self.key, self.key)


_NOTHING = "Nothing to {} on this line."

ACTIONS = (
    Action("resume", "enter", "Carry on", "Carry on with a form that you had begun", rare=True),
    Action("accept", "a", "Accept", "Offer your help for this request", denied=_NOTHING.format("accept")),
    Action(
        "decline", "d", "Decline", "Put this request aside; nobody is told", denied=_NOTHING.format("decline")
    ),
    Action("later", "l", "Later", "Put this request off until tomorrow", denied=_NOTHING.format("put off")),
    Action("choose", "o", "Choose", "Choose this offer of help", denied=_NOTHING.format("choose")),
    Action("log", "g", "Log", "Write down a session after you met", denied=_NOTHING.format("log")),
    Action("confirm", "c", "Confirm", "Confirm that a session took place", denied=_NOTHING.format("confirm")),
    Action(
        "note", "w", "Write", "Write to the other side of an agreement", denied=_NOTHING.format("write to")
    ),
    Action(
        "feel", "y", "How is it", "Carry on, another helper, or stop kindly", denied=_NOTHING.format("weigh")
    ),
    Action(
        "propose",
        "p",
        "Propose",
        "Propose a helper who is accompanied, as a steward",
        denied=_NOTHING.format("propose"),
        rare=True,
    ),
    Action(
        "approve",
        "v",
        "Approve",
        "Approve where two people meet, as a steward",
        denied=_NOTHING.format("approve"),
        rare=True,
    ),
    Action(
        "consent",
        "s",
        "Say yes",
        "Say yes for somebody you go with",
        denied=_NOTHING.format("say yes to"),
        rare=True,
    ),
    Action(
        "looked",
        "f",
        "Looked into",
        "Put a worry or a red flag aside that you looked into",
        denied=_NOTHING.format("look into"),
        rare=True,
    ),
    Action("close", "e", "End", "End an agreement kindly, with thanks", denied=_NOTHING.format("end")),
    Action(
        "withdraw",
        "t",
        "Take back",
        "Take back a request, a card or a yes of yours",
        denied=_NOTHING.format("take back"),
        rare=True,
    ),
    Action(
        "drop",
        "x",
        "Throw away",
        "Throw away a form that you had begun",
        denied=_NOTHING.format("throw away"),
        rare=True,
    ),
    Action("ask", "n", "Ask", "Ask for help with something new", on_row=False),
    Action("announce", "h", "I help", "Say what you help with", on_row=False),
    Action(
        "worried", "i", "I'm worried", "Tell two stewards, and nobody else, what worries you", on_row=False
    ),
    Action("read", "r", "Read", "Read all of this line on a page of its own", on_row=False, rare=True),
    Action("search", "slash", "Search", "Show only lines with these words", on_row=False),
    Action("help", "f1", "Help", "Show what there is and how it is done", on_row=False),
    Action("palette", "ctrl+p", "All", "Find any action by its name", on_row=False),
    Action("quit", "q", "Quit", "Leave; the node goes on as before", on_row=False),
)
BY_NAME = {action.name: action for action in ACTIONS}

# What one key does at once, because nobody else learns of it: the verb, its parameter, and what is said then.
AT_ONCE = {
    "decline": ("decline", "request", "Put aside. Nobody is told."),
    "later": ("later", "request", "Until tomorrow, then. Nobody is told."),
    "drop": ("draft.drop", "name", "Thrown away."),
    "looked": ("morning", "done", "Put aside, on this node; the other stewards' lists keep it."),
}


def possible(action: Action, row: Row | None) -> bool:
    return not action.on_row or (row is not None and action.name in row.can)


def main_action(row: Row | None) -> Action | None:
    """What Enter does on a row: the first thing that can be done there."""
    return BY_NAME[next(iter(row.can))] if row is not None and row.can else None


def footer(row: Row | None) -> tuple[list[Action], list[Action]]:
    """The two lines of the footer: what is done to rows, and what can be done anywhere."""
    on_row = [each for each in ACTIONS if each.on_row and (not each.rare or possible(each, row))]
    return on_row, [each for each in ACTIONS if not each.on_row and not each.rare]
