"""Somebody who does anything at all, by a seed, and looks at every screen that comes of it."""

from collections import deque
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.sandbox import Message, Person, Upload
from bot.sandbox.acts import share
from bot.sandbox.taps import tap_button
from bot.texts import LOCALES
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, TAG, TEXTS

PICTURE = Upload("book.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"0" * 64)
WORDS = (
    *("да", "Айгерім", "Өскемен", "<b>&amp;</b>", "+7 701 555 01 02", "3", "0", "-", "👩‍👩‍👧", "\u202eabc"),
    *("Жили-были " * 300, "x" * 4096, "Усть-Каменогорск", "28.11 15:00", "http://t.me/x?start=w_1"),
)
COMMANDS = (
    *("start", "webinars", "my", "settings", "privacy", "help", "cancel", "volunteer", "propose", "feedback"),
    *("nothing", "manage", "start w_1", "start w_2", "start w_999", "start g_no-such", "start i_x"),
)
FORGED = (
    *("", "1", "1:", "2:my", "1:webinar", "1:webinar:x", "1:webinar:999999999999999999", "1:register:-1"),
    *("1:register:99", "1:decide:1:1", "1:zone:Mars/Base", "1:my_page:99999", "1:coming:99999999"),
    *("1:form_send:volunteer", "1:form_option:volunteer:age:99", "1:calendar:1", "1:calendar_file:1"),
    *("1:lead:0:1", "1:quiet:1439:1439", "1:guardian_yes:x", "1:form_back:volunteer:age", "1:why:2"),
)
Said = Mapping[str, frozenset[str]]


def own_words() -> Said:
    """Every line of the locale files without gaps, and the languages in which it is said."""
    said: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for path in (LOCALES / language).glob("*.ftl"):
            for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
                if isinstance(entry, ftl.Message):
                    for line in _lines(entry, language):
                        said.setdefault(line, set()).add(language)
    names = {TEXTS.plain("language-name", each) for each in LANGUAGES}  # each is called by its own everywhere
    return {line: frozenset(languages) for line, languages in said.items() if line not in names}


def _lines(entry: ftl.Message, language: str) -> list[str]:
    try:
        words = TEXTS.plain(entry.id.name, language)
    except KeyError:  # it has gaps
        return []
    return [line.strip() for line in TAG.sub("", words).splitlines() if line.strip()]


def _content(message: Message) -> tuple[str, ...]:
    return (message.words, *message.button_texts)


class Walker:
    """One person on one walk."""

    def __init__(
        self, library: Library, person: Person, seed: int, said: Mapping[str, frozenset[str]]
    ) -> None:
        self.library, self.person, self.said = library, person, said
        self.random = Random(seed)
        self.trail: deque[str] = deque(maxlen=12)
        self._seen = {each.id: _content(each) for each in self._messages()}
        self._spoken = person.language_code

    async def walk(self, acts: int) -> None:
        """So many acts, each followed by a look at everything."""
        self._do("start", self.person.opens)
        for _ in range(acts):
            await self.library.rest()
            self.look()
            await self._step()
        await self.library.rest()
        self.look()

    async def _step(self) -> None:
        if self.random.random() < 0.03:
            span = self.random.choice((MINUTE, HOUR, 12 * HOUR, DAY))
            self.trail.append(f"{span} later")
            await self.library.moves(span)
            return
        step: Callable[[], None] = self.random.choices(
            (self._tap, self._command, self._write, self._odd, self._forge), (70, 8, 8, 8, 6)
        )[0]
        step()

    def look(self) -> None:
        """What must hold after every act."""
        told = f"after {list(self.trail)}"
        assert self.library.world.queries.unanswered == [], told
        assert self.library.world.refusals == [], told
        mine = self._messages()
        if not mine:
            return
        assert mine[-1].buttons or self.person.chat.keyboard or self._deleted(mine[-1]), (
            f"a dead end {mine[-1].words!r} {told}"
        )
        language = self._language()
        for each in mine:
            if self._seen.get(each.id) != _content(each):
                self._seen[each.id] = _content(each)
                foreign = self._foreign(each, language)
                assert foreign == [], f"{foreign} in {language} {told}"

    def _foreign(self, message: Message, language: str) -> list[str]:
        """Our own words in a language that is not the reader's."""
        words = [*message.words.splitlines(), *message.button_texts]
        return [each for each in words if (known := self.said.get(each.strip())) and language not in known]

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
        button: dict[str, Any] = self.random.choice([each for row in message.buttons for each in row])
        self.trail.append(str(button.get("callback_data", button["text"])))
        tapped = tap_button(self.person, message, button)
        if tapped.action == "deep_link":
            self.person.opens(tapped.details["payload"])

    def _forge(self) -> None:
        with_buttons = [each for each in self._messages() if each.buttons]
        if with_buttons:
            data = self.random.choice(FORGED)
            button = {"text": "", "callback_data": data}
            self._do(f"forged {data}", lambda: tap_button(self.person, with_buttons[-1], button))

    def _command(self) -> None:
        word = self.random.choice(COMMANDS)
        self._do(f"/{word}", lambda: self.person.says(f"/{word}"))

    def _write(self) -> None:
        words = self.random.choice(WORDS)
        self._do(words[:20], lambda: self.person.says(words))

    def _block(self) -> None:
        """Block the bot and come back at once."""
        self.person.blocks()
        self.person.opens()

    def _odd(self) -> None:
        person = self.person
        acts: Mapping[str, Callable[[], object]] = {
            "contact": person.shares_contact,
            "location": lambda: person.shares_location(49.95, 82.6),
            "sticker": lambda: person.sends("sticker", PICTURE),
            "voice": lambda: person.sends("voice", PICTURE),
            "album": lambda: person.sends_album("photo", [PICTURE] * 3, "words"),
            "dice": lambda: share(person, {"dice": {"emoji": "🎲", "value": 6}}),
            "forwarded": lambda: person.forwards(person.chat.messages[-1]),
            "reply": lambda: person.says("ответ", reply_to=self.random.choice(person.chat.messages)),
            "edited": lambda: person.edits(person.says("слово"), "другое"),
            "blocked": self._block,
            "language": lambda: person.speaks(self.random.choice((*LANGUAGES, "de"))),
        }
        what = self.random.choice(list(acts))
        self._do(what, acts[what])
