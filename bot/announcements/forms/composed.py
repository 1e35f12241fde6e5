"""A message as it is to be announced: what it is, how it begins, and whether Telegram lets it be copied.

https://core.telegram.org/bots/api#copymessage: service messages, paid media, giveaways and their winners, and
invoices can't be copied; a quiz only if its answer is known to the bot. What is not named here is not copied
either: nobody gets a draft that fails for each reader in turn.
"""

from collections.abc import Mapping

from telegram import Message

from bot.announcements.services.versions import Taken
from bot.chat.arriving.lean import unread

FORMS = ("photo", "video", "document", "voice", "audio", "animation", "text")
"""Those that have a name of their own; an animation is a document too, as far as Telegram's fields go."""
COPIED = (*FORMS, "sticker", "video_note", "contact", "location", "dice")
"""Fields of a message one of which says that it can be copied."""
REFUSED = {
    "paid_media": "announce-cannot-paid",
    "giveaway": "announce-cannot-giveaway",
    "giveaway_winners": "announce-cannot-giveaway",
    "invoice": "announce-cannot-invoice",
    "story": "announce-cannot-story",
    "game": "announce-cannot",
    "checklist": "announce-cannot-checklist",
}
"""Fields of a message one of which says that it can't be, whatever words stand under it; and why."""
EXCERPT = 60
"""Characters of a message in lists."""


def why_not(message: Message) -> str | None:
    """Why it can't be announced (a text key); None: it can."""
    besides = unread(message)
    why = next((key for field, key in REFUSED.items() if field in besides), None)
    if why is not None:
        return why
    if message.has_protected_content:
        return "announce-cannot-protected"
    if "poll" in besides:
        return "announce-cannot-quiz" if _hides_its_answer(besides["poll"]) else None
    copied = "venue" in besides or any(getattr(message, each) for each in COPIED)
    return None if copied else "announce-cannot"


def taken_from(message: Message) -> Taken:
    """What was sent: of which kind, how it begins, of which album."""
    poll = unread(message).get("poll")
    said = message.text or message.caption or (_question(poll) if poll is not None else "")
    words = " ".join(said.split())
    excerpt = words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"
    form = "album" if message.media_group_id else "poll" if poll is not None else _form_of(message)
    return Taken(message.message_id, form, excerpt, message.media_group_id)


def _form_of(message: Message) -> str:
    if message.animation:
        return "animation"
    return next((each for each in FORMS if getattr(message, each)), "other")


def _hides_its_answer(poll: object) -> bool:
    """A quiz forwarded from elsewhere: only who made it knows the answer."""
    if not isinstance(poll, Mapping):
        return True
    known = poll.get("correct_option_ids") or poll.get("correct_option_id") is not None
    return poll.get("type") == "quiz" and not known


def _question(poll: Mapping[str, object]) -> str:
    return str(poll.get("question", ""))
