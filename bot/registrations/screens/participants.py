"""Participants as librarians see them: the list in pages, one of them, what came of an act."""

from collections.abc import Iterable

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.linked import shorten
from bot.people.screens.who_wrote import person_button
from bot.registrations.services.attendance import OPENS
from bot.registrations.services.participants import (
    PAGE_SIZE,
    FoundParticipants,
    ParticipantPage,
    ParticipantView,
    may_close,
)
from bot.registrations.services.seating import Ruled
from bot.texts import Html, Speaker, in_html
from storage.participants import Participant, ParticipantsPart
from storage.records import Attendance, Seat, Webinar

NAME_ON_BUTTON = 24
NAME_IN_LIST = 60
TITLE = 120
MARKS = {Attendance.ATTENDED: "attended", Attendance.ABSENT: "absent", None: "unknown"}


def page(say: Speaker, shown: ParticipantPage, note: Html | None = None) -> Screen:
    """How many are in each part, and some of one part, each behind a button."""
    numbered = enumerate(shown.participants, shown.number * PAGE_SIZE + 1)
    lines = [line(say, each, number, over=shown.over) for number, each in numbered]
    below = foot(say, shown.number, shown.pages)
    listed = LINE.join_all(lines) if lines else say("participants-none")
    text = fitting([*([note] if note else []), *_above(say, shown), listed, *below])
    act = ("participants_of", shown.webinar.id, shown.part.value)
    turned = turns(say, *act, number=shown.number, pages=shown.pages)
    rows = (*_names(say, shown.participants), *turned, *_filters(say, shown))
    return Screen(text, (*rows, *_tools(say, shown)))


def found(say: Speaker, told: FoundParticipants | None) -> Screen:
    """Whose names hold the words; the rest only as a number."""
    if told is None:
        return gone(say)
    webinar_id = told.webinar.id
    again = tap(say.plain("participants-again"), "participants_seek", webinar_id)
    ways = column(again, _to_list(say, webinar_id))
    if not told.participants:
        return Screen(say("participants-found-none", words=told.words), ways)
    parts = [say("participants-found", words=told.words, count=told.total)]
    shown = len(told.participants)
    parts += [say("participants-found-more", shown=shown)] if told.total > shown else []
    return Screen(PARAGRAPH.join_all(parts), (*_names(say, told.participants), *ways))


def card(say: Speaker, view: ParticipantView, note: Html | None = None) -> Screen:
    """One participant: where they stand, how it is known whether they were there, and what can be done."""
    participant, webinar = view.participant, view.webinar
    about = [Html(f"<b>{in_html(name_of(say, participant))}</b>"), in_html(_title(say, webinar))]
    about += [say("participant-guest")] if participant.guest else []
    facts = [
        say("participant-status", state=state_of(say, participant, over=view.over)),
        *_known(say, participant),
        say("participant-since", moment=say.moment(participant.created_at)),
        *_language(say, participant),
    ]
    parts = [*([note] if note else []), LINE.join_all(about), LINE.join_all(facts)]
    if not view.markable:
        parts.append(say("participant-mark-later", when=say.moment(webinar.starts_at - OPENS)))
    return Screen(PARAGRAPH.join_all(parts), _acts(say, view))


def ruled(say: Speaker, done: Ruled) -> Screen:
    """What came of an act, above the card, or alone where there is no card."""
    note = say(f"ruling-participant-{done.ruling}")
    if done.view is not None:
        return card(say, done.view, note)
    back = _to_list(say, done.webinar_id) if done.webinar_id else tap(say.plain("to-desk"), "manage")
    return Screen(note, column(back))


def remove_guest_sure(say: Speaker, view: ParticipantView) -> Screen:
    """Removing a guest, or their name, is asked once more."""
    key = "participant-guest-unname-sure" if view.over else "participant-guest-sure"
    yes = tap(say.plain("participant-guest-yes"), "guest_remove_yes", view.participant.id, style="danger")
    no = tap(say.plain("back"), "participant", view.participant.id)
    return Screen(say(key, name=name_of(say, view.participant)), column(yes, no))


def over(say: Speaker) -> Screen:
    """An old card of a dialogue that has ended."""
    return Screen(say("form-is-over"), column(tap(say.plain("to-desk"), "manage")))


def gone(say: Speaker) -> Screen:
    """There is no such webinar."""
    return Screen(say("participants-gone"), column(tap(say.plain("to-desk"), "manage")))


def line(say: Speaker, participant: Participant, number: int, *, over: bool) -> Html:
    """One participant in a list."""
    name = shorten(name_of(say, participant), NAME_IN_LIST)
    return say("participant-line", number=number, name=name, state=state_of(say, participant, over=over))


def name_of(say: Speaker, participant: Participant) -> str:
    """A person's or a guest's name. Not escaped yet."""
    return participant.name or say.plain("participant-nameless")


def state_of(say: Speaker, participant: Participant, *, over: bool) -> Html:
    """Where somebody stands; who was there or not, as far as that is known."""
    return say(f"participant-state-{presence(participant, over=over) or participant.state}")


def presence(participant: Participant, *, over: bool) -> str | None:
    """What is known about having been there; once it is over, also that nothing is."""
    if not over:
        return participant.attendance
    unmarked = "unmarked" if participant.state is Seat.SEATED else None
    return participant.attended_or_absent or unmarked


def _head(say: Speaker, webinar: Webinar) -> Html:
    return LINE.join_all([say("participants-title"), in_html(_title(say, webinar))])


def _title(say: Speaker, webinar: Webinar) -> str:
    return shorten(say.of(webinar.title), TITLE)


def _above(say: Speaker, shown: ParticipantPage) -> list[Html]:
    closed_at = shown.webinar.closed_at
    told = [say("attendance-closed-since", moment=say.moment(closed_at))] if closed_at is not None else []
    return [_head(say, shown.webinar), *_taken(say, shown), *told]


def _taken(say: Speaker, shown: ParticipantPage) -> list[Html]:
    capacity, counts = shown.webinar.capacity, shown.counts
    if capacity is None:
        return []
    return [say("participants-taken", taken=counts.seated + counts.offered, capacity=capacity)]


def _names(say: Speaker, participants: Iterable[Participant]) -> Rows:
    """Two names a row."""
    buttons = [
        tap(shorten(name_of(say, each), NAME_ON_BUTTON), "participant", each.id) for each in participants
    ]
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _filters(say: Speaker, shown: ParticipantPage) -> Rows:
    """A button for each part that somebody is in, if there is more than one; two a row."""
    parts = [part for part in ParticipantsPart if shown.counts.of(part) or part is ParticipantsPart.ALL]
    if not shown.markable:
        parts = [part for part in parts if part is not ParticipantsPart.UNMARKED]
    buttons = [_filter(say, shown, part) for part in parts] if len(parts) > 2 else []
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _filter(say: Speaker, shown: ParticipantPage, part: ParticipantsPart) -> Button:
    key = "participants-chosen" if part is shown.part else "participants-filter"
    label = say.plain(f"participants-part-{part}")
    label = say.plain(key, label=label, count=shown.counts.of(part))
    return tap(label, "participants_of", shown.webinar.id, part.value, 0)


def _tools(say: Speaker, shown: ParticipantPage) -> Rows:
    webinar_id = shown.webinar.id
    return (
        *_closing(say, shown),
        (
            tap(say.plain("participants-search"), "participants_seek", webinar_id),
            tap(say.plain("participants-table"), "participants_table", webinar_id),
        ),
        (tap(say.plain("participants-add"), "guest_add", webinar_id),),
        (tap(say.plain("participants-word"), "stream_word", webinar_id),),
        (tap(say.plain("participants-to-webinar"), "desk_webinar", webinar_id),),
    )


def _closing(say: Speaker, shown: ParticipantPage) -> Rows:
    """The list is closed once it is over; a closed one can be opened again."""
    if shown.webinar.closed_at is not None:
        return column(tap(say.plain("attendance-open"), "attendance_open", shown.webinar.id))
    wanted = may_close(shown.webinar, shown.now) and shown.counts.everybody
    return column(tap(say.plain("attendance-close"), "attendance_close", shown.webinar.id)) if wanted else ()


def _known(say: Speaker, participant: Participant) -> list[Html]:
    if participant.attendance_by is None or participant.attendance_at is None:
        return []
    how = say(f"participant-by-{participant.attendance_by}")
    return [say("participant-known", how=how, moment=say.moment(participant.attendance_at))]


def _language(say: Speaker, participant: Participant) -> list[Html]:
    if participant.language is None:
        return []
    language = say.in_language(participant.language).plain("language-name")
    return [say("participant-language", language=language)]


def _acts(say: Speaker, view: ParticipantView) -> Rows:
    participant = view.participant
    waits = participant.state is Seat.WAITING and view.open
    acts = [_act(say, "seat", participant)] if waits else []
    acts += _marks(say, view)
    acts += [_removal(say, view)] if _removable(view) else []
    person = [person_button(say, participant.person_id)] if participant.person_id is not None else []
    return column(*acts, *person, _to_list(say, view.webinar.id))


def _marks(say: Speaker, view: ParticipantView) -> list[Button]:
    """Every mark but the one it has."""
    if not view.markable:
        return []
    return [
        tap(say.plain(f"participant-{word}"), "participant_mark", view.participant.id, word)
        for mark, word in MARKS.items()
        if mark is not view.participant.attendance
    ]


def _removable(view: ParticipantView) -> bool:
    """A guest, or their name, always; somebody with Telegram while seats are given and they hold a place."""
    participant = view.participant
    in_list = participant.person_id is not None and participant.state is not Seat.CANCELLED
    return participant.guest is not None or (in_list and view.open)


def _removal(say: Speaker, view: ParticipantView) -> Button:
    if view.participant.guest is None:
        return _act(say, "take-off", view.participant)
    key = "participant-guest-unname" if view.over else "participant-guest-remove"
    return tap(say.plain(key), "guest_remove", view.participant.id)


def _act(say: Speaker, word: str, participant: Participant) -> Button:
    act = {"seat": "participant_seat", "take-off": "participant_take_off"}[word]
    return tap(say.plain(f"participant-{word}"), act, participant.id)


def _to_list(say: Speaker, webinar_id: int) -> Button:
    return tap(say.plain("participants-to-list"), "participants", webinar_id, 0)
