"""However librarians are called, a page of the team fits."""

import pytest

from bot.people.screens.team import team
from bot.people.services.team import TEAM_PAGE, TeamPage
from bot.texts import LANGUAGES, Speaker
from storage.librarians import Librarian
from tests.screens.test_sizes import ID, LIBRARY, TEXTS, problems


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["x", "<"])
def test_a_page_of_long_names_is_listed_whole(language: str, unit: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    members = tuple(Librarian(ID - each, unit * 100, each == 0, 1, 0) for each in range(TEAM_PAGE))
    screen = team(say, TeamPage(members, 10**6, 10**7, alone=False))
    assert problems(screen) == []
    assert screen.text.count("\n") >= len(members)
