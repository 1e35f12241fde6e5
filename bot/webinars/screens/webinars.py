"""Webinars as readers see them: lists, the card, the programme."""

from bot import linked
from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Rows, Screen, column, link, tap
from bot.linked import shorten
from bot.texts import Html, Speaker, in_html
from bot.webinars.screens.attendance import here_rows, seen
from bot.webinars.services.webinars import Page, Programme, WebinarView
from storage.records import Card, Partner, Seat, Talk, Webinar, WebinarStatus

TITLE_ON_BUTTON = 48
DESCRIPTION_ON_CARD = 1500
DESCRIPTION_UNFOLDED = 240


def coming(say: Speaker, page: Page) -> Screen:
    """Coming webinars, soonest first; says so when there are none."""
    archive = tap(say.plain("start-archive"), "archive", 0)
    if not page.webinars:
        return Screen(say("webinars-none-coming"), ((archive, _to_start(say)),))
    return _list(say, page, "coming", say("webinars-coming"), (archive, _to_start(say)))


def archive(say: Speaker, page: Page) -> Screen:
    """Past webinars, latest first; says so when there are none."""
    ahead = tap(say.plain("start-webinars"), "coming", 0)
    if not page.webinars:
        return Screen(say("webinars-none-past"), ((ahead, _to_start(say)),))
    return _list(say, page, "archive", say("webinars-archive"), (ahead, _to_start(say)))


def gone(say: Speaker) -> Screen:
    """The webinar a button or a link led to is not there."""
    return Screen(say("webinar-gone"), column(tap(say.plain("start-webinars"), "coming", 0), _to_start(say)))


def card(say: Speaker, view: WebinarView, toast: str | None = None) -> Screen:
    """One webinar: what, when, with whom, how full, what the reader answered, and what they can do."""
    webinar = view.webinar
    about = [Html(f"<b>{in_html(say.of(webinar.title))}</b>"), *state(say, view), *when(say, webinar)]
    description = shorten(say.of(webinar.description), DESCRIPTION_ON_CARD)
    parts = [
        LINE.join_all(about),
        _quoted(description),
        LINE.join_all(_who(say, view)),
        _seats(say, view),
    ]
    text = PARAGRAPH.join_all([part for part in parts if part])
    return Screen(text, _card_rows(say, view), toast, opens=_opens(view))


def _opens(view: WebinarView) -> tuple[int, str] | None:
    """The join link that the card shows: to who has a seat, until the end."""
    webinar, open_ = view.webinar, view.webinar.status is WebinarStatus.PUBLISHED and not view.past
    seated = view.card.seat is Seat.SEATED
    return (webinar.id, webinar.join_link) if seated and open_ and webinar.join_link else None


def programme(say: Speaker, told: Programme) -> Screen:
    """The talks in their order, with links to what was handed out."""
    webinar_id = told.webinar.id
    items = [talk_lines(say, number, talk) for number, talk in enumerate(told.talks, 1)]
    head = LINE.join_all([say("programme-title"), in_html(say.of(told.webinar.title))])
    text = fitting([head, *items]) if items else PARAGRAPH.join_all([head, say("programme-empty")])
    return Screen(text, column(tap(say.plain("back"), "webinar", webinar_id)))


def _quoted(description: str) -> Html:
    """A long text folds up, so that time and buttons stay in sight."""
    text = in_html(description)
    long = linked.units(description) > DESCRIPTION_UNFOLDED
    return Html(f"<blockquote expandable>{text}</blockquote>") if long else text


def when(say: Speaker, webinar: Webinar) -> list[Html]:
    """Date and time in the reader's zone, the library's beside it if its clock differs."""
    at = webinar.starts_at
    if not webinar.dated:
        return [say("webinar-undated")]
    if webinar.date_only:
        return [say.date(at, webinar.zone)]
    lines = [say("webinar-when-yours", moment=say.moment(at), city=say.city(say.zone))]
    if not say.same_clock(at):
        lines.append(_when_library(say, at))
    return lines


def offer_buttons(say: Speaker, webinar_id: int) -> tuple[Button, Button]:
    """Take the seat that is held, or let the next in line have it."""
    return (
        tap(say.plain("button-take-seat"), "register", webinar_id, style="success"),
        tap(say.plain("button-let-go"), "cancel", webinar_id),
    )


def _when_library(say: Speaker, at: int) -> Html:
    zone = say.library.zone
    time, city = say.time(at, zone), say.city(zone)
    if say.date(at) == say.date(at, zone):
        return say("webinar-when-library", time=time, city=city)
    return say("webinar-when-library-other-day", date=say.date(at, zone), time=time, city=city)


def _list(say: Speaker, page: Page, act: str, title: Html, last: tuple[Button, ...]) -> Screen:
    items = [_item(say, webinar) for webinar in page.webinars]
    below = foot(say, page.number, page.pages)
    buttons = column(*(tap(label(say, webinar), "webinar", webinar.id) for webinar in page.webinars))
    turned = turns(say, act, number=page.number, pages=page.pages)
    return Screen(PARAGRAPH.join_all([title, *items, *below]), (*buttons, *turned, last))


def _item(say: Speaker, webinar: Webinar) -> Html:
    title = say("webinars-item", title=say.of(webinar.title))
    return LINE.join_all([title, *when(say, webinar)])


def label(say: Speaker, webinar: Webinar) -> str:
    """A webinar on a button: its day and its title."""
    zone = webinar.zone if webinar.date_only else None
    return f"{say.short_date(webinar.starts_at, zone)} · {shorten(say.of(webinar.title), TITLE_ON_BUTTON)}"


def state(say: Speaker, view: WebinarView) -> list[Html]:
    """What the reader answered, or that it is called off; nothing if there is nothing to say."""
    if view.webinar.status is WebinarStatus.CANCELLED:
        reason = view.webinar.reason
        return [say("webinar-cancelled-why", reason=reason) if reason else say("webinar-cancelled")]
    told = seen(say, view)
    if told or view.past or view.card.seat is None:
        return told
    return [say(f"seat-{view.card.seat}", position=view.card.ahead + 1), *_held(say, view)]


def _held(say: Speaker, view: WebinarView) -> list[Html]:
    """Until when a seat is held: for the reader, or for somebody before them in the line."""
    if view.answer_by is None:
        return []
    key = "seat-offered-until" if view.card.seat is Seat.OFFERED else "seat-waiting-offer"
    return [say(key, until=say.moment(view.answer_by))]


def _who(say: Speaker, view: WebinarView) -> list[Html]:
    lines = [duration(say, view.webinar.duration)] if not view.webinar.date_only else []
    if view.webinar.host:
        lines.append(say("webinar-host", name=say.of(view.webinar.host)))
    if view.partners:
        names = [_partner(say, each) for each in view.partners]
        lines.append(say("webinar-with", names=Html("; ").join_all(names)))
    return lines


def _partner(say: Speaker, partner: Partner) -> Html:
    name, city = say.of(partner.name), say.of(partner.city)
    return say("webinar-partner-city", name=name, city=city) if city else in_html(name)


def duration(say: Speaker, length: int) -> Html:
    """So many minutes, in hours and minutes."""
    hours, minutes = divmod(length, 60)
    parts = [say("webinar-duration-hours", hours=hours)] if hours else []
    parts += [say("webinar-duration", minutes=minutes)] if minutes else []
    return Html(" ").join_all(parts)


def _seats(say: Speaker, view: WebinarView) -> Html:
    if view.webinar.status is WebinarStatus.CANCELLED:
        return Html("")
    if view.past:
        recorded = view.webinar.recording or view.card.recording_count
        return Html("") if recorded else say("webinar-recording-later")
    lines = [] if view.card.free is None else _free(say, view)
    lines += [say("webinar-waiting", waiting=view.card.waiting)] if view.card.waiting else []
    return LINE.join_all(lines)


def _free(say: Speaker, view: WebinarView) -> list[Html]:
    """How many seats could be taken now; to who holds an offer the one held for them is enough."""
    seat, free = view.card.seat, view.open_seats
    if free == 0 and seat is Seat.OFFERED:
        return []
    if free == 0 and seat not in (None, Seat.CANCELLED):
        return [say("webinar-seats-none")]
    return [say("webinar-seats-free", free=free)]


def _card_rows(say: Speaker, view: WebinarView) -> Rows:
    back = tap(say.plain("back"), "archive" if view.past else "coming", 0)
    return (*_answer_rows(say, view), *_more_rows(say, view), (back,))


def _answer_rows(say: Speaker, view: WebinarView) -> Rows:
    webinar, seat = view.webinar, view.card.seat
    here = here_rows(say, view)
    if view.past or webinar.status is WebinarStatus.CANCELLED:
        return here
    if seat is Seat.SEATED:
        join = [link(say.plain("button-join"), webinar.join_link)] if webinar.join_link else []
        return (*column(*join), *here, *column(tap(say.plain("button-cant-come"), "cancel", webinar.id)))
    if seat is Seat.OFFERED:
        return column(*offer_buttons(say, webinar.id))
    if seat is Seat.WAITING:
        take = tap(say.plain("button-take-seat"), "register", webinar.id, style="success")
        why = tap(say.plain("button-why-waiting"), "why", webinar.id)
        leave = tap(say.plain("button-leave-waiting"), "cancel", webinar.id)
        return column(take if view.open_seats else why, leave)
    full = view.card.free is not None and view.open_seats == 0
    words = say.plain("button-join-waiting" if full else "button-register")
    answers = [tap(words, "register", webinar.id, style="primary")]
    if seat is None:
        answers.append(tap(say.plain("button-cant-come"), "cancel", webinar.id))
    return column(*answers)


def _more_rows(say: Speaker, view: WebinarView) -> Rows:
    webinar = view.webinar
    first = recording_buttons(say, webinar, view.card)
    ways = [tap(say.plain("button-programme"), "programme", webinar.id)] if view.card.talk_count else []
    handed_out = view.past or view.card.material_count
    ways += [tap(say.plain("button-materials"), "materials", webinar.id)] if handed_out else []
    ahead = not view.past and webinar.status is WebinarStatus.PUBLISHED
    ways += [tap(say.plain("button-calendar"), "calendar", webinar.id)] if ahead else []
    ways += [tap(say.plain("button-poster"), "poster", webinar.id)] if view.card.poster_count else []
    ways += [tap(say.plain("button-ask"), "ask", webinar.id)]
    asked = view.past and view.card.asked and webinar.status is WebinarStatus.PUBLISHED
    ways += [tap(say.plain("button-feedback"), "feedback", webinar.id)] if asked else []
    pairs = [ways[index : index + 2] for index in range(0, len(ways), 2)]  # three are cut on a narrow phone
    last = [_share(say, webinar)] if webinar.status is WebinarStatus.PUBLISHED else []
    return tuple(tuple(row) for row in (first, *pairs, last) if row)


def recording_buttons(say: Speaker, webinar: Webinar, told: Card) -> list[Button]:
    """The recording: a link to open, a file that a tap brings, or both."""
    buttons = [link(say.plain("button-recording"), webinar.recording)] if webinar.recording else []
    key = "button-recording-file" if webinar.recording else "button-recording"
    return buttons + ([tap(say.plain(key), "recording", webinar.id)] if told.recording_count else [])


def _share(say: Speaker, webinar: Webinar) -> Button:
    """Opens a chat of the reader's choice with an inline query that finds just this webinar."""
    return Button(say.plain("button-share"), "switch_inline_query_chosen_chat", f"#{webinar.id}")


def talk_lines(say: Speaker, number: int, talk: Talk) -> Html:
    """One talk in the programme: its number, title, who speaks, links."""
    by = ", ".join(part for part in (say.of(talk.speaker), say.of(talk.organisation)) if part)
    lines = [Html(f"{number}. <b>{in_html(say.of(talk.title))}</b>")]
    lines += [in_html(by)] if by else []
    links = [
        Html(f'<a href="{in_html(address)}">{say("programme-material", number=index)}</a>')
        for index, address in enumerate(talk.materials, 1)
    ]
    return LINE.join_all([*lines, *([Html(" · ").join_all(links)] if links else [])])


def _to_start(say: Speaker) -> Button:
    return tap(say.plain("to-start"), "start")
