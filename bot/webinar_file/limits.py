"""How much a file may hold. Lengths are UTF-16 units, as Telegram counts them."""

from bot import linked

FILE = 5_000_000
"""Bytes of a file."""
DEPTH = 12
"""Lists and mappings inside one another; a correct file needs six."""
VALUES = 100_000
"""Values, lists and mappings in a file, keys among them; a webinar with everything has some two hundred."""
PROBLEMS = 200
"""After so many the rest is not listed."""

ID = 64
TITLE = 200
DESCRIPTION = 3000
NAME = 200
CITY = 100
LINK = 1000

DURATION = 1440
"""Minutes: a day."""
CAPACITY = 1_000_000
PARTNERS = 10
TALKS = 30
MATERIALS = 10

CARD = 3600
"""Title, description and organisations together: a message takes 4,096, the bot's own words need some."""
PROGRAMME = 3600
"""All talks together, for the same reason."""


def units(text: str) -> int:
    """Length as Telegram counts it: what is seen; a letter outside the basic plane counts twice."""
    return linked.units(text)
