"""Who the persons of this household are in their groups, so that a change of it is noticed.

specs/04-set-comparison, "Views": what a node may see of a group hangs on who its persons are there. Who goes
on as somebody who lost her words, or is a member again, finds what was said while she was nobody.
"""

from handrail_node.desk import Desk


class Standing:
    """What was seen the last time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen = self._look()

    def has_grown(self) -> bool:
        """Whether somebody here is more in a group than when this was asked before; not, where the group is
        new: it has only begun to come."""
        before, self._seen = self._seen, self._look()
        return any(are - before[group] for group, are in self._seen.items() if group in before)

    def _look(self) -> dict[bytes, frozenset[bytes]]:
        """By group those who live here and are members, with all whom they go on as."""
        found = {}
        for group in self._desk.groups():
            authority, now = self._desk.authority(group), self._desk.now()
            members = [each for each in self._desk.household.ids() if authority.is_member(each, now)]
            found[group] = authority.lines(members)
        return found
