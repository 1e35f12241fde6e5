"""However much people write to librarians, each message about it is no more than Telegram takes."""

from collections.abc import Iterator

import pytest

from bot.chat.screens.screen import Screen
from bot.chat.sending.kinds import Brief
from bot.conversations.forms.feedback import LONGEST as FEEDBACK_LONGEST
from bot.conversations.screens import feedback as own
from bot.conversations.screens import inbox, ratings, reviews, threads
from bot.conversations.services.feedback import AskedPage, MyFeedback, Tally
from bot.conversations.services.inbox import InboxPage, OpenThread, in_pages
from bot.conversations.services.letters import LONGEST
from bot.conversations.services.reviews import Averages, Quotable, Review
from bot.conversations.services.threads import Said, ToldPost
from bot.texts import LANGUAGES, Speaker
from storage.feedback import Average, Exported, Feedback, KindWords
from storage.records import Notice, Person
from storage.threads import Post, Thread, ThreadLine, Turn
from tests.screens.test_sizes import ID, LIBRARY, NOW, TEXTS, problems, webinar

PERSON = Person(ID, "ru", None, None, True, None, None, NOW, NOW)
NAME = 100


def brief(kind: str, subject: object) -> Brief:
    notice = Notice(ID, ID, 1, kind, None, None, None, "{}", NOW, NOW, None, 1)
    return Brief(notice, PERSON, NOW, {}, None, subject)


def told(unit: str, subject: str) -> ToldPost:
    post = Post(ID, ID, ID, True, unit * LONGEST, NOW)
    return ToldPost(Thread(ID, ID, unit * NAME, subject, ID, ID), post, post, webinar(unit).title)


def feedback(unit: str) -> Feedback:
    words, name = unit * FEEDBACK_LONGEST, unit * NAME
    return Feedback(ID, ID, ID, 5, words, "voice", False, True, name, None, NOW)


def screens(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    """Every screen of the two features that shows what people wrote."""
    yield "letter", threads.letter(say, unit * LONGEST)
    for subject in ("question", "words", "feedback"):
        for kind, notice in threads.NOTICES.items():
            yield f"{kind} {subject}", notice(say, brief(kind, told(unit, subject)))
    for outcome in Said:
        yield outcome, threads.said(say, outcome)
    it, said = webinar(unit), feedback(unit)
    yield "mine", own.mine(say, MyFeedback(ID, it, said, True))
    yield "thanked", own.thanked(say, MyFeedback(ID, it, said, True))
    yield "not allowed", own.mine(say, MyFeedback(ID, it, None, False))
    yield "overview", own.overview(say, AskedPage(((it, 5),) * 5, 1, 3), staff=True)
    tally = Tally(ID, it, dict.fromkeys(range(1, 6), ID), ID, (said,) * 3)
    yield "card", reviews.live(say, brief("feedback_card", tally))
    yield "tally", reviews.tally(say, tally)
    yield "no ratings", reviews.tally(say, Tally(0, None, {}, 0, ()))
    yield "averages", ratings.averages(say, Averages(((Average(ID, ID, 4.567, 9_999), it),) * 5, 1, 3))
    posts = tuple(Turn(ID, staff, unit * LONGEST, NOW, unit * NAME) for staff in (False, True))
    yield "review", reviews.review(say, Review(ID, it, said, 1, 3, ID, posts))
    yield "nothing said", reviews.review(say, Review(ID, it, None, 0, 1))
    yield "picture", ratings.picture(say, tally)
    words = KindWords(unit * FEEDBACK_LONGEST, unit * NAME)
    yield "quotes", ratings.quotes(say, Quotable(ID, it, (words,) * 3, 1, 3))
    yield "no quotes", ratings.quotes(say, Quotable(0, None, (), 0, 1))
    exported = Exported(5, unit * FEEDBACK_LONGEST, "voice", True, unit * NAME, NOW, it.title)
    yield "workbook", ratings.workbook(say, [exported] * 3, ID)
    yield from inbox_screens(say, unit)


def inbox_screens(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    """The librarians' inbox and its talks."""
    title = webinar(unit).title
    for waiting in (True, False):
        line = ThreadLine(ID, unit * NAME, "feedback", ID, NOW if waiting else None, NOW, unit * LONGEST)
        page = InboxPage(((line, title),) * 5, waiting, 1, 3, ID)
        yield f"inbox {waiting}", inbox.page(say, page)
        yield f"empty inbox {waiting}", inbox.page(say, InboxPage((), waiting, 0, 1, 0))
    thread = Thread(ID, ID, unit * NAME, "question", ID, ID, NOW)
    for size in (1, LONGEST // 4, LONGEST):
        turns = [Turn(ID, each % 2 == 0, unit * size, NOW, unit * NAME) for each in range(40)]
        for part in in_pages(turns):
            found = OpenThread(thread, title, tuple(part), 1, 3)
            yield f"talk of {size}", inbox.thread(say, found)
            yield f"settle {size}", inbox.settle_sure(say, found)
    yield "gone talk", inbox.gone(say)


@pytest.mark.parametrize("unit", ["ж", "<", "📚"], ids=["letters", "markup", "emoji"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_talk_is_more_than_telegram_takes(language: str, unit: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    found = {name: problems(screen) for name, screen in screens(say, unit)}
    assert {name: each for name, each in found.items() if each} == {}
