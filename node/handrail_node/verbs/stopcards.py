"""The stop card of what is about to be written: looked for before anything goes on.

specs/06-help-lifecycle, "Stop cards". Whoever sits before a screen reads it first, and then sends or not.
"""

from handrail_node.desk import Desk
from handrail_node.stopcards import spoken_between, stop_row
from handrail_node.verbs.agreements import thread_of
from handrail_node.verbs.registry import Answer, Params, verb

_TEXTS = {"ask": ("goal", "done_when", "private"), "note": ("text",), "log": ("worked", "practise")}


@verb("stop.card")
async def card(desk: Desk, params: Params) -> Answer:
    """What the answer of `verb` with these parameters would have as its card; writes nothing."""
    method = params.text("verb")
    texts = [params.text(name, "") for name in _TEXTS.get(method, ())]
    if method not in ("note", "log"):
        return {"stop_card": stop_row(desk, texts, params.many("language"))}
    group, view = thread_of(desk, params)
    return {"stop_card": stop_row(desk, texts, spoken_between(desk, group, view))}
