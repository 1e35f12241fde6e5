"""A command may carry the bot's name; one with another bot's is answered as unknown."""

from pathlib import Path

from tests.flows.staff import staffed


async def test_a_command_with_our_name_is_ours_in_any_letters(tmp_path: Path) -> None:
    async with staffed(tmp_path) as library:
        person, name = library.first, library.world.bot.username
        plain = await library.says(person, "/help")
        for words in (f"/help@{name}", f"/HELP@{name.upper()}", "/help and more"):
            assert (await library.says(person, words)).words == plain.words


async def test_a_command_for_another_bot_does_nothing(tmp_path: Path) -> None:
    async with staffed(tmp_path) as library:
        unknown = await library.says(library.first, "/nothing")
        assert (await library.says(library.first, "/help@another_bot")).words == unknown.words
        assert (await library.says(library.first, "/help")).words != unknown.words
