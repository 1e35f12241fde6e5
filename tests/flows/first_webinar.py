"""The library's first webinar and its sequel, as a librarian enters them: what is typed, and each step."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import yaml

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.languages import ABOUT
from bot.sandbox import Message, Person, Sandbox, Upload
from tests.flows.desk import Librarian
from tests.flows.library import MORNING, TOKEN, Library
from tests.flows.readers import LANGUAGES

FIRST, SEQUEL = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))["webinars"][:2]
"""What is told of both, read from the example: it is typed here, never imported."""
OTHERS = tuple(each for each in LANGUAGES if each != "ru")
PDF = "application/pdf"
Facts = Mapping[str, Any]


class Careful(Librarian):
    """Taps only what stands on the card that is shown: by its data, or by its words."""

    @property
    def last(self) -> Message:
        """The newest message of the bot that has buttons and was not removed."""
        return next(
            each
            for each in reversed(self.person.chat.messages)
            if each.sender is None and each.buttons and not each.deleted
        )

    async def taps(self, button: str, message: Message | None = None) -> Message:
        card = message or self.last
        found = [each["text"] for row in card.buttons for each in row if _is(each, button)]
        assert len(found) == 1, (button, card.button_texts)
        return await self.library.taps(self.person, found[0], card)

    async def opens(self, webinar_id: int = 1, section: str = "coming") -> Message:
        """The librarian's card of a webinar, by way of the desk and its lists."""
        await self.says("/manage")
        await self.taps("desk_webinars:0")
        if section != "coming":
            await self.taps(f"desk_list:{section}:0")
        return await self.taps(f"desk_webinar:{webinar_id}")

    async def enters(self, facts: Facts, webinar_id: int, *answers: str) -> Message:
        """A new webinar from its title to its talks, all three languages; answers: between title and host."""
        await self.creates(facts["title"]["ru"], *answers, facts["host"]["ru"])
        return await self.completes(facts, webinar_id, "title", "description", "host")

    async def completes(self, facts: Facts, webinar_id: int, *fields: str) -> Message:
        """From the card of a draft: these fields in the other languages, and the talks."""
        for field in fields:
            await self._translates(webinar_id, field, facts[field])
        return await self._adds_talks(webinar_id, facts["talks"])

    async def _translates(self, webinar_id: int, field: str, words: Mapping[str, str]) -> None:
        await self.taps(f"desk_words:{webinar_id}:{field}")
        for language in OTHERS:
            await self.taps(f"desk_word:{webinar_id}:{field}:{language}")
            await self.says(words[language])
        await self.taps(f"desk_webinar:{webinar_id}")

    async def _adds_talks(self, webinar_id: int, talks: list[Facts]) -> Message:
        await self.taps(f"desk_talks:{webinar_id}")
        for talk in talks:
            await self.taps(f"talk_add:{webinar_id}")
            await self.taps("form_option:talk_new:language:ru")
            await self.says(talk["title"]["ru"])
            await self.taps("form_skip:talk_new:speaker")
            organisation = talk.get("organisation")
            if organisation:
                await self.says(organisation["ru"])
            else:
                await self.taps("form_skip:talk_new:organisation")
            for field in ("title", *(["organisation"] if organisation else [])):
                await self._words_talk(field, talk[field])
            await self.taps(f"desk_talks:{webinar_id}")
        return await self.taps(f"desk_webinar:{webinar_id}")

    async def _words_talk(self, field: str, words: Mapping[str, str]) -> None:
        """The open talk's field in the other languages."""
        for language in OTHERS:
            await self.taps(self.words(f"talk-{field}"))
            await self.taps(f"form_option:talk_words:language:{language}")
            await self.says(words[language])

    async def adds_partners(self, webinar_id: int, partners: list[Facts]) -> Message:
        """Each by its name and the city that is found for it, then in the other languages."""
        await self.taps(f"desk_partners:{webinar_id}")
        for number, partner in enumerate(partners):
            await self.taps(f"desk_partner_add:{webinar_id}")
            await self.says(partner["name"]["ru"])
            if "city" in partner:
                await self.says(partner["city"]["ru"])
                await self.taps("form_option:desk-partner:place:f0")
            else:
                await self.taps("form_option:desk-partner:place:skip")
            await self.taps(self.last.button_texts[number])
            for part in [each for each in ("name", "city") if each in partner]:
                for language in OTHERS:
                    short = ABOUT[language].short
                    await self.taps(self.words("desk-partner-change", part=part, language=short))
                    await self.says(partner[part][language])
            await self.taps(f"desk_partners:{webinar_id}")
        return await self.taps(f"desk_webinar:{webinar_id}")

    async def adds_known_partners(self, webinar_id: int, count: int) -> Message:
        """Those of earlier webinars, offered as buttons, in their order."""
        await self.taps(f"desk_partners:{webinar_id}")
        for _ in range(count):
            await self.taps(f"desk_partner_add:{webinar_id}")
            await self.taps(self.last.button_texts[0])
        return await self.taps(f"desk_webinar:{webinar_id}")

    async def publishes(self, webinar_id: int) -> Message:
        await self.taps(f"desk_publish:{webinar_id}")
        return await self.taps(f"desk_publish_yes:{webinar_id}")

    async def records(self, webinar_id: int, link: str) -> Message:
        """The link to the recording, from the webinar's card and back to it."""
        await self.taps(f"desk_files:{webinar_id}")
        await self.taps(f"attach:{webinar_id}:recording:0")
        await self.says(link)
        await self.taps(f"desk_files:{webinar_id}")
        return await self.taps(f"desk_webinar:{webinar_id}")

    async def sends(self, kind: str, upload: Upload) -> Message:
        """A file from the phone."""
        self.person.sends(kind, upload)
        return await self.library.answer(self.person)


@asynccontextmanager
async def careful(folder: Path, text: str = "") -> AsyncIterator[Careful]:
    """A library without webinars, or with those of a file, and its librarian, who speaks Russian."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    person = sandbox.world.add_person("Айгүл", "ru")
    library = Library(folder, sandbox, clock, owners=str(person.id))
    if text:
        await library.imports(text)
    async with library.open():
        await library.opens(person)
        yield Careful(library, person, "ru")
        assert library.world.refusals == []
        assert library.world.queries.unanswered == []
    await sandbox.stop()


async def seen(library: Library, person: Person, webinar_id: int) -> tuple[str, str]:
    """The card and the programme of a webinar as a reader sees them."""
    card = await library.opens(person, f"w_{webinar_id}")
    words = card.words
    programme = await library.taps(person, f"1:programme:{webinar_id}", card)
    return words, programme.words


def _is(button: Mapping[str, Any], wanted: str) -> bool:
    return wanted in (button["text"], str(button.get("callback_data", ""))[2:])
