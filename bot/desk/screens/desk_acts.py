"""What librarians do about a webinar as a whole: look at it, publish, call off, copy, remove, pass on."""

from collections.abc import Sequence

from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, link, tap
from bot.desk.screens.desk_webinars import (
    advised,
    field_button,
    languages_of,
    needed,
    to_card,
    words_missing,
    zoned,
)
from bot.texts import LANGUAGES, Html, Speaker
from bot.webinars.screens.librarians import title_words
from bot.webinars.screens.webinars import card as readers_card
from bot.webinars.services.webinars import WebinarView
from storage.records import WebinarStatus

ADVICE = {"link": "link", "description": "description", "languages": "title"}
"""What readers would miss: the field in which it is given."""
NEEDED = {"title": "title", "start": "start", "hour": "start"}
"""What must be there: the field in which it is given."""


def preview(say: Speaker, view: WebinarView, language: str) -> Screen:
    """The card as readers of a language see it, one tap from the other languages."""
    shown = readers_card(say.in_language(language), view)
    text = PARAGRAPH.join_all([say("desk-preview-head", language=languages_of(say, [language])), shown.text])
    webinar_id = view.webinar.id
    others = tuple(
        tap(say.plain(f"desk-language-{each}"), "desk_preview", webinar_id, each)
        for each in LANGUAGES
        if each != language
    )
    return Screen(text, (others, (to_card(say, webinar_id),)))


def publish(say: Speaker, view: WebinarView) -> Screen:
    """What is still needed; or what readers would miss, and the question whether to publish."""
    missing = needed(view)
    if missing:
        what = _points(say, "missing", missing)
        rows = _fields(say, view, [NEEDED[each] for each in missing])
        return Screen(say("desk-publish-not-yet", what=what), rows)
    lacking = advised(view)
    parts = [say("desk-publish-sure", title=say.of(view.webinar.title), when=zoned(say, view.webinar))]
    parts += [say("desk-publish-archive")] if view.past else []
    parts += [say("desk-publish-lacking", what=_points(say, "advice", lacking, view))] if lacking else []
    yes = tap(say.plain("desk-publish-yes"), "desk_publish_yes", view.webinar.id, style="success")
    return Screen(
        PARAGRAPH.join_all(parts), ((yes,), *_fields(say, view, [ADVICE[each] for each in lacking]))
    )


def published(say: Speaker, view: WebinarView) -> Html:
    """What is said above the card once it is published."""
    return say("desk-published", state="past" if view.past else "coming")


def more(say: Speaker, view: WebinarView, address: str, group_address: str) -> Screen:
    """What is done seldom. `address`: the deep link; `group_address` posts the card to a group."""
    webinar = view.webinar
    parts = [say("desk-more-title", title=title_words(say, webinar.title))]
    rows: list[Button] = []
    if webinar.status is not WebinarStatus.DRAFT and webinar.hidden_at is None:
        parts.append(say("desk-more-link", link=address))
        rows.append(Button(say.plain("desk-copy-link"), "copy_text", address))
        rows.append(link(say.plain("desk-post-group"), group_address))
    rows.append(tap(say.plain("desk-duplicate"), "desk_duplicate", webinar.id))
    if webinar.status is WebinarStatus.PUBLISHED:
        rows.append(_call_off(say, view))
    if webinar.status is WebinarStatus.DRAFT:
        rows.append(tap(say.plain("desk-delete"), "desk_delete", webinar.id, style="danger"))
    return Screen(PARAGRAPH.join_all(parts), column(*rows, to_card(say, webinar.id)))


def _call_off(say: Speaker, view: WebinarView) -> Button:
    """Before the end it is called off; afterwards it is asked what is meant, and can be undone."""
    if not view.past:
        return tap(say.plain("desk-call-off"), "desk_cancel", view.webinar.id, style="danger")
    if view.webinar.hidden_at is not None:
        return tap(say.plain("desk-show"), "desk_show", view.webinar.id)
    return tap(say.plain("desk-take-away"), "desk_cancel", view.webinar.id)


def restore(say: Speaker, view: WebinarView, told: int) -> Screen:
    """Whether it takes place after all."""
    title, when = say.of(view.webinar.title), zoned(say, view.webinar)
    sure = say("desk-restore-sure", title=title, when=when)
    text = LINE.join_all([sure, say("desk-told", told=0 if view.past else told)])
    yes = tap(say.plain("desk-restore-yes"), "desk_restore_yes", view.webinar.id, style="success")
    return Screen(text, column(yes, to_card(say, view.webinar.id)))


def delete(say: Speaker, view: WebinarView) -> Screen:
    """Whether to remove a draft; it can't be brought back."""
    text = say("desk-delete-sure", title=title_words(say, view.webinar.title))
    yes = tap(say.plain("desk-delete-yes"), "desk_delete_yes", view.webinar.id, style="danger")
    return Screen(text, column(yes, to_card(say, view.webinar.id)))


def words(say: Speaker, view: WebinarView, field: str, note: Html | None = None) -> Screen:
    """One text in every language, with what is missing, and a button for each language."""
    said = getattr(view.webinar, field)
    codes = [*LANGUAGES, *(["und"] if said.get("und") else [])]
    told = [_in_language(say, each, said.get(each, "")) for each in codes]
    missing = words_missing(said)
    parts = [*([note] if note else []), say("desk-words-head", field=field), *told]
    parts += [say("desk-words-fallback")] if 0 < len(missing) < len(LANGUAGES) else []
    buttons = [_language_button(say, view, field, each, given=bool(said.get(each))) for each in codes]
    return Screen(PARAGRAPH.join_all(parts), column(*buttons, to_card(say, view.webinar.id)))


def _language_button(say: Speaker, view: WebinarView, field: str, language: str, *, given: bool) -> Button:
    name = say.plain(f"desk-language-{language}")
    label = say.plain("desk-change-language" if given else "desk-add-language", language=name)
    return tap(label, "desk_word", view.webinar.id, field, language)


def _in_language(say: Speaker, language: str, text: str) -> Html:
    name = say.plain(f"desk-language-{language}")
    if not text:
        return say("desk-words-none", language=name)
    return say("desk-words-one", language=name, text=text if len(text) <= SHOWN else text[: SHOWN - 1] + "…")


SHOWN = 1_800 // len(LANGUAGES)
"""Characters of a text beside those in other languages."""


def _points(say: Speaker, kind: str, names: Sequence[str], view: WebinarView | None = None) -> Html:
    lines = [say(f"desk-{kind}-{each}") for each in names if each != "languages"]
    if view is not None and "languages" in names:
        languages = languages_of(say, words_missing(view.webinar.title))
        lines.append(say("desk-advice-languages", languages=languages))
    return LINE.join_all([Html("• " + each) for each in lines])


def _fields(say: Speaker, view: WebinarView, names: Sequence[str]) -> Rows:
    buttons = [field_button(say, view.webinar.id, each) for each in dict.fromkeys(names)]
    return column(*buttons, to_card(say, view.webinar.id))
