"""Feedback by webinar as librarians see it: averages, a picture, what may be quoted, a workbook."""

from collections.abc import Sequence

from bot import linked
from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Screen, column, tap
from bot.conversations.screens.reviews import name, numbers
from bot.conversations.services.feedback import Tally
from bot.conversations.services.reviews import Averages, Quotable
from bot.exports.charts_value import Bar, Chart
from bot.exports.workbook_value import Cell, Sheet, Workbook, wall_time
from bot.linked import shorten
from bot.texts import Html, Speaker
from bot.webinars.screens.stars import BEST
from bot.webinars.screens.webinars import label
from storage.feedback import Average, Exported, KindWords
from storage.records import Webinar

LONG_PAGE = 3400
"""UTF-16 units of quotations on a page, above which each of them is cut."""
CUT = 500
"""Characters that are left of each then."""
COLUMNS = ("webinar", "day", "rating", "words", "signature", "quotable")
IN_CAPTION = 200
"""Characters of a title under a picture."""


def averages(say: Speaker, page: Averages) -> Screen:
    """Every webinar that was rated, and the library; where something waits comes first."""
    lines = [_average(say, name(say, webinar), each) for each, webinar in page.rated]
    buttons = [tap(_label(say, each, webinar), "reviews", each.about) for each, webinar in page.rated]
    head = [say("reviews-averages-title"), *(lines or [say("reviews-none")])]
    export = [tap(say.plain("reviews-export-all"), "feedback_export_all")] if page.rated else []
    turned = turns(say, "averages", number=page.number, pages=page.pages)
    rows = [*column(*buttons), *turned, tuple(export), (tap(say.plain("to-desk"), "manage"),)]
    return Screen(fitting(head), tuple(row for row in rows if row))


def picture(say: Speaker, told: Tally) -> Screen:
    """The ratings as a picture; its caption tells the same numbers in words."""
    title = shorten(name(say, told.webinar).bare, IN_CAPTION)
    summary = numbers(say, told)
    lines = [say("reviews-bar", rating=each, people=told.ratings.get(each, 0), bar="") for each in _down()]
    caption = PARAGRAPH.join_all([say("reviews-picture", title=title), summary, LINE.join_all(lines)])
    chart = Chart(title, summary.bare, tuple(_bar(say, told, each) for each in _down()), "ratings")
    return Screen(caption, column(_back(say, told.about)), document=chart)


def quotes(say: Speaker, page: Quotable) -> Screen:
    """Kind words of who allowed it, each in a block that a tap copies."""
    head = LINE.join_all([say("quotes-title"), Html(f"<b>{name(say, page.webinar)}</b>")])
    parts = [_quote(say, each) for each in page.words]
    if sum(part.units for part in parts) > LONG_PAGE:
        parts = [_quote(say, each, CUT) for each in page.words]
    turned = turns(say, "quotes", page.about, number=page.number, pages=page.pages)
    body = [say("quotes-how"), *parts] if parts else [say("quotes-none")]
    text = PARAGRAPH.join_all([head, *body, *foot(say, page.number, page.pages)])
    return Screen(text, (*turned, (_back(say, page.about),)))


def workbook(say: Speaker, told: Sequence[Exported], about: int | None) -> Screen:
    """All that was said as a workbook, in an order that tells no more than the rows do."""
    rows = sorted((_row(say, each) for each in told), key=_in_order)
    heads = [say.plain(f"reviews-column-{name}") for name in COLUMNS]
    sheet = Sheet(say.plain("reviews-sheet"), heads, rows)
    back = tap(say.plain("reviews-averages"), "averages", 0) if about is None else _back(say, about)
    book = Workbook(say.plain("reviews-file"), (sheet,))
    return Screen(say("reviews-exported", count=len(rows)), column(back), document=book)


def _row(say: Speaker, told: Exported) -> tuple[Cell, ...]:
    """Of the moment only the day is told, by the library's calendar."""
    words = told.words or (say.plain("reviews-cell-voice") if told.voice_id else None)
    worded = words is not None
    return (
        say.of(told.title) if told.title else say.plain("rate-library"),
        wall_time(told.updated_at, say.library.zone).date(),
        told.rating,
        words,
        (told.name or say.plain("reviews-cell-anonymous")) if worded else None,
        say.plain("feedback-quotable-yes" if told.quotable else "feedback-quotable-no") if worded else None,
    )


def _in_order(row: tuple[Cell, ...]) -> tuple[str, ...]:
    """By webinar, day, rating and words: never by who came first."""
    return tuple("" if cell is None else str(cell) for cell in row)


def _average(say: Speaker, about: Html, each: Average) -> Html:
    if each.average is None:
        line = say("reviews-average-none", title=about)
    else:
        line = say("reviews-average", title=about, average=round(each.average, 1), count=each.ratings)
    return LINE.join_all([line, say("reviews-waiting", count=each.waiting)]) if each.waiting else line


def _label(say: Speaker, each: Average, webinar: Webinar | None) -> str:
    words = label(say, webinar) if webinar else say.plain("rate-library")
    return say.plain("reviews-label-waiting", title=words, count=each.waiting) if each.waiting else words


def _bar(say: Speaker, told: Tally, rating: int) -> Bar:
    people = told.ratings.get(rating, 0)
    percent = round(100 * people / told.count) if told.count else 0
    return Bar(f"{rating} ★", people, say.plain("reviews-share", people=people, percent=percent))


def _quote(say: Speaker, told: KindWords, most: int | None = None) -> Html:
    words = shorten(told.words, most) if most else told.words
    signature = told.name or say.plain("quotes-a-reader")
    quoted = say("quotes-one", words=linked.beside(words), name=linked.beside(signature))
    return Html(f"<pre>{quoted}</pre>")  # a tap copies it, and keeps no link


def _down() -> range:
    return range(BEST, 0, -1)


def _back(say: Speaker, about: int) -> Button:
    return tap(say.plain("back"), "reviews", about)
