"""What a librarian types as a date and time, understood in every language; never guessed.

    text ──► words: cleaned; what steers becomes SIGNS ──► hours ──► days, in digits or words ──► moments
             (locales/*/dates.toml)                                    │                          in a zone
    Every word must have been used, or nothing is understood.          └─► dictionary: dateparser

Decided, where people differ:
- *Friday* is the coming one; said on a Friday before that hour, this one or the next: asked.
- *Next Friday* is asked about while the coming one is still in this week (Monday to Sunday).
- *28.11* is the next such day; if there was one in the last month, that one or the next: asked.
- *05/06* is asked about; so is *at 7*, or *7:30*: morning or evening? 07:30 and hours from 9 are clear.
- *Tomorrow at 1 at night*, or at midnight, may be the night before or after that day: asked.
- *28.11 15* might be an hour or half a year: asked. *Tomorrow 18* is clear.
- A weekday that does not go with its date is asked about; so is a local time that never comes, or twice.
- The reader's language comes first, then the others: nobody changes their settings to type a date.
"""

from bot.dates_in_words.moments import of_entity
from bot.dates_in_words.outcome import Unclear, Understood, Why
from bot.dates_in_words.understand import understand

__all__ = ["Unclear", "Understood", "Why", "of_entity", "understand"]
