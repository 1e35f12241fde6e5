"""Check-in words as people type them: in any case, without Kazakh letters, on the other keyboard."""

from bot.webinars.services.titles import fold

SHORTEST = 3
"""Letters and digits; a shorter word would be said by chance."""
LONGEST = 40
"""Characters of a word, and of what may be an attempt at one."""
_PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_KAZAKH = _TO_CYRILLIC | str.maketrans("2345890-=", "әіңғүұқөһ")
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)


def folded(words: str) -> str:
    """What of a word counts: its letters, as a Russian keyboard has them, and digits."""
    return fold(words).translate(_PLAIN).replace(" ", "")


def readings(words: str) -> frozenset[str]:
    """What a text may have been meant to be, each folded: as typed, or typed on the wrong keyboard."""
    typed = words.casefold()
    layouts = (typed.translate(table) for table in (_TO_CYRILLIC, _TO_KAZAKH, _TO_LATIN))
    return frozenset(folded(each) for each in (typed, *layouts))


def too_short(word: str) -> bool:
    """Whether somebody may say it by chance."""
    return len(folded(word)) < SHORTEST


def attempt(words: str) -> bool:
    """Whether a text is so short that it may be an attempt at a check-in word."""
    return len(words) <= LONGEST and len(words.split()) <= 3
