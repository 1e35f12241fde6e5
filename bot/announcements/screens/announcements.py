"""An announcement being prepared: what it says, to whom it goes, when; as its author sees it."""

from collections.abc import Callable, Sequence

from bot.announcements.screens.audiences import audience_line, back, own_name, pairs, reach, swap
from bot.announcements.services.announcements import Draft, Refusal, said_by
from bot.announcements.services.deliveries import CardButton
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Screen, column, link, tap
from bot.linked import shorten
from bot.texts import LANGUAGES, Html, Speaker, in_html
from bot.webinars.screens.librarians import title_words
from storage.announcements import ANY, Version
from storage.audiences import Audience


def button(say: Speaker, webinar: CardButton, link_to: Callable[[str], str]) -> Screen:
    """The webinar's button as readers get it; below an album in a message of its own."""
    title = shorten(say.of(webinar.title), 200)
    label = say.plain("announcement-button")
    return Screen(
        say("announcement-about", title=title), column(link(label, link_to(f"w_{webinar.webinar_id}")))
    )


def draft(say: Speaker, shown: Draft, toast: str | None = None) -> Screen:
    """The whole announcement on one card, with a way to change each part of it."""
    found = shown.announcement
    parts = [
        say("announce-title"),
        LINE.join_all([message_line(say, each) for each in shown.versions.values()]),
        *_poll_note(say, shown),
        LINE.join_all(
            [audience_line(say, shown), reach(say, shown), _when(say, shown), *_button_line(say, shown)]
        ),
    ]
    change = [
        tap(say.plain("announce-change-message"), "announce_message", found.id, ANY),
        tap(say.plain("announce-languages"), "announce_languages", found.id),
        tap(say.plain("announce-whom"), "announce_whom", found.id),
        tap(say.plain("announce-when"), "announce_when", found.id),
        tap(say.plain("announce-button"), "announce_button", found.id),
        tap(say.plain("announce-test"), "announce_test", found.id),
    ]
    send = tap(say.plain("announce-send"), "announce_sure", found.id, style="success")
    last = (
        tap(say.plain("announce-discard"), "announce_discard", found.id),
        tap(say.plain("announce-history"), "announcements", 0),
    )
    return Screen(PARAGRAPH.join_all(parts), ((send,), *pairs(change), *swap(say, shown), last), toast)


def ask_message(
    say: Speaker, announcement_id: int, language: str, shown: Draft | None, problem: Html | None = None
) -> Screen:
    """The next message of the librarian is what will go out; `shown`: the draft, while it is one."""
    key = "announce-ask-message" if language == ANY else "announce-ask-version"
    ask = say(key, language=own_name(say, language))
    text = PARAGRAPH.join_all([problem, ask]) if problem else ask
    if shown is None or ANY in shown.versions:
        return Screen(text, column(back(say, announcement_id)))
    lines = [audience_line(say, shown), reach(say, shown), *_button_line(say, shown)]
    leave = tap(say.plain("back"), "announcements", 0)
    return Screen(PARAGRAPH.join_all([text, LINE.join_all(lines)]), (*swap(say, shown), (leave,)))


def unfinished(say: Speaker, shown: Draft, wanted: Audience) -> Screen:
    """A draft that was left: to be gone on with, or given up for a new one with another heading."""
    lines = [*(message_line(say, each) for each in shown.versions.values()), audience_line(say, shown)]
    parts = [say("announce-unfinished"), LINE.join_all(lines), say("announce-unfinished-ask")]
    go_on = tap(say.plain("announce-go-on"), "announce_draft", shown.announcement.id, style="primary")
    aim = (wanted.who, wanted.webinar_id or 0, wanted.interest or "any", wanted.spoken or "any")
    new = tap(say.plain("announce-anew"), "announce_anew", said_by(shown.versions), *aim)
    return Screen(PARAGRAPH.join_all(parts), column(go_on, new))


def languages(say: Speaker, shown: Draft) -> Screen:
    """A version of its own for each language, or none."""
    found = shown.announcement
    rows: list[tuple[Button, ...]] = []
    for each in LANGUAGES:
        name = own_name(say, each)
        if each in shown.versions:
            change = tap(
                say.plain("announce-version-change", language=name), "announce_message", found.id, each
            )
            drop = tap(say.plain("announce-version-drop"), "announce_drop", found.id, each)
            rows.append((change, drop))
        else:
            rows.append(
                (tap(say.plain("announce-version-add", language=name), "announce_message", found.id, each),)
            )
    lines = [message_line(say, each) for each in shown.versions.values()]
    text = PARAGRAPH.join_all([say("announce-which-languages"), LINE.join_all(lines)])
    return Screen(text, (*rows, (back(say, found.id),)))


def when(say: Speaker, shown: Draft) -> Screen:
    """Now, at a time, or at each reader's own hour."""
    found = shown.announcement
    buttons = (
        tap(say.plain("announce-now"), "announce_now", found.id),
        tap(say.plain("announce-at"), "announce_at", found.id, "at"),
        tap(say.plain("announce-local"), "announce_at", found.id, "local"),
        back(say, found.id),
    )
    text = PARAGRAPH.join_all([say("announce-when-title"), _when(say, shown), say("announce-quiet")])
    return Screen(text, column(*buttons))


def ask_time(
    say: Speaker,
    announcement_id: int,
    timing: str,
    problem: Html | None = None,
    candidates: Sequence[int] = (),
) -> Screen:
    """The librarian writes a date and an hour; what it may have meant can be tapped (epoch milliseconds)."""
    ask = say("announce-ask-local" if timing == "local" else "announce-ask-time", city=say.city(say.zone))
    parts = [problem, ask] if problem else [ask]
    meant = [
        tap(f"{say.short_date(at)}, {say.time(at)}", "announce_time_is", announcement_id, timing, at)
        for at in candidates
    ]
    return Screen(PARAGRAPH.join_all(parts), column(*meant, back(say, announcement_id, "announce_when")))


def understood(say: Speaker, announcement_id: int, timing: str, at: int) -> Screen:
    """What was understood counts only once it is confirmed."""
    moment = say("moment", date=say.date(at), time=say.time(at))
    yes = tap(
        say.plain("announce-time-yes"), "announce_time_is", announcement_id, timing, at, style="success"
    )
    no = tap(say.plain("announce-time-no"), "announce_at", announcement_id, timing)
    return Screen(
        say(f"announce-understood-{timing}", moment=moment, city=say.city(say.zone)), column(yes, no)
    )


def sure(say: Speaker, shown: Draft) -> Screen:
    """How many will get it, and when; only from here on does anything go out."""
    found = shown.announcement
    lines = [audience_line(say, shown), reach(say, shown), _when(say, shown), *_button_line(say, shown)]
    parts = [say("announce-sure", count=shown.reach.told), LINE.join_all(lines), *_poll_note(say, shown)]
    yes = tap(
        say.plain("announce-sure-yes", count=shown.reach.told), "announce_go", found.id, style="success"
    )
    buttons = (yes,) if shown.reach.told or found.timing != "now" else ()
    return Screen(PARAGRAPH.join_all(parts), column(*buttons, back(say, found.id)))


def not_tried(say: Speaker, shown: Draft, why: str) -> Screen:
    """The trial did not come, and why; the way to another message."""
    again = tap(say.plain("announce-change-message"), "announce_message", shown.announcement.id, ANY)
    return Screen(say(why), column(again, back(say, shown.announcement.id)))


def discard_sure(say: Speaker, announcement_id: int) -> Screen:
    """Throwing a draft away is asked once more."""
    yes = tap(say.plain("announce-discard-yes"), "announce_discard_yes", announcement_id, style="danger")
    return Screen(say("announce-discard-sure"), column(yes, back(say, announcement_id)))


def refused(say: Speaker, announcement_id: int, refusal: Refusal) -> Screen:
    """Why it did not go out, and the way to what is missing."""
    if refusal is Refusal.GONE:
        return gone(say)
    act = "announce_when" if refusal is Refusal.PAST else "announce_draft"
    return Screen(say(f"announce-{refusal.value}"), column(back(say, announcement_id, act)))


def gone(say: Speaker) -> Screen:
    """The draft or the run of a button is not there (any more)."""
    return Screen(say("announce-gone"), column(tap(say.plain("announce-history"), "announcements", 0)))


def message_line(say: Speaker, version: Version) -> Html:
    """One version in a line: of which language, what it is, how it begins."""
    what = say(f"announce-form-{version.form}")
    excerpt = Html(f" «{in_html(version.excerpt)}»") if version.excerpt else Html("")
    if version.language == ANY:
        return say("announce-message-any", what=what, excerpt=excerpt)
    return say("announce-message-of", language=own_name(say, version.language), what=what, excerpt=excerpt)


def _poll_note(say: Speaker, shown: Draft) -> list[Html]:
    """Copies of a poll are polls of their own: who counts on one result must know before."""
    is_poll = any(each.form == "poll" for each in shown.versions.values())
    return [say("announce-poll")] if is_poll else []


def _when(say: Speaker, shown: Draft) -> Html:
    found = shown.announcement
    if found.timing == "now" or found.starts_at is None:
        return say("announce-line-now")
    zone = found.zone or say.library.zone
    moment = say("moment", date=say.date(found.starts_at, zone), time=say.time(found.starts_at, zone))
    return say(f"announce-line-{found.timing}", moment=moment, city=say.city(zone))


def _button_line(say: Speaker, shown: Draft) -> list[Html]:
    if shown.button is None:
        return []
    return [say("announce-line-button", title=shorten(title_words(say, shown.button.title), 80))]
