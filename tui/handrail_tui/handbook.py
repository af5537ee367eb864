"""The words of the help pages of the full screens, made from the table of actions and from the forms."""

from textwrap import wrap

from handrail_tui.actions import ACTIONS
from handrail_tui.forms.form import Form
from handrail_tui.tabs import TABS

_TABS = {
    "Today": "what waits for you, and forms that you had begun",
    "Requests": "what people of your groups ask for",
    "Helpers": "who helps with what",
    "Sessions": "your agreements, and what was done under them",
    "Network": "this node, and who is linked with it",
}


_IN_FORMS = (
    ("Enter", "the next line; on the last one it sends the form"),
    ("^S", "sends it from any line"),
    ("Tab", "the next line, and with Shift the one before"),
    ("↑↓", "the words to choose from; where there are none, the lines"),
    ("^N", "empties the form"),
    ("Esc", "puts it away, and keeps it: it waits under Today"),
)


def in_form(form: Form) -> list[str]:
    """The page of one form, with what each of its lines is for."""
    lines = [form.title, "", *form.what, ""]
    for field in form.fields:
        label = f"{field.label} *" if field.needed else field.label
        lines += wrap(f"{label}: {field.hint}", 74, subsequent_indent="  ")
    lines += ["", "* has to be said.", ""] if any(each.needed for each in form.fields) else [""]
    lines += [f"  {key:<5} {what}" for key, what in _IN_FORMS]
    return [*lines, "", "What you type is kept as you type, and offered again after a power cut."]


def on_screens() -> list[str]:
    """The page, line by line, for 76 columns."""
    lines = ["Handrail: help among neighbours", ""]
    lines += [f"  {tab.key}  {tab.title:<9} {_TABS[tab.title]}" for tab in TABS]
    lines += ["", "Arrow keys go through lines and tabs; Enter does what is nearest.", ""]
    lines += ["With the selected line:"]
    lines += [f"  {each.shown_key:<3} {each.label:<11} {each.what}" for each in ACTIONS if each.on_row]
    lines += ["", "At any time:"]
    lines += [f"  {each.shown_key:<3} {each.label:<11} {each.what}" for each in ACTIONS if not each.on_row]
    return [
        *lines,
        "",
        "In a form: Tab and the arrow keys go through it, arrow down also goes through",
        "the words to choose from. Ctrl+S sends it; Esc puts it away, and keeps it.",
        "What you type is kept as you type, and offered again after a power cut.",
        "",
        "Declining and putting off stay with you: nobody is told.",
        "Accepting is an offer: the other side chooses, then both get meeting words.",
        "No words, no help: ask for them before you let anybody in.",
        "",
        "What you write is kept here first, and goes out when others can be reached.",
        "Without colours: NO_COLOR=1 handrail. In plain lines: handrail --plain",
    ]
