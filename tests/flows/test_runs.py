"""What becomes of an announcement: paused, resumed, stopped, tried again, corrected, taken back, reported."""

import csv
import io

import pytest

from bot.sandbox import Chat, Person, World
from bot.sandbox.bot_api import methods_copies
from bot.sandbox.records.errors import BLOCKED, ApiError, BadRequest
from bot.sandbox.records.flood import Flood
from storage import Tables
from tests.flows.newsroom import Newsroom, acts, heard, launched, percent, readers


async def test_a_paused_run_sends_nothing_and_resumed_it_sends_the_rest(news: Newsroom) -> None:
    people = await readers(news.library)
    _, run = await launched(news)
    await news.taps(f"run_pause:{run}")
    await news.proceeds()
    assert "hello" not in heard(people["en"][0])
    assert news.state(run) == "paused"
    card = await news.taps(f"run_resume:{run}")
    assert news.words("run-pause") in card.button_texts
    await news.proceeds()
    assert news.sums(run) == {"audience": 5, "sent": 5}
    assert percent(news.card()) == 100
    assert acts(news)[-3:] == ["announcement_sent", "announcement_paused", "announcement_resumed"]


async def test_stopping_is_asked_and_counts_whom_it_does_not_reach(news: Newsroom) -> None:
    people = await readers(news.library)
    _, run = await launched(news)
    card = await news.taps(f"run_stop:{run}")
    assert news.words("run-stop-yes") in card.button_texts
    await news.taps(f"run_stop_yes:{run}")
    await news.proceeds()
    assert news.state(run) == "stopped"
    assert news.sums(run) == {"audience": 5, "skipped": 5}
    assert "hello" not in heard(people["ru"][0])
    assert news.words("sum-skipped", count=5) in news.card().words


async def test_what_failed_is_tried_again_and_the_sums_are_those_of_the_last_try(news: Newsroom) -> None:
    people = await readers(news.library, 2)
    unlucky = people["kk"]
    number, run = await launched(news)
    refuse(news, unlucky)
    await news.proceeds()
    assert news.sums(run) == {"audience": 8, "sent": 6, "failed": 2}
    allow(news)
    report = await news.taps(f"announcement:{number}")
    assert news.words("run-retry", count=2) in report.button_texts
    await news.taps(f"announce_retry:{number}")
    await news.taps(f"announce_retry_yes:{number}")
    await news.proceeds()
    again = news.run_of(number)
    assert news.sums(again) == {"audience": 2, "sent": 2}
    report = await news.taps(f"announcement:{number}")
    for line in (("sum-audience", 8), ("sum-sent", 8), ("sum-failed", 0)):
        assert news.words(line[0], count=line[1]) in report.words
    assert [heard(each).count("hello") for each in unlucky] == [1, 1]


async def test_a_deleted_source_pauses_the_run_and_its_author_is_told_what_to_do(news: Newsroom) -> None:
    people = await readers(news.library)
    number, run = await launched(news)
    source = next(each for each in news.librarian.chat.messages if each.sender and each.words == "hello")
    source.deleted = True
    await news.proceeds()
    assert news.state(run) == "paused"
    told = news.card()
    assert news.words("run-message-again") in told.button_texts
    await news.taps(f"announce_message:{number}:any")
    await news.library.says(news.librarian, "hello again")
    await news.taps(f"run_resume:{run}", told)
    await news.proceeds()
    assert news.sums(run) == {"audience": 5, "sent": 5}
    assert heard(people["kk"][0])[-1] == "hello again"


async def test_a_closed_chat_of_the_author_makes_nobody_unreachable(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram says "blocked by the user" of the chat that is copied from in the same words."""
    await readers(room.library)
    _, run = await launched(room)

    def closed(world: World, chat_id: int) -> Chat:
        raise ApiError(403, BLOCKED)

    monkeypatch.setattr(methods_copies, "find_source", closed)
    await room.proceeds()
    assert room.state(run) == "paused"
    assert room.library.rows("SELECT count(*) FROM people WHERE reachable = 0") == [(0,)]


async def test_the_table_says_who_got_it_and_is_no_formula(news: Newsroom) -> None:
    people = await readers(news.library)
    await news.library.meddles("UPDATE people SET name = '=1+1' WHERE id = ?", people["en"][0].id)
    people["kk"][0].blocked = True
    number = await news.composes("hello")
    await news.sends(number)
    await news.taps(f"announcement:{number}")
    await news.taps(f"announce_csv:{number}")
    sent = next(each.file for each in reversed(news.librarian.chat.messages) if each.file)
    assert sent.name.endswith(f"{number}.csv")
    rows = list(csv.reader(io.StringIO(sent.data.decode("utf-8-sig")), delimiter=";"))
    found = {row[0]: row for row in rows[1:]}
    assert found[str(people["en"][0].id)][1:3] == ["'=1+1", news.words("deliveries-sent")]
    assert found[str(people["kk"][0].id)][2] == news.words("deliveries-blocked")
    assert len(found) == 5


async def test_who_is_forgotten_in_the_middle_is_counted_and_not_named(room: Newsroom) -> None:
    people = await readers(room.library)
    number, run = await launched(room)
    app = room.library.app
    assert app is not None
    await room.taps(f"run_pause:{run}")

    def work(tables: Tables) -> None:
        found = tables.runs.get(run)
        assert found is not None
        app.services.running._fill(tables, found)

    await app.storage.write(work)
    await room.library.forgets(people["kk"][0])
    await room.taps(f"run_resume:{run}")
    await room.proceeds()
    assert room.sums(run) == {"audience": 5, "sent": 4, "skipped": 1}
    await room.library.forgets(people["ru"][0])
    assert room.sums(run) == {"audience": 5, "sent": 4, "skipped": 1}
    gone = (people["kk"][0].id, people["ru"][0].id)
    assert room.library.rows("SELECT count(*) FROM outbox WHERE person_id IN (?, ?)", *gone) == [(0,)]
    await room.taps(f"announcement:{number}")
    await room.taps(f"announce_recall:{number}")
    await room.taps(f"announce_recall_yes:{number}")
    await room.proceeds()
    assert room.sums(room.run_of(number)) == {"audience": 3, "sent": 3}


async def test_a_forgotten_author_ends_what_is_copied_from_their_chat(room: Newsroom) -> None:
    await readers(room.library)
    _, run = await launched(room)
    await room.library.forgets(room.librarian)
    app = room.library.app
    assert app is not None
    await app.run()
    assert room.state(run) == "stopped"
    assert room.sums(run)["skipped"] == room.sums(run)["audience"]
    assert room.library.rows("SELECT author_id FROM announcements") == [(None,)]


async def test_two_librarians_announcements_go_out_side_by_side(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await readers(room.library, 3)
    other = Newsroom(room.library, room.library.second, "en")
    _, first = await launched(room, "one")
    number = await other.composes("two")
    await other.taps(f"announce_sure:{number}")
    await other.taps(f"announce_go:{number}")
    app = room.library.app
    assert app is not None
    with monkeypatch.context() as nobody_gets_any:
        nobody_gets_any.setattr(app.context.outgoing, "engaged", lambda: set(room.library.world.people))
        await app.services.running.proceed()
    app.sender.wake()
    await room.library.rest()
    spans = "SELECT MIN(settled_at), MAX(settled_at) FROM outbox WHERE run_id = ?"
    [(_, first_ended)] = room.library.rows(spans, first)
    [(second_began, _)] = room.library.rows(spans, other.run_of(number))
    assert second_began <= first_ended, "the second does not wait for the end of the first"
    await room.proceeds()
    assert room.sums(first) == room.sums(other.run_of(number)) == {"audience": 11, "sent": 11}
    assert {"one", "two"} <= set(heard(people["kk"][2]))


async def test_the_history_is_shown_in_pages(news: Newsroom) -> None:
    for number in range(7):
        await news.composes(f"word {number}")
        await news.sends(news.draft())
    page = await news.taps("announcements:0")
    assert sum("word" in label for label in page.button_texts) == 5
    older = await news.taps("announcements:1", page)
    assert [label for label in older.button_texts if "word" in label] == ["✓ word 1", "✓ word 0"]


async def test_a_time_out_is_unknown_and_not_sent_again(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await readers(room.library)
    _, run = await launched(room)
    room.library.world.trouble.on("half_body", person_id=people["kk"][0].id, times=1)
    await room.proceeds()
    assert room.sums(run) == {"audience": 5, "sent": 4, "unknown": 1}
    assert heard(people["kk"][0]).count("hello") == 1


def refuse(news: Newsroom, people: list[Person]) -> None:
    """Telegram refuses what is sent to them, for no reason of theirs."""
    flood, refused = news.library.world.flood, {each.id for each in people}

    def admit(chat: Chat, now: float, count: int = 1) -> None:
        if chat.id in refused:
            raise BadRequest("CHAT_RESTRICTED")
        Flood.admit(flood, chat, now, count)

    flood.admit = admit  # type: ignore[method-assign]


def allow(news: Newsroom) -> None:
    del news.library.world.flood.admit
