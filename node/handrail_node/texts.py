"""What people type, made into text as records hold it; what no record may hold gets a sentence."""

import unicodedata

from handrail_protocol import shapes
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import LINE_BYTES_MAX, TEXT_BYTES_MAX

_UNSEEN = "That holds characters which can't be seen. Type it again without them."


def clean_text(text: str) -> str:
    """Words over any number of lines: NFC, plain line ends, nothing that can't be seen."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if len(text.encode(errors="replace")) > TEXT_BYTES_MAX:
        raise LocalError(f"That is longer than {TEXT_BYTES_MAX} bytes. Say it shorter, or in two parts.")
    try:
        shapes.text(text)
    except ValueError:
        raise LocalError(_UNSEEN) from None
    return text


def clean_line(text: str, what: str) -> str:
    """One line that says something, with single spaces. `what` it is, as in "The name of a group"."""
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    if not line:
        raise LocalError(f"{what} needs at least one letter.")
    if len(line.encode(errors="replace")) > LINE_BYTES_MAX:
        raise LocalError(f"{what} can't be longer than {LINE_BYTES_MAX} bytes. Shorten it.")
    if not line.isprintable():
        raise LocalError(f"{what} holds letters only, and nothing that can't be seen.")
    return line
