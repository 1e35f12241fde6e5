"""The programme as librarians make it: a list of talks, one talk, its removal."""

from bot.chat.screens.paragraphs import LINE, fitting
from bot.chat.screens.screen import Screen, column, tap
from bot.desk.services.programme import FIELDS, Arranged, Field, TalkView
from bot.linked import shorten
from bot.texts import LANGUAGES, Html, Speaker, in_html
from bot.webinars.screens.webinars import talk_lines
from bot.webinars.services.materials import NO_TALK, Handed
from storage.materials import Purpose
from storage.records import Words

TITLE_ON_BUTTON = 48
TITLE_IN_QUESTION = 300


def programme(say: Speaker, handed: Handed, outcome: Arranged | None = None) -> Screen:
    """All talks in their order; each opens by a tap, and more can be added."""
    webinar = handed.webinar
    head = LINE.join_all([say("programme-title"), in_html(say.of(webinar.title))])
    said = [say(f"arranged-{outcome}")] if outcome and outcome is not Arranged.DONE else []
    items = [talk_lines(say, number, each.talk) for number, each in enumerate(handed.talks, 1)]
    buttons = [
        tap(f"{number}. {shorten(say.of(each.talk.title), TITLE_ON_BUTTON)}", "talk", each.id)
        for number, each in enumerate(handed.talks, 1)
    ]
    add = tap(say.plain("talks-add"), "talk_add", webinar.id, style="primary")
    back = tap(say.plain("back"), "desk_webinar", webinar.id)
    text = fitting([head, *said, *(items or [say("talks-empty")])])
    return Screen(text, column(*buttons, add, back))


def talk(say: Speaker, view: TalkView, outcome: Arranged | None = None) -> Screen:
    """One talk in every language it is given in, and what can be done with it."""
    kept, handed = view.kept, view.handed
    head = say("talk-number", number=view.number, total=len(handed.talks))
    fields = [_field(say, name, getattr(kept.talk, name)) for name in FIELDS]
    said = [say(f"arranged-{outcome}")] if outcome and outcome is not Arranged.DONE else []
    count = len(view.materials)
    files = tap(
        say.plain("talk-materials", count=count), "attach", handed.webinar.id, Purpose.MATERIAL, kept.id
    )
    title, speaker, organisation = (
        tap(say.plain(f"talk-{name}"), "talk_word", kept.id, name) for name in FIELDS
    )
    earlier = [tap(say.plain("talk-earlier"), "talk_move", kept.id, "up")] if view.number > 1 else []
    last = view.number == len(handed.talks)
    later = [] if last else [tap(say.plain("talk-later"), "talk_move", kept.id, "down")]
    rest = column(
        tap(say.plain("talk-remove"), "talk_remove", kept.id),
        tap(say.plain("talk-to-programme"), "desk_talks", handed.webinar.id),
    )
    order = ((*earlier, *later),) if earlier or later else ()
    return Screen(fitting([head, *said, *fields]), ((title, speaker), (organisation, files), *order, *rest))


def remove(say: Speaker, view: TalkView) -> Screen:
    """Before a talk goes with everything that was attached to it."""
    title = shorten(say.of(view.kept.talk.title), TITLE_IN_QUESTION)
    text = say("talk-remove-question", title=title, count=len(view.materials))
    sure = tap(say.plain("talk-remove-sure"), "talk_remove_sure", view.kept.id, style="danger")
    return Screen(text, column(sure, tap(say.plain("talk-keep"), "talk", view.kept.id)))


def gone(say: Speaker, webinar_id: int = NO_TALK) -> Screen:
    """The talk was removed meanwhile."""
    to_talks = [tap(say.plain("talk-to-programme"), "desk_talks", webinar_id)] if webinar_id else []
    to_all = tap(say.plain("to-desk-webinars"), "desk_webinars", 0)
    return Screen(say("arranged-gone"), column(*to_talks, to_all))


def over(say: Speaker) -> Screen:
    """This question was answered or given up before."""
    return Screen(say("talk-over"), column(tap(say.plain("to-desk-webinars"), "desk_webinars", 0)))


def in_languages(say: Speaker, words: Words) -> Html:
    """A text in each language it is given in, one per line; a dash where there is none."""
    lines = [
        say("talk-in-language", language=language_name(say, each), text=words[each])
        for each in (*LANGUAGES, "und")
        if words.get(each)
    ]
    return LINE.join_all(lines) if lines else Html("—")


def language_name(say: Speaker, language: str) -> str:
    """A language as it calls itself; `und`: given without one."""
    known = language in LANGUAGES
    return say.in_language(language).plain("language-name") if known else say.plain("talk-any-language")


def _field(say: Speaker, name: Field, words: Words) -> Html:
    return LINE.join_all([Html(f"<b>{say(f'talk-{name}')}</b>"), in_languages(say, words)])
