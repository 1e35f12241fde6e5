"""Somebody who does anything at all, by a seed, and looks at every screen that comes of it."""

from collections import deque
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from bot.areas import FEATURES
from bot.chat.routing.features import Tap
from bot.chat.screens.screen import CALLBACK_VERSION
from bot.sandbox import Message, Person
from bot.sandbox.people.taps import tap_button
from tests.flows.library import Library
from tests.flows.own_words import Said, foreign
from tests.flows.readers import LANGUAGES, TEXTS
from tests.flows.walker_acts import (
    COMMANDS,
    STAFF_COMMANDS,
    STAFF_WORDS,
    WORDS,
    file_acts,
    forged,
    odd_acts,
)

TAPS = {act: tap for feature in FEATURES for act, tap in feature.taps.items()}


class Walker:
    """One person on one walk; `staff` walkers go where librarians go."""

    def __init__(
        self, library: Library, person: Person, seed: int, said: Said, *, staff: bool = False
    ) -> None:
        self.library, self.person, self.said, self.seed = library, person, said, seed
        self.random = Random(seed)
        self.trail: deque[str] = deque(maxlen=12)
        self.commands = STAFF_COMMANDS if staff else COMMANDS
        self.words = STAFF_WORDS + WORDS if staff else WORDS
        self.staff = staff
        self._seen: dict[int, tuple[str, ...]] = {}
        self._spoken = person.language_code

    def __str__(self) -> str:
        return f"walk {self.seed} after {list(self.trail)}"

    def begin(self) -> None:
        """Press Start."""
        self._do("start", self.person.opens)

    def step(self) -> None:
        """Do something."""
        steps = (self._tap, self._command, self._write, self._odd, self._forge)
        weights = (43, 4, 34, 12, 7) if self._asked() else (70, 9, 6, 6, 9)
        self.random.choices(steps, weights)[0]()

    def _asked(self) -> bool:
        """Whether a form waits for words."""
        return bool(self.library.rows("SELECT 1 FROM forms WHERE person_id = ?", self.person.id))

    def look(self) -> None:
        """What must hold when everything has come to rest."""
        mine = self._messages()
        if not mine:
            return
        assert self._leads_on(mine), f"a dead end {mine[-1].words!r}: {self}"
        # What the bot says by itself may have left in the language that was spoken before this act.
        languages = {self._spoken, self._language()}
        for each in mine:
            if self._seen.get(each.id) != _content(each):
                self._seen[each.id] = _content(each)
                strange, lost = self._foreign(each, languages), lost_buttons(each)
                assert strange == [], f"{strange} in {languages}: {self}"
                assert lost == [], f"{lost}: {self}"

    def _leads_on(self, mine: list[Message]) -> bool:
        """Whether the newest message has a way on; an announcement goes out as its author wrote it."""
        newest = mine[-1]
        copied = any((each.words, each.file) == (newest.words, newest.file) for each in self._from_people())
        return bool(newest.buttons or self.person.chat.keyboard or copied or self._deleted(newest))

    def _foreign(self, message: Message, languages: set[str]) -> list[str]:
        """Our own words in another language than the reader's.

        People forward our own screens to us: what they sent is shown again as theirs, whatever its language.
        Librarians see a webinar's card as readers of another language do, between their own words.
        """
        strange = foreign(message, languages, self.said)
        if _is_preview(message):
            strange = [each for each in strange if each not in message.words.splitlines()]
        if not strange:
            return []
        theirs = {line.strip() for each in self._from_people() for line in each.words.splitlines()}
        return [each for each in strange if each.strip() not in theirs]

    def _from_people(self) -> Iterator[Message]:
        for chat in self.library.world.chats.values():
            yield from (each for each in chat.history.values() if each.sender is not None)

    def _language(self) -> str:
        rows = self.library.rows("SELECT language FROM people WHERE id = ?", self.person.id)
        self._spoken = str(rows[0][0]) if rows else self._spoken  # who was forgotten was spoken to as before
        return self._spoken

    def _deleted(self, message: Message) -> bool:
        return any(message.words == TEXTS.plain("privacy-deleted", each) for each in LANGUAGES)

    def _messages(self) -> list[Message]:
        return [each for each in self.person.chat.messages if each.sender is None]

    def _do(self, what: str, act: Callable[[], object]) -> None:
        self.trail.append(what)
        act()

    def _tap(self) -> None:
        with_buttons = [each for each in self._messages()[-10:] if each.buttons]
        if not with_buttons:
            self._command()
            return
        message = with_buttons[-1] if self.random.random() < 0.85 else self.random.choice(with_buttons)
        button = self._choice(message)
        self.trail.append(str(button.get("callback_data", button["text"])))
        tapped = tap_button(self.person, message, button)
        if tapped.action == "deep_link":
            self.person.opens(tapped.details["payload"])

    def _choice(self, message: Message) -> dict[str, Any]:
        """Any button; the one that leads on more often, or long ways would never be walked to their end."""
        buttons = [each for row in message.buttons for each in row]
        leading = [each for each in buttons if each.get("style") in ("primary", "success")]
        return self.random.choice(leading if leading and self.random.random() < 0.35 else buttons)

    def _forge(self) -> None:
        with_buttons = [each for each in self._messages() if each.buttons]
        if with_buttons:
            data = forged(TAPS, self.random)
            button = {"text": "", "callback_data": data}
            self._do(f"forged {data}", lambda: tap_button(self.person, with_buttons[-1], button))

    def _command(self) -> None:
        word = self.random.choice(self.commands)
        self._do(f"/{word}", lambda: self.person.says(f"/{word}"))

    def _write(self) -> None:
        words = self.random.choice(self.words)
        self._do(words[:20], lambda: self.person.says(words))

    def _odd(self) -> None:
        files = self.staff and self.random.random() < 0.5
        acts = file_acts(self.person) if files else odd_acts(self.person, self.random)
        what = self.random.choice(list(acts))
        self._do(what, acts[what])


def _content(message: Message) -> tuple[str, ...]:
    return (message.words, *message.button_texts)


def _is_preview(message: Message) -> bool:
    data = [each.get("callback_data", "") for row in message.buttons for each in row]
    return sum(f"{CALLBACK_VERSION}:desk_preview:" in each for each in data) > 1


def lost_buttons(message: Message) -> list[str]:
    """The data of buttons that no handler answers to."""
    data = [each["callback_data"] for row in message.buttons for each in row if "callback_data" in each]
    return [each for each in data if not _answered(each)]


def _answered(data: str) -> bool:
    version, _, rest = data.partition(":")
    act, *words = rest.split(":")
    tap: Tap | None = TAPS.get(act)
    if version != CALLBACK_VERSION or tap is None:
        return False
    try:
        tap.understand(words)
    except ValueError:
        return False
    return True
