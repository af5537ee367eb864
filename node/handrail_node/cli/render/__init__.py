"""Answers as sentences: for each verb a pure function from its JSON to lines that a person reads.

The JSON is the contract; these lines are not, and change whenever a better word is found. What is
missing from an answer is left out of its sentence, so that an older node can be read as well.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from handrail_node.cli.render import groups, helping, household, leaving, node, pacts, stewards

Renderer = Callable[[Any], list[str]]

RENDERERS: dict[str, Renderer] = {
    **groups.RENDERERS,
    **helping.RENDERERS,
    **household.RENDERERS,
    **leaving.RENDERERS,
    **node.RENDERERS,
    **pacts.RENDERERS,
    **stewards.RENDERERS,
}


def sentences(method: str, answer: Any) -> list[str]:
    """The lines for the answer of one verb of the control API."""
    return RENDERERS[method](answer)
