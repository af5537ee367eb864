"""The stop cards judged on sentences as people write them, in the four languages of this release."""
