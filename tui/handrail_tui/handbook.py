"""The words of the help page of the full screens, made from the table of actions."""

from handrail_tui.actions import ACTIONS
from handrail_tui.tabs import TABS

_TABS = {
    "Today": "what waits for you, and forms that you had begun",
    "Requests": "what people of your groups ask for",
    "Helpers": "who helps with what",
    "Sessions": "your agreements, and what was done under them",
    "Network": "this node, and who is linked with it",
}


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
