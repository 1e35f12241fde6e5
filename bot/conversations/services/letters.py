"""Letters: words that nobody asked for, kept until their author says where they should go."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot import linked
from storage.forms import FormState
from storage.threads import PostPart

LETTER = "letter"
"""The form that keeps them."""
LONGEST = 1500
"""UTF-16 units of a post, so that a notice with it fits into one message."""
ONE_LETTER = 10 * 60 * 1000
"""Milliseconds in which several messages are one letter."""
UNKNOWN = 0
"""In the place of a message's number."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The messages of a letter, in their order."""

    parts: tuple[PostPart, ...] = ()

    @classmethod
    def of(cls, words: str, said_in: int = UNKNOWN) -> "Letter":
        """Words in one message; `said_in` is its number in its author's chat."""
        return cls((PostPart(said_in, words),))

    @property
    def words(self) -> str:
        """All it says."""
        return "\n".join(each.words for each in self.parts)

    def with_more(self, part: PostPart) -> "Letter":
        """One message more; when it gets too long, the newest alone."""
        together = Letter((*self.parts, part))
        return together if linked.units(together.words) <= LONGEST else Letter((part,))

    def edited(self, part: PostPart) -> "Letter | None":
        """With a message as it is now; None if none of them is this one."""
        if all(each.message_id != part.message_id for each in self.parts):
            return None
        return Letter(tuple(part if each.message_id == part.message_id else each for each in self.parts))

    def answers(self) -> dict[str, Any]:
        """As a form keeps it."""
        return {"words": self.words, "parts": [[each.message_id, each.words] for each in self.parts]}


def letter_in(state: FormState | None, since: int = 0) -> Letter | None:
    """The letter that is kept, if it was written after that instant (epoch milliseconds)."""
    if state is None or state.form != LETTER or state.updated_at < since:
        return None
    return _from(state.answers)


def _from(answers: Mapping[str, Any]) -> Letter:
    parts = answers.get("parts") or [[UNKNOWN, answers["words"]]]
    return Letter(tuple(PostPart(message_id, str(words)) for message_id, words in parts))
