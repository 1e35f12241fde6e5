"""Who had blocked the bot and comes back."""

from pathlib import Path

from bot.texts import Texts
from tests.services.office import MINUTE, NOW, Office, webinar


def test_who_comes_back_to_a_webinar_that_has_no_limit_any_more_is_seated_also_in_the_last_half_hour(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "library.db", Texts())
    start = NOW + 20 * MINUTE
    evening = office.save(webinar("evening", start, 1))
    for person in (1, 2):
        office.register(person, evening)
    office.block(2)
    office.save(webinar("evening", start, None))
    office.tick()
    states = "SELECT state FROM registrations ORDER BY person_id"
    assert office.rows(states) == [("seated",), ("waiting",)]
    office.meet(2)
    office.tick()
    assert office.rows(states) == [("seated",), ("seated",)]
    office.leave()
