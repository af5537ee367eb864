"""Who is in the demo's story, and whose computers there are."""

from __future__ import annotations

LIBRARY, WEBER, NINA, OMAR, KARIM, LENA, YILMAZ, BERT = (
    *("The library", "Ms Weber", "Nina", "Omar", "Karim", "Lena", "Mr Yilmaz", "Bert"),
)
HOMES = (LIBRARY, WEBER, NINA, OMAR, KARIM, LENA, YILMAZ, BERT)
"""Whose computers there are. Rosa lives at Nina's: she never opens a terminal. Karim is Omar's father. Bert
keeps the computer of another group, Club Nord."""
HUBS = (LIBRARY, BERT)
"""Whose computer is always on, and keeps letters for those that are not."""

GROUP = "Library Süd"
MINUTES = 60
