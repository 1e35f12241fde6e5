"""Of whom nobody knows whether they have an announcement: they get it after all if a librarian wants so."""

from tests.flows.newsroom import Newsroom, acts, heard, launched, readers
from tests.patience import until


async def went_out(news: Newsroom, lost: int) -> tuple[int, int]:
    """An announcement whose first so many answers of Telegram did not come back."""
    number, run = await launched(news)
    news.library.world.trouble.on("reset_after", methods=("copyMessage",), times=lost)
    await news.proceeds()
    await until(lambda: news.state(run) == "done")
    return number, run


async def test_who_may_not_have_it_gets_it_after_a_confirmation_that_says_so(news: Newsroom) -> None:
    people = [each for some in (await readers(news.library)).values() for each in some]
    number, run = await went_out(news, lost=3)
    assert news.sums(run) == {"audience": 5, "sent": 2, "unknown": 3}
    report = await news.taps(f"announcement:{number}")
    await news.library.taps(news.librarian, news.words("run-after-all", count=3), report)
    sure = news.card()
    assert news.words("run-after-all-sure", count=3) in sure.words
    assert sum(heard(each).count("hello") for each in people) == len(people)
    await news.taps("run-after-all-yes", sure)
    await news.proceeds()
    again = news.run_of(number)
    assert news.sums(again) == {"audience": 3, "sent": 3}
    report = await news.taps(f"announcement:{number}")
    for line in (("sum-audience", 5), ("sum-sent", 5), ("sum-unknown", 0), ("sum-failed", 0)):
        assert news.words(line[0], count=line[1]) in report.words
    assert news.words("run-after-all", count=3) not in report.button_texts
    assert "announcement_after_all" in acts(news)


async def test_two_taps_send_it_once(room: Newsroom) -> None:
    people = [each for some in (await readers(room.library)).values() for each in some]
    number, _ = await went_out(room, lost=5)
    card = await room.taps(f"announcement:{number}")
    for _ in range(2):
        await room.taps(f"announce_after_all_yes:{number}", card)
        await room.proceeds()
    assert all(heard(each).count("hello") == 2 for each in people)


async def test_what_was_taken_back_is_sent_to_nobody_after_all(room: Newsroom) -> None:
    await readers(room.library)
    number, _ = await went_out(room, lost=1)
    await room.taps(f"announce_recall_yes:{number}")
    await room.proceeds()
    report = await room.taps(f"announcement:{number}")
    assert room.words("run-after-all", count=1) not in report.button_texts
    runs = room.library.rows("SELECT count(*) FROM runs")
    await room.taps(f"announce_after_all_yes:{number}")
    assert room.library.rows("SELECT count(*) FROM runs") == runs
