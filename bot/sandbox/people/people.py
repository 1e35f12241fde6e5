"""The people who use the bot, and what they can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.sandbox.people import acts, file_acts, others
from bot.sandbox.records.actors import Actor
from bot.sandbox.records.wire import user_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.sandbox.people.taps import Tapped
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.files import Upload
    from bot.sandbox.records.profile import Command


@dataclass(slots=True, eq=False, kw_only=True)
class Person(Actor):
    """Somebody with a Telegram account, and all they do with it."""

    @property
    def commands(self) -> list[Command]:
        """The command menu this person sees in the private chat."""
        return self.world.bot.commands_for(self, self.chat)

    @property
    def answers(self) -> list[str]:
        """The toasts and alerts that answered this person's taps, newest last."""
        return [text for person_id, text in self.world.queries.answers if person_id == self.id]

    def opens(self, start_payload: str = "") -> Message:
        """Press Start, or open a deep link with a payload."""
        return acts.open_bot(self, start_payload)

    def says(self, text: str, chat: Chat | None = None, reply_to: Message | None = None) -> Message:
        """Write a text, to the bot or in a group; **bold** and other signs as `typed` reads them."""
        return acts.say(self, text, chat or self.chat, reply_to)

    def edits(self, message: Message, text: str) -> None:
        """Change the words of one's own message."""
        acts.edit(self, message, text)

    def forwards(self, message: Message, chat: Chat | None = None) -> Message:
        """Forward a message, to the bot or into a group."""
        return acts.forward(self, message, chat or self.chat)

    def taps(self, button: str, message: Message | None = None) -> Tapped:
        """Tap a button by its text or callback data; without a message, on the newest that has it."""
        return acts.tap_named(self, button, message)

    def sends(
        self,
        kind: str,
        upload: Upload,
        caption: str = "",
        chat: Chat | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send one file; its kind is one of `files.KINDS`, or "picture": a photo or a video by its type."""
        return file_acts.send_file(self, kind, upload, caption, chat or self.chat, reply_to)

    def sends_album(
        self, kind: str, uploads: Sequence[Upload], *captions: str, chat: Chat | None = None
    ) -> list[Message]:
        """Send two to ten files as one album; "picture" mixes photos and videos. Words go with the first."""
        return file_acts.send_album(self, kind, uploads, captions, chat or self.chat)

    def shares_contact(self, phone_number: str = "") -> Message:
        """Share one's own phone number."""
        return acts.share_contact(self, phone_number or self.phone_number)

    def shares_location(self, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees."""
        return acts.share(self, {"location": {"latitude": latitude, "longitude": longitude}})

    def asks(
        self, question: str, options: Sequence[str], correct: int | None = None, chat: Chat | None = None
    ) -> Message:
        """Send a poll; with a correct option (by its place) a quiz."""
        return acts.share(self, {"poll": others.poll(question, options, correct)}, chat)

    def shares(self, content: dict[str, Any]) -> Message:
        """Send anything else Telegram has, by the fields of a Message: {"story": ...} and so on."""
        return acts.share(self, content)

    def shares_people(self, request_id: int, people: Sequence[Account]) -> Message:
        """Answer the request_users key of the open keyboard that has this number."""
        return acts.share_people(self, request_id, people)

    def blocks(self) -> None:
        """Block the bot."""
        acts.set_blocked(self, blocked=True)

    def unblocks(self) -> None:
        """Let the bot in again."""
        acts.set_blocked(self, blocked=False)

    def deactivates(self) -> None:
        """Delete one's account."""
        self.deactivated = True
        self.world.tell_person(self)

    def speaks(self, language_code: str) -> None:
        """Switch the language of one's Telegram."""
        self.language_code = language_code
        self.world.tell_person(self)

    def json(self) -> dict[str, object]:
        """Return this person as a User of the Bot API."""
        return user_json(self)
