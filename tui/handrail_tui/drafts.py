"""What was typed into forms: as the node keeps it, and what is on its way there.

The node's word comes back a moment after it was kept. Whoever opens a form again within that moment
must find the last letter too.
"""

from collections.abc import Mapping

from handrail_tui.rows.world import World


class Drafts:
    """By name of the form. `typed` here is newer than any reading that does not say the same."""

    def __init__(self) -> None:
        self._typed: dict[str, dict[str, str]] = {}

    def keep(self, name: str, typed: Mapping[str, str]) -> None:
        self._typed[name] = dict(typed)

    def drop(self, name: str) -> None:
        """It was carried out or thrown away: nothing stands in it, whatever an older reading says."""
        self._typed[name] = {}

    def read(self, world: World) -> None:
        """What the node says by now need not be remembered here any more."""
        for name, typed in list(self._typed.items()):
            if _kept(name, world) == typed:
                del self._typed[name]

    def of(self, name: str, world: World) -> dict[str, str]:
        """What stands in a form of this name; empty where nothing was typed."""
        return dict(self._typed[name]) if name in self._typed else _kept(name, world)


def _kept(name: str, world: World) -> dict[str, str]:
    for draft in world.drafts:
        if draft.get("name") == name:
            return {str(key): str(text) for key, text in draft.get("fields", {}).items()}
    return {}
