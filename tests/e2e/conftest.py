"""One small town for all tests that ask for it: to build it takes longer than most of them."""

from tests.support.small_town import home_of_a_member, member, town

__all__ = ["home_of_a_member", "member", "town"]
