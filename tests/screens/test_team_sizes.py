"""However many librarians there are and however they are called, the team is listed."""

import pytest

from bot.screens.team import team
from bot.texts import LANGUAGES, Speaker
from storage.librarians import Librarian
from tests.screens.test_sizes import ID, LIBRARY, TEXTS, problems


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["x", "<"])
def test_a_team_of_sixty_with_long_names_is_listed_whole(language: str, unit: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    members = [Librarian(ID - each, unit * 100, each == 0, 1, 0) for each in range(60)]
    screen = team(say, members)
    assert problems(screen) == []
    assert screen.text.count("\n") >= len(members)
