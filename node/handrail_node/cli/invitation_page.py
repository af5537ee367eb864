"""A page to print and hand over: an invitation in large type, as code, as words and as a QR picture."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from handrail_node.cli.output import clean
from handrail_node.cli.render.words import moment

# Nothing is loaded from anywhere: the page holds a secret, and may be opened on any computer.
_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Invitation to {group}</title>
<style>
body {{ font: 22px/1.5 sans-serif; color: #000; background: #fff; max-width: 38em; margin: 2em auto;
  padding: 0 1em }}
h1 {{ font-size: 1.6em }}
.code {{ font: bold 1.6em/1.6 monospace; border: 3px solid #000; padding: .3em .6em; text-align: center }}
.words {{ font-size: 1.2em; text-align: center }}
.link {{ font: 1em/1.4 monospace; overflow-wrap: anywhere }}
svg {{ display: block; width: 9em; height: auto; margin: 1em auto }}
li {{ margin: .6em 0 }}
b {{ white-space: nowrap }}
@page {{ margin: 2cm }}
@media print {{ body {{ margin: 0; max-width: none }} }}
</style>
</head>
<body>
<h1>You are invited to {group}</h1>
<p>{role}</p>
<p class="code">{code}</p>
{words}
{picture}
<ol>
<li>On your computer, with Handrail installed, type <b>handrail setup --name</b> and your name.
Keep the sheet that it prints in a drawer. Then type <b>handrail up</b>.</li>
<li>In a second window type <b>handrail join</b> and {what}</li>
<li>Tell whoever gave you this page that you are in, and tear the page up.</li>
</ol>
<p>The code works until {until}. Give it to nobody else.</p>
<p class="link">{link}</p>
</body>
</html>
"""
# A bare code finds its group on the network of the house only; the link says where else to look.
_WITH_ADDRESS = (
    "the line at the bottom of this page, between quotation marks. In the same house, on the same\n"
    "network, the code above is enough; capital letters and dashes do not matter."
)
_CODE_ALONE = "the code above.\nCapital letters and dashes do not matter."
_ROLES = {
    "helper": "You come as somebody who helps.",
    "learner": "You come as somebody who would like help with something.",
}


def invitation_page(answer: Mapping[str, Any]) -> str:
    """The whole page, with nothing outside of it."""
    link = str(answer.get("link") or answer["code"])
    return _PAGE.format(
        group=_text(answer.get("group_name") or "a group of neighbours"),
        role=_text(_ROLES.get(str(answer.get("role")), "")),
        code=_text(answer["code"]),
        words=_words(answer.get("words")),
        picture=_picture(link),
        until=_text(moment(answer.get("expires"))),
        what=_WITH_ADDRESS if "?at=" in link else _CODE_ALONE,
        link=_text(link),
    )


def _text(value: Any) -> str:
    return escape(clean(str(value)))


def _words(words: Any) -> str:
    if not words:
        return ""
    spoken = words if isinstance(words, str) else " ".join(words)
    return f'<p>The same to say aloud:</p>\n<p class="words">{_text(spoken)}</p>'


def _picture(link: str) -> str:
    import segno

    return segno.make(link, error="m").svg_inline(scale=6, border=2, title="The same as a picture")
