"""Random walks over all buttons, commands and odd inputs: no dead end, no error, one language.

A town is a library in which twenty people walk at once: its owner, librarians, readers. STRESS=1 walks
through fifty towns, each walk of a hundred acts. A failure names the walk's seed and its last acts; its
town is the seed divided by twenty: `STRESS=1 pytest tests/flows/test_walks.py -k "[17]"` walks there alone.
"""

import os
from collections.abc import Sequence
from random import Random

import pytest

from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Person
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.own_words import Said, own_words
from tests.flows.readers import LANGUAGES, TEXTS, evening
from tests.flows.walker import Walker, lost_buttons
from tests.test_logs import captured

STRESS = os.environ.get("STRESS") == "1"
TOWNS, ACTS = (50, 100) if STRESS else (1, 25)
WALKS = 20
"""In each town."""
ROLES = ("owner", "librarian", "reader", "librarian", "reader")
"""Who walks, in turn; there is one owner."""
WEBINAR_EVERY = 20
"""Acts: the webinars come nearer meanwhile, so new ones are announced."""


@pytest.fixture(scope="module")
def said() -> Said:
    return own_words()


@pytest.mark.parametrize("town", range(TOWNS))
async def test_no_walk_comes_to_a_dead_end_an_error_or_another_language(
    closed_library: Library, said: Said, town: int
) -> None:
    await walk_through(closed_library, town, said)


async def walk_through(library: Library, town: int, said: Said, acts: int = ACTS) -> None:
    """All walks of one town."""
    await library.imports(EXAMPLE.read_text(encoding="utf-8"))
    owner = library.world.add_person("Owner", LANGUAGES[town % 3])
    library.settings = library.settings.model_copy(update={"owners": (owner.id,)})
    with captured("json", "INFO") as log:
        async with library.open():
            seeds = range(town * WALKS, (town + 1) * WALKS)
            walkers = [await _walker(library, owner, seed, said) for seed in seeds]
            random = Random(town)
            for number in range(acts):
                if number % WEBINAR_EVERY == 0:
                    await library.imports(_coming(number))
                if random.random() < 0.15:
                    await library.moves(random.choice((MINUTE, HOUR, HOUR, 12 * HOUR, DAY)))
                for each in walkers:
                    each.step() if number else each.begin()
                await library.rest()
                _look(library, walkers)
                assert _troubles(log.text) == [], _all(walkers)


def _coming(number: int) -> str:
    """A webinar of two seats, the day after tomorrow."""
    return evening("+2d 19:00", capacity=2).replace("id: evening", f"id: evening-{number}")


async def _walker(library: Library, owner: Person, seed: int, said: Said) -> Walker:
    role = ROLES[seed % len(ROLES)]
    if seed % WALKS == 0:
        return Walker(library, owner, seed, said, staff=True)
    name = f"Walker {seed}" if seed % 4 else f"<i>{seed}</i> & {'Ы' * 50}"[:64]
    person = library.world.add_person(name, LANGUAGES[seed % 3])
    if role == "librarian":
        appoint = "INSERT INTO librarians (person_id, owner, appointed_by, appointed_at) VALUES (?, 0, ?, ?)"
        await library.meddles(appoint, person.id, owner.id, library.clock.now())
    return Walker(library, person, seed, said, staff=role == "librarian")


def _look(library: Library, walkers: Sequence[Walker]) -> None:
    waiting = {query.person.id for query in library.world.queries.unanswered}
    assert [str(each) for each in walkers if each.person.id in waiting] == [], "a tap without an answer"
    assert library.world.refusals == [], f"{library.world.refusals}: {_all(walkers)}"
    for each in walkers:
        each.look()


def _all(walkers: Sequence[Walker]) -> str:
    return "\n".join(map(str, walkers))


def _troubles(log: str) -> list[str]:
    told = [line for line in log.splitlines() if '"level": "error"' in line or '"level": "warning"' in line]
    refused = ('"event": "act refused"', '"event": "form refused"')  # a forged button, said to be logged so
    harmless = ("has not pressed Start yet", *refused, "maximum number of running instances")
    return [line for line in told if not any(words in line for words in harmless)]


async def test_a_button_that_leads_nowhere_would_be_noticed(library: Library) -> None:
    """The control: what is on a card is known, what was taken out of the bot is not."""
    card = await library.opens(library.world.add_person("Emma", "en"))
    assert lost_buttons(card) == []
    card.buttons[0][0]["callback_data"] = "1:teleport:1"
    assert lost_buttons(card) == ["1:teleport:1"]


def test_another_language_would_be_noticed(said: Said) -> None:
    """The control: our own words are known by their language."""
    assert said[TEXTS.plain("button-register", "kk")] == {"kk"}
    assert len(said) > 600
