"""The one door to the system's randomness, for all but the key makers; everybody else is given some."""

import secrets


def random_bytes(count: int) -> bytes:
    """For salts, nonces, invitation codes, thread keys: nobody can guess them."""
    return secrets.token_bytes(count)


def fraction() -> float:
    """0 <= fraction < 1, evenly; for waiting times and for choosing whom to ask."""
    return secrets.randbits(53) / (1 << 53)
