"""Random walks over all buttons, commands and odd inputs: no dead end, no error, one language.

STRESS=1 walks a thousand times a hundred acts. A failure names the walk's seed and its last acts.
"""

import os

import pytest

from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Person
from tests.flows.library import Library
from tests.flows.readers import LANGUAGES, TEXTS, evening
from tests.flows.walker import Said, Walker, own_words
from tests.test_logs import captured

STRESS = os.environ.get("STRESS") == "1"
WALKS, ACTS = (1000, 100) if STRESS else (20, 40)
OWNER_EVERY = 5
"""Every so many walks the owner walks."""


@pytest.fixture(scope="module")
def said() -> Said:
    return own_words()


async def test_no_walk_comes_to_a_dead_end_an_error_or_another_language(
    closed_library: Library, said: Said
) -> None:
    library = closed_library
    await library.imports(EXAMPLE.read_text(encoding="utf-8"))
    await library.imports(evening(capacity=2))
    owner = library.world.add_person("Owner", "ru")
    library.settings = library.settings.model_copy(update={"owners": (owner.id,)})
    with captured("json", "INFO") as log:
        async with library.open():
            for seed in range(WALKS):
                await _walk(library, _walker(library, owner, seed), seed, said)
                assert _troubles(log.text) == [], f"walk {seed}"


def _walker(library: Library, owner: Person, seed: int) -> Person:
    if seed % OWNER_EVERY == 0:
        return owner
    return library.world.add_person(f"Walker {seed}", LANGUAGES[seed % 3])


async def _walk(library: Library, person: Person, seed: int, said: Said) -> None:
    walker = Walker(library, person, seed, said)
    try:
        await walker.walk(ACTS)
    except Exception as error:
        raise AssertionError(f"walk {seed} after {list(walker.trail)}") from error


def _troubles(log: str) -> list[str]:
    told = [line for line in log.splitlines() if '"level": "error"' in line or '"level": "warning"' in line]
    return [line for line in told if "has not pressed Start yet" not in line]


def test_another_language_would_be_noticed(said: Said) -> None:
    """The control: our own words are known by their language."""
    assert said[TEXTS.plain("button-register", "kk")] == {"kk"}
    assert len(said) > 600
