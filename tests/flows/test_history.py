"""A library of many years: what is over slows nobody, and is removed once nobody can ask for it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.upkeep.history import DAY, NOTICES_KEPT
from storage.inbox import KEPT_ASIDE, LONGEST_ASIDE
from tests.flows.library import HOUR, Library
from tests.flows.newsroom import Newsroom, heard, newsroom, readers
from tests.flows.readers import LANGUAGES, TEXTS

OLD = """
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO outbox (person_id, lane, kind, details, once_key, due_at, deadline_at, state, created_at,
                    settled_at)
SELECT n, 1, 'seated', '{"person_id": ' || n || '}', 'old:' || n, 0, 0, 'sent', ?, ? FROM numbers
"""


@pytest.fixture(params=LANGUAGES)
async def room(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Newsroom]:
    async with newsroom(tmp_path, request.param) as news:
        yield news


async def grows_old(library: Library, notices: int, age: int = DAY) -> None:
    """So many notices were settled so long ago."""
    then = library.clock.now() - age
    await library.meddles(OLD, notices, then, then)


async def work(library: Library) -> int:
    """Steps of SQLite, on all of the bot's connections, for one look for what is due; the least of some."""
    assert library.app is not None
    database, counted = library.app.storage._database, [0]

    def count() -> int:
        counted[0] += 1
        return 0

    found = []
    for link in (database.writer, database.reader):
        await link._connection.set_progress_handler(count, 20)
    for _ in range(5):
        counted[0] = 0
        await library.app.due()
        await library.app.services.notices.next(8)
        found.append(counted[0])
    return min(found)


async def test_the_look_for_what_is_due_is_the_same_beside_many_thousand_notices(library: Library) -> None:
    before = await work(library)
    await grows_old(library, 20_000)
    assert await work(library) <= before * 1.2 + 10


async def test_notices_that_wait_for_the_morning_are_not_looked_through_at_night(library: Library) -> None:
    before = await work(library)
    await grows_old(library, 20_000)
    morning = library.clock.now() + DAY
    await library.meddles("UPDATE outbox SET state = 'pending', settled_at = NULL, due_at = ?", morning)
    assert await work(library) <= before * 1.2 + 10


async def test_forgetting_somebody_reads_only_what_speaks_of_them(library: Library) -> None:
    assert library.app is not None
    maria = await library.newcomer("Мария", "ru")
    await grows_old(library, 20_000)
    about = f'{{"person_id": {maria.id}}}'
    await library.meddles(
        "UPDATE outbox SET details = ?, about_id = ?, once_key = 'application:' || ? WHERE person_id = 7",
        about,
        maria.id,
        maria.id,
    )
    await library.says(maria, "/privacy")
    await library.taps(maria, "1:delete")
    await library.taps(maria, "1:delete_sure")
    assert library.rows("SELECT details, once_key FROM outbox WHERE person_id = 7") == [("{}", None)]
    assert library.rows("SELECT count(*) FROM outbox WHERE once_key LIKE 'old:%'") == [(19_999,)]


async def purged(library: Library) -> None:
    """As the tick does it, until there is nothing more."""
    assert library.app is not None
    left = None
    while left != (
        left := library.rows("SELECT count(*) FROM outbox") + library.rows("SELECT count(*) FROM inbox")
    ):
        await library.app.services.history.purge()


async def test_notices_are_removed_after_the_time_that_the_privacy_page_names(library: Library) -> None:
    maria = await library.newcomer("Мария", "ru")
    await grows_old(library, 2_000, NOTICES_KEPT + HOUR)
    await grows_old_too(library, 10, NOTICES_KEPT - HOUR)
    await purged(library)
    assert library.rows("SELECT count(*) FROM outbox") == [(10,)]
    shown = await library.says(maria, "/privacy")
    assert f"через {NOTICES_KEPT // DAY} дней" in shown.words
    for language in LANGUAGES:
        for key in ("privacy-kept-notices", "run-let-go"):
            assert str(NOTICES_KEPT // DAY) in TEXTS.plain(key, language)


async def grows_old_too(library: Library, notices: int, age: int) -> None:
    then = library.clock.now() - age
    await library.meddles(OLD.replace("'old:'", "'newer:'"), notices, then, then)


async def test_what_waits_is_never_removed_however_old_it_is(library: Library) -> None:
    await grows_old(library, 30, 2 * NOTICES_KEPT)
    later = library.clock.now() + HOUR
    await library.meddles(
        "UPDATE outbox SET settled_at = NULL, due_at = ?,"
        " state = CASE id % 2 WHEN 0 THEN 'pending' ELSE 'sending' END",
        later,
    )
    assert library.app is not None
    await library.app.services.history.purge()
    assert library.rows("SELECT count(*) FROM outbox") == [(30,)]
    await library.meddles("DELETE FROM outbox")


async def test_taps_are_answered_while_very_much_is_removed(library: Library) -> None:
    maria = await library.newcomer("Мария", "ru")
    await grows_old(library, 10_000, NOTICES_KEPT + HOUR)
    assert library.app is not None
    purge = library.app.tasks.start(library.app.services.history.purge(), name="purge")
    await library.says(maria, "/settings")
    assert library.rows("SELECT count(*) FROM outbox") > [(0,)], "nobody waits until the last is removed"
    await purge
    assert library.rows("SELECT count(*) FROM outbox") == [(0,)]


async def test_an_answered_update_leaves_nothing_after_two_days(library: Library) -> None:
    maria = await library.newcomer("Мария", "ru")
    assert library.rows("SELECT count(*) FROM inbox") > [(0,)]
    library.clock.move(2 * DAY + HOUR)
    await library.says(maria, "/help")
    await purged(library)
    assert library.rows("SELECT count(*) FROM inbox") == [(1,)]


async def test_an_announcement_is_corrected_after_what_is_older_was_removed(news: Newsroom) -> None:
    people = await readers(news.library)
    first = await news.composes("the first")
    await news.sends(first)
    news.library.clock.move(NOTICES_KEPT - HOUR)
    second = await news.composes("tomorrow at 5")
    await news.sends(second)
    news.library.clock.move(2 * HOUR)
    await purged(news.library)
    await news.taps(f"announce_correct:{second}")
    await news.library.says(news.librarian, "tomorrow at 6")
    await news.taps(f"announce_correct_yes:{second}")
    await news.proceeds()
    assert [heard(each[0])[-2:] for each in people.values()] == [["the first", "tomorrow at 6"]] * 3
    assert news.sums(news.run_of(second)) == {"audience": 5, "sent": 5}


async def test_of_an_announcement_of_long_ago_the_sums_stay_and_nothing_else_is_offered(
    room: Newsroom,
) -> None:
    await readers(room.library)
    number = await room.composes("the first")
    run = await room.sends(number)
    before = await room.taps(f"announcement:{number}")
    room.library.clock.move(NOTICES_KEPT + HOUR)
    await purged(room.library)
    after = await room.taps(f"announcement:{number}")
    assert room.words("sum-sent", count=5) in before.words
    assert room.words("sum-sent", count=5) in after.words
    assert room.words("run-let-go") in after.words
    assert after.button_texts == [room.words("announce-history")]
    assert room.library.rows("SELECT count(*) FROM outbox WHERE run_id = ?", run) == [(0,)]


@pytest.mark.parametrize("act", ["correct", "recall", "retry_yes", "recall_yes", "correct_yes", "csv"])
async def test_old_buttons_under_it_lead_back_to_its_report(room: Newsroom, act: str) -> None:
    await readers(room.library)
    number = await room.composes("the first")
    run = await room.sends(number)
    room.library.clock.move(NOTICES_KEPT + HOUR)
    await purged(room.library)
    shown = await room.taps(f"announce_{act}:{number}")
    assert room.words("run-let-go") in shown.words
    assert room.run_of(number) == run


async def test_half_of_an_announcement_is_never_removed(news: Newsroom) -> None:
    await readers(news.library)
    number = await news.composes("the first")
    await news.sends(number)
    news.library.clock.move(NOTICES_KEPT - HOUR)
    await news.taps(f"announce_correct:{number}")
    await news.library.says(news.librarian, "the first, corrected")
    await news.taps(f"announce_correct_yes:{number}")
    await news.proceeds()
    news.library.clock.move(2 * HOUR)
    await purged(news.library)
    [(kept,)] = news.library.rows("SELECT count(*) FROM outbox WHERE run_id IS NOT NULL")
    assert kept == 10, "somebody did something with it an hour ago"


def broken(person: Any, words: str) -> dict[str, Any]:  # noqa: ANN401 - a person of the sandbox
    """A message that cannot be read, as no Telegram sends it."""
    user = {"id": person.id, "is_bot": False, "first_name": "М"}
    return {"from": user, "chat": {"id": person.id, "type": "private"}, "date": 5, "text": words}


async def test_updates_that_nobody_can_answer_fill_no_disk(library: Library) -> None:
    maria = await library.newcomer("Мария", "ru")
    with capture_logs():  # they are told of at length
        for _ in range(KEPT_ASIDE + 50):
            library.world.updates.add("message", broken(maria, "я" * 20_000))
        await library.rest()
    aside = "SELECT count(*), max(length(raw)) FROM inbox WHERE state = 'set aside' AND raw IS NOT NULL"
    assert library.rows(aside) == [(KEPT_ASIDE, LONGEST_ASIDE)]
    assert library.rows("SELECT count(*) FROM inbox WHERE state = 'set aside'") == [(KEPT_ASIDE + 50,)]
    library.clock.move(2 * DAY + HOUR)
    await purged(library)
    assert library.rows("SELECT count(*) FROM inbox WHERE state = 'set aside'") == [(0,)]


async def test_cards_shared_long_ago_are_not_looked_through_and_still_follow_their_webinar(
    library: Library,
) -> None:
    assert library.app is not None
    maria = await library.newcomer("Мария", "ru")
    await library.opens(maria, "w_3")
    await library.meddles(SHARED, 3_000)
    read, now = library.app.storage.read, library.clock.now()
    assert not await read(lambda tables: tables.posted_cards.to_spread(now))
    assert await read(lambda tables: tables.posted_cards.stale(now, now, 10)) == []
    await library.taps(maria, "1:register:3")
    await library.taps(maria, "1:agree:3")
    [first, *_] = await library.app.services.groups.stale_cards()
    assert (first.webinar_id, first.current) == (3, False)
    assert library.rows("SELECT count(*) FROM posted_cards WHERE stale = 1") == [(1_500,)]
    assert not await read(lambda tables: tables.posted_cards.to_spread(now)), (
        "of the other webinar nothing has changed"
    )


SHARED = """
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO posted_cards (webinar_id, inline_message_id, language, shown_hash, created_at, stale)
SELECT 2 + n % 2, 'shared:' || n, 'kk', 'as it was', 1, 0 FROM numbers
"""
