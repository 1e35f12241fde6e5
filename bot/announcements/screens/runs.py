"""An announcement on its way and afterwards: progress, the report, what more can be done with it."""

from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing

from bot.announcements.services.announcements import CAPTIONED, AnnouncementHistory
from bot.announcements.services.runs import Deliveries, Report, RunView, Totals
from bot.chat.screens.paging import turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.chat.sending.kinds import Brief
from bot.exports.listing_value import Lines, Listing
from bot.exports.workbook_value import wall_time
from bot.linked import shorten
from bot.texts import Html, Speaker, in_html
from storage.announcements import ANY, Version
from storage.runs import (
    AUTHOR_REMOVED,
    NOT_COPIED,
    REFUSED,
    DeliveryOutcome,
    HeldCopies,
    Run,
    RunAct,
    RunState,
)

CELLS = 12
ACTS_SHOWN = 10
"""Of all that was done with an announcement, the newest."""
ASKING = "stop"
"""In the subject of a live card: it asks whether to stop."""


def progress(say: Speaker, view: RunView, *, asking: bool = False) -> Screen:
    """Where a run stands, with what can be done about it; `asking`: whether to stop it really."""
    run = view.run
    parts = [_head(say, view), _body(say, view)]
    if asking and not run.over:
        return Screen(
            PARAGRAPH.join_all([*parts, say("run-stop-sure", count=_left(run))]), _stop_buttons(say, run)
        )
    return Screen(PARAGRAPH.join_all([part for part in parts if part]), _buttons(say, run))


def report(say: Speaker, shown: Report, toast: str | None = None) -> Screen:
    """What went out, to whom it came, and what more can be done."""
    versions = [_version_line(say, each) for each in shown.versions.values()]
    head = say("announcement-head", id=shown.announcement.id)
    acts = [_act_line(say, each) for each in shown.runs[-ACTS_SHOWN:]]
    parts = [head, LINE.join_all(versions), sums(say, shown.totals), LINE.join_all(acts)]
    parts += [say("run-let-go")] if shown.let_go else []
    return Screen(PARAGRAPH.join_all([part for part in parts if part]), _report_buttons(say, shown), toast)


def sums(say: Speaker, totals: Totals | Run) -> Html:
    """Sent + blocked + failed + unknown + skipped (+ waiting) = audience."""
    waiting = totals.waiting if isinstance(totals, Totals) else _left(totals)
    lines = [
        say("sum-audience", count=totals.audience),
        say("sum-sent", count=totals.sent),
        say("sum-blocked", count=totals.blocked),
        say("sum-failed", count=totals.failed),
        say("sum-unknown", count=totals.unknown),
        say("sum-skipped", count=totals.skipped),
    ]
    lines += [say("sum-waiting", count=waiting)] if waiting else []
    return LINE.join_all(lines)


def history(say: Speaker, page: AnnouncementHistory) -> Screen:
    """What was announced, newest first, and the way to a new one."""
    new = tap(say.plain("announce-new"), "announce_new", style="primary")
    rows = [
        (tap(_label(say, each.excerpt, each.form, each.state), "announcement", each.id),)
        for each in page.listed
    ]
    turned = turns(say, "announcements", number=page.number, pages=page.number + 1 + page.more)
    text = say("announcements-title" if page.listed else "announcements-none")
    desk = (tap(say.plain("to-desk"), "manage"),)
    return Screen(text, ((new,), *rows, *turned, desk))


def retry_sure(say: Speaker, shown: Report) -> Screen:
    """Once more to those for whom it failed?"""
    yes = tap(say.plain("run-retry-yes"), "announce_retry_yes", shown.announcement.id, style="success")
    return Screen(say("run-retry-sure", count=shown.totals.failed), column(yes, _to_report(say, shown)))


def after_all_sure(say: Speaker, shown: Report) -> Screen:
    """To those of whom nobody knows whether they have it, though some may get it twice?"""
    yes = tap(say.plain("run-after-all-yes"), "announce_after_all_yes", shown.announcement.id, style="danger")
    text = say("run-after-all-sure", count=shown.totals.unknown)
    return Screen(text, column(yes, _to_report(say, shown)))


def recall_sure(say: Speaker, shown: Report, held: HeldCopies) -> Screen:
    """Out of everybody's chat, which cannot be undone?"""
    count = held.held - held.too_old
    parts = [say("run-recall-sure", count=count)]
    parts += [say("run-recall-too-old", count=held.too_old)] if held.too_old else []
    yes = tap(say.plain("run-recall-yes"), "announce_recall_yes", shown.announcement.id, style="danger")
    return Screen(PARAGRAPH.join_all(parts), column(*((yes,) if count else ()), _to_report(say, shown)))


def correct_which(say: Speaker, shown: Report) -> Screen:
    """Which version gets other words."""
    buttons = [
        tap(_version_line(say, each).bare[:60], "announce_correct_of", shown.announcement.id, each.language)
        for each in shown.versions.values()
        if correctable(each)
    ]
    text = say("run-correct-which" if buttons else "run-correct-none")
    return Screen(text, column(*buttons, _to_report(say, shown)))


def ask_correction(say: Speaker, shown: Report, version: Version, problem: str | None = None) -> Screen:
    """The next words of the librarian take the place of the old ones."""
    ask = say("run-correct-caption" if version.form in CAPTIONED else "run-correct-text")
    parts = [say(problem), ask] if problem else [ask]
    return Screen(PARAGRAPH.join_all(parts), column(_to_report(say, shown)))


def correct_sure(say: Speaker, shown: Report, language: str, words: str, held: HeldCopies) -> Screen:
    """The new words, and in how many chats they will stand."""
    quoted = Html(f"<blockquote>{in_html(shorten(words, 1500))}</blockquote>")
    found = shown.announcement
    yes = tap(say.plain("run-correct-yes"), "announce_correct_yes", found.id, style="success")
    again = tap(say.plain("run-correct-again"), "announce_correct_of", found.id, language)
    text = PARAGRAPH.join_all([say("run-correct-sure", count=held.held), quoted])
    return Screen(text, column(*((yes,) if held.held else ()), again, _to_report(say, shown)))


def csv(say: Speaker, found: Deliveries) -> Screen:
    """Who got it and who did not, as a table; moments by the library's clock."""
    heads = [
        say.plain(f"deliveries-{each}") for each in ("person", "name", "state", "reason", "version", "time")
    ]
    name = say.plain("deliveries-file", id=found.announcement_id)
    back = tap(say.plain("run-report"), "announcement", found.announcement_id)
    caption = say("run-csv-caption", id=found.announcement_id)
    return Screen(caption, column(back), document=Listing(name, heads, lambda: _rows(say, found)))


async def _rows(say: Speaker, found: Deliveries) -> AsyncGenerator[Lines, None]:
    async with aclosing(found.outcomes()) as stretches:
        async for stretch in stretches:
            yield [_row(say, each) for each in stretch]


def _row(say: Speaker, told: DeliveryOutcome) -> Sequence[str | int]:
    at = f"{wall_time(told.settled_at, say.library.zone):%Y-%m-%d %H:%M:%S}" if told.settled_at else ""
    return (
        told.person_id if told.person_id is not None else say.plain("deliveries-forgotten"),
        told.name or "",
        say.plain(f"deliveries-{told.state.value}"),
        told.reason or "",
        told.version or "",
        at,
    )


def stuck(say: Speaker, brief: Brief) -> Screen:
    """The message to be copied is gone: what its author can do."""
    run: Run = brief.subject
    return Screen(_why_paused(say, run), _buttons(say, run))


NOTICES: Mapping[str, Callable[[Speaker, Brief], Screen]] = {"announcement_stuck": stuck}


def correctable(version: Version) -> bool:
    """Whether Telegram lets words be changed in it."""
    return version.form == "text" or version.form in CAPTIONED


def _head(say: Speaker, view: RunView) -> Html:
    run = view.run
    key = f"run-{run.act.value}-{run.state.value}"
    title = Html(f"«{in_html(view.excerpt)}»") if view.excerpt else say(f"announce-form-{view.form}")
    if run.reason is not None and not run.over:
        return LINE.join_all([_why_paused(say, run), title])
    return LINE.join_all([say(key), title])


def _why_paused(say: Speaker, run: Run) -> Html:
    """In plain words; what Telegram itself said stands there only if we know no better."""
    why = run.reason or ""
    if why == AUTHOR_REMOVED:
        return say("run-author-removed")
    if why == NOT_COPIED:
        return say("run-not-copied", count=_left(run))
    if why.startswith(REFUSED):
        return say("run-refused", words=why.removeprefix(REFUSED), count=_left(run))
    return say("run-source-gone", count=_left(run))


def _body(say: Speaker, view: RunView) -> Html:
    run = view.run
    if run.state is RunState.SCHEDULED:
        return say("run-starts", moment=say.moment(run.starts_at))
    parts = [_bar(say, run), sums(say, run)]
    if run.too_old:
        parts.append(say("sum-too-old", count=run.too_old))
    if not run.over:
        parts.append(_pace(say, view))
    return PARAGRAPH.join_all([part for part in parts if part])


def _bar(say: Speaker, run: Run) -> Html:
    share = run.settled / run.audience if run.audience else float(run.over)
    full = int(share * CELLS)
    return say("run-bar", bar="▰" * full + "▱" * (CELLS - full), percent=int(share * 100))


def _pace(say: Speaker, view: RunView) -> Html:
    """How fast it goes and how long it still takes; or until when it waits."""
    run = view.run
    if run.state is not RunState.RUNNING:
        return Html("")
    if not run.filled:
        return say("run-filling")
    if view.waits_until is not None:
        return say("run-waits", moment=say.moment(view.waits_until))
    if not view.rate or view.left is None:
        return Html("")
    minutes = round(view.left / 60)
    left = say("run-left-minutes", count=minutes) if minutes else say("run-left-soon")
    return say("run-pace", rate=f"{view.rate:.0f}" if view.rate >= 1 else f"{view.rate:.1f}", left=left)


def _buttons(say: Speaker, run: Run) -> Rows:
    """What can be done in this state."""
    full = tap(say.plain("run-report"), "announcement", run.announcement_id)
    if run.over:
        return column(full, tap(say.plain("announce-history"), "announcements", 0))
    stop = tap(say.plain("run-stop"), "run_stop", run.id)
    if run.state is RunState.STOPPING:
        return column(full)
    if run.state is not RunState.PAUSED:
        return ((tap(say.plain("run-pause"), "run_pause", run.id), stop), (full,))
    resume = tap(say.plain("run-resume"), "run_resume", run.id, style="success")
    again = tap(say.plain("run-message-again"), "announce_message", run.announcement_id, ANY)
    replaceable = run.stuck and run.act in (RunAct.SEND, RunAct.RETRY)
    return ((resume, stop), *(((again,),) if replaceable else ()), (full,))


def _stop_buttons(say: Speaker, run: Run) -> Rows:
    yes = tap(say.plain("run-stop-yes"), "run_stop_yes", run.id, style="danger")
    return column(yes, tap(say.plain("run-stop-no"), "run", run.id))


def _report_buttons(say: Speaker, shown: Report) -> Rows:
    found, open_ = shown.announcement, shown.open
    csv = tap(say.plain("run-csv"), "announce_csv", found.id)
    last = tap(say.plain("announce-history"), "announcements", 0)
    if open_ is not None:
        return column(tap(say.plain("run-live"), "run", open_.id, style="primary"), csv, last)
    if shown.let_go:
        return column(last)
    more = []
    if shown.to_retry:
        more.append(tap(say.plain("run-retry", count=shown.to_retry), "announce_retry", found.id))
    if count := shown.to_send_after_all:
        more.append(tap(say.plain("run-after-all", count=count), "announce_after_all", found.id))
    if shown.totals.sent:
        more.append(tap(say.plain("run-correct"), "announce_correct", found.id))
        more.append(tap(say.plain("run-recall"), "announce_recall", found.id))
    return column(*more, csv, last)


def _act_line(say: Speaker, run: Run) -> Html:
    words = say(f"run-{run.act.value}-{run.state.value}")
    return say(
        "run-act", act=words.bare, moment=say.moment(run.starts_at), sent=run.sent, audience=run.audience
    )


def _version_line(say: Speaker, version: Version) -> Html:
    what = say(f"announce-form-{version.form}")
    excerpt = Html(f" «{in_html(version.excerpt)}»") if version.excerpt else Html("")
    if version.language == ANY:
        return say("announce-message-any", what=what, excerpt=excerpt)
    name = say.in_language(version.language).plain("language-name")
    return say("announce-message-of", language=name, what=what, excerpt=excerpt)


def _label(say: Speaker, excerpt: str, form: str, state: str) -> str:
    named = shorten(excerpt or say.plain(f"announce-form-{form}"), 40)
    return f"{say.plain(f'run-mark-{state}')} {named}"


def _left(run: Run) -> int:
    return run.audience - run.settled


def _to_report(say: Speaker, shown: Report) -> Button:
    return tap(say.plain("back"), "announcement", shown.announcement.id)
