"""Partners of a webinar as librarians enter them: the list, and one of them."""

from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Rows, Screen, column, tap
from bot.desk.screens.desk_webinars import partner_name, to_card
from bot.desk.services.partner_edits import mark_of
from bot.languages import ABOUT
from bot.linked import shorten
from bot.texts import LANGUAGES, Html, Speaker
from bot.webinar_file import limits
from bot.webinars.services.webinars import WebinarView
from storage.records import Partner

ON_BUTTON = 48


def partners(say: Speaker, view: WebinarView, note: Html | None = None) -> Screen:
    """Everybody who takes part, in their order; a tap opens one."""
    webinar_id = view.webinar.id
    lines = [
        say("desk-partner-line", number=number, name=partner_name(say, each))
        for number, each in enumerate(view.partners, 1)
    ]
    body = LINE.join_all(lines) if lines else say("desk-partners-empty")
    opens = [
        tap(shorten(say.of(each.name), ON_BUTTON), "desk_partner", webinar_id, mark_of(each))
        for each in view.partners
    ]
    add = [tap(say.plain("desk-partner-add"), "desk_partner_add", webinar_id, style="primary")]
    room = len(view.partners) < limits.PARTNERS
    parts = [*([note] if note else []), say("desk-partners-title"), body]
    parts += [] if room else [say("desk-partners-full")]
    return Screen(PARAGRAPH.join_all(parts), column(*opens, *(add if room else []), to_card(say, webinar_id)))


def partner(say: Speaker, view: WebinarView, shown: Partner, note: Html | None = None) -> Screen:
    """One partner: name and city per language, country, zone."""
    lines = [_by_language(say, part, shown, each) for part in ("name", "city") for each in LANGUAGES]
    country = say.country(shown.country) if shown.country else "—"
    place = say("desk-partner-where", country=country, zone=_city(say, shown))
    parts = [*([note] if note else []), LINE.join_all(lines), place]
    return Screen(
        PARAGRAPH.join_all(parts), _rows(say, view.webinar.id, shown, first=view.partners[0] == shown)
    )


def remove(say: Speaker, view: WebinarView, shown: Partner) -> Screen:
    """Whether it takes no part after all."""
    webinar_id, mark = view.webinar.id, mark_of(shown)
    yes = tap(say.plain("desk-partner-remove-yes"), "desk_partner_drop", webinar_id, mark, style="danger")
    back = tap(say.plain("back"), "desk_partner", webinar_id, mark)
    return Screen(say("desk-partner-remove-sure", name=partner_name(say, shown)), column(yes, back))


def _by_language(say: Speaker, part: str, shown: Partner, language: str) -> Html:
    words = shown.name if part == "name" else shown.city
    text = words.get(language) or words.get("und") or "—"
    return say("desk-partner-said", part=part, language=say.plain(f"desk-language-{language}"), text=text)


def _city(say: Speaker, shown: Partner) -> str:
    return say.city(shown.zone).bare if shown.zone else "—"


def _rows(say: Speaker, webinar_id: int, shown: Partner, *, first: bool) -> Rows:
    mark = mark_of(shown)
    words = [
        tuple(
            tap(
                say.plain("desk-partner-change", part=part, language=ABOUT[each].short),
                *("desk_partner_word", webinar_id, mark, part, each),
            )
            for each in LANGUAGES
        )
        for part in ("name", "city")
    ]
    place = tap(say.plain("desk-partner-find"), "desk_partner_city", webinar_id, mark)
    up = [] if first else [tap(say.plain("desk-partner-up"), "desk_partner_up", webinar_id, mark)]
    drop = tap(say.plain("desk-partner-remove"), "desk_partner_remove", webinar_id, mark)
    back = tap(say.plain("desk-to-partners"), "desk_partners", webinar_id)
    return (*words, (place,), (*up, drop), (back,))
