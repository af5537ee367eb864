"""The palette: every action and every tab by its name, so that no key has to be remembered."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from handrail_tui.actions import ACTIONS
from handrail_tui.tabs import TABS


class Actions(Provider):
    """All of them, also what is not possible on the selected row: choosing it says why."""

    def _all(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        for action in ACTIONS:
            if action.name not in ("palette", "resume"):
                run = partial(self.app.run_action, f"perform('{action.name}')")
                yield f"{action.label} ({action.shown_key})", action.what, run
        for place, tab in enumerate(TABS):
            run = partial(self.app.run_action, f"tab({place})")
            yield f"{tab.title} ({tab.key})", f"Go to the tab {tab.title}", run

    async def discover(self) -> Hits:
        for title, what, run in self._all():
            yield DiscoveryHit(title, run, help=what)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for title, what, run in self._all():
            score = max(matcher.match(title), matcher.match(what))
            if score > 0:
                yield Hit(score, matcher.highlight(title), run, help=what)
