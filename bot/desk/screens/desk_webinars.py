"""The librarians' desk: lists of webinars, and one card that says what is set and what is missing."""

from collections.abc import Mapping, Sequence

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Rows, Screen, tap
from bot.desk.services.desk_webinars import DeskPage, Section
from bot.desk.services.webinar_edits import EditProblem
from bot.linked import shorten
from bot.texts import LANGUAGES, Html, Speaker, in_html
from bot.webinars.screens import librarians
from bot.webinars.screens.librarians import title_words
from bot.webinars.screens.webinars import duration, label
from bot.webinars.services.webinars import WebinarView
from storage.records import Partner, Webinar, WebinarStatus, Words

TEXT_ON_CARD = 160
"""Characters of a description on the librarian's card."""
NAME_ON_CARD = 80
LINK_ON_CARD = 120


def listed(say: Speaker, page: DeskPage, note: Html | None = None) -> Screen:
    """One section of the webinars, with the others a tap away."""
    head = say("desk-webinars-title", section=page.section.value)
    items = [_item(say, each) for each in page.webinars] or [say("desk-none", section=page.section.value)]
    below = foot(say, page.number, page.pages)
    opens = [(tap(_label(say, each), "desk_webinar", each.id),) for each in page.webinars]
    rows: Rows = (
        *opens,
        *turns(say, "desk_list", page.section.value, number=page.number, pages=page.pages),
        *_tabs(say, page),
        (tap(say.plain("desk-new"), "desk_new", style="primary"),),
        (tap(say.plain("to-desk"), "manage"),),
    )
    return Screen(PARAGRAPH.join_all([*([note] if note else []), head, *items, *below]), rows)


def card(say: Speaker, view: WebinarView, note: Html | None = None) -> Screen:
    """Everything that is set and what is missing, with a button for each field."""
    webinar = view.webinar
    parts = [
        *([note] if note else []),
        LINE.join_all([_state(say, view), _title(say, webinar)]),
        LINE.join_all([*_times(say, webinar), *_seats(say, view), *_joining(say, view)]),
        LINE.join_all(_words_lines(say, view)),
        say("desk-parts", talks=view.card.talk_count, materials=view.card.material_count),
        *_missing(say, view),
    ]
    return Screen(fitting(parts), _card_rows(say, view))


def problem(say: Speaker, view: WebinarView | None, why: EditProblem) -> Screen:
    """A change that can't be made: why, above the card as it is."""
    return librarians.gone(say) if view is None else card(say, view, say(why))


def words_missing(words: Words) -> list[str]:
    """Languages in which a text is not given; none if one text stands for all."""
    return [] if words.get("und") else [each for each in LANGUAGES if not words.get(each)]


def needed(view: WebinarView) -> list[str]:
    """What a webinar must have before readers can see it."""
    webinar = view.webinar
    hour_known = webinar.dated and (not webinar.date_only or view.past)
    missing = {"title": not any(webinar.title.values()), "start": not webinar.dated, "hour": not hour_known}
    if not webinar.dated:
        del missing["hour"]
    return [name for name, is_missing in missing.items() if is_missing]


def advised(view: WebinarView) -> list[str]:
    """What readers would miss."""
    webinar = view.webinar
    ahead = not webinar.dated or not view.past
    missing = {
        "link": ahead and not webinar.join_link,
        "description": not any(webinar.description.values()),
        "languages": any(webinar.title.values()) and bool(words_missing(webinar.title)),
    }
    return [name for name, is_missing in missing.items() if is_missing]


def languages_of(say: Speaker, codes: Sequence[str]) -> str:
    """Languages by their names in the reader's language."""
    return ", ".join(say.plain(f"desk-language-{each}") for each in codes)


def zoned(say: Speaker, webinar: Webinar) -> Html:
    """The start on the clocks of the zone it was set in."""
    if not webinar.dated:
        return say("desk-not-set")
    if webinar.date_only:
        return say.date(webinar.starts_at, webinar.zone)
    return moment_in(say, webinar.starts_at, webinar.zone)


def moment_in(say: Speaker, at: int, zone: str) -> Html:
    """An instant on the clocks of a zone, with its city."""
    return say("webinar-when-yours", moment=say.moment(at, zone), city=say.city(zone))


def partner_name(say: Speaker, partner: Partner) -> str:
    """A partner with its city, in one line; not escaped."""
    name, city = shorten(say.of(partner.name), NAME_ON_CARD), shorten(say.of(partner.city), 40)
    return say.plain("desk-partner-in", name=name, city=city) if city else name


def to_card(say: Speaker, webinar_id: int) -> Button:
    """The way back to the librarian's card."""
    return tap(say.plain("desk-to-card"), "desk_webinar", webinar_id)


def section_of(view: WebinarView) -> Section:
    """The list in which a webinar stands."""
    if view.webinar.status is WebinarStatus.DRAFT:
        return Section.DRAFTS
    if view.webinar.status is WebinarStatus.CANCELLED:
        return Section.CANCELLED
    return Section.PAST if view.past else Section.COMING


def _item(say: Speaker, webinar: Webinar) -> Html:
    return LINE.join_all([say("webinars-item", title=title_words(say, webinar.title)), zoned(say, webinar)])


def _label(say: Speaker, webinar: Webinar) -> str:
    if webinar.dated and any(webinar.title.values()):
        return label(say, webinar)
    return shorten(title_words(say, webinar.title), 60)


def _tabs(say: Speaker, page: DeskPage) -> Rows:
    tabs = [
        tap(say.plain("desk-section", section=each.value, count=page.counts[each]), "desk_list", each, 0)
        for each in Section
        if each is not page.section
    ]
    return tuple((each,) for each in tabs)


def _to_list(say: Speaker, section: Section) -> Button:
    return tap(say.plain("desk-to-list"), "desk_list", section, 0)


def _state(say: Speaker, view: WebinarView) -> Html:
    hidden = view.past and view.webinar.hidden_at is not None
    state = say("desk-state", state="hidden" if hidden else section_of(view).value)
    if view.webinar.reason:
        return LINE.join_all([state, say("desk-reason", reason=view.webinar.reason)])
    return state


def _title(say: Speaker, webinar: Webinar) -> Html:
    return Html(f"<b>{in_html(title_words(say, webinar.title))}</b>")


def _times(say: Speaker, webinar: Webinar) -> list[Html]:
    lines = [say("desk-when", when=zoned(say, webinar))]
    return (
        lines
        if webinar.date_only
        else [*lines, say("desk-duration", duration=duration(say, webinar.duration))]
    )


def _seats(say: Speaker, view: WebinarView) -> list[Html]:
    capacity, told = view.webinar.capacity, view.card
    lines = [say("desk-capacity", capacity=capacity)] if capacity else [say("desk-capacity-none")]
    if view.webinar.status is not WebinarStatus.DRAFT or told.taken:
        lines.append(say("desk-taken", taken=told.taken, waiting=told.waiting))
    if capacity is not None and told.taken > capacity:
        lines.append(say("desk-over-capacity", over=told.taken - capacity))
    return lines


def _joining(say: Speaker, view: WebinarView) -> list[Html]:
    """Where one joins; once it is over, whether it can be watched."""
    address = view.webinar.join_link
    if view.webinar.dated and view.past:
        recorded = view.card.recording_count or view.webinar.recording
        return [say("desk-files-has-recording" if recorded else "desk-files-no-recording")]
    return [say("desk-link", link=shorten_link(address)) if address else say("desk-link-none")]


def shorten_link(address: str) -> str:
    """An address as it is shown: a long one without its end."""
    return address if len(address) <= LINK_ON_CARD else address[: LINK_ON_CARD - 1] + "…"


def _words_lines(say: Speaker, view: WebinarView) -> list[Html]:
    webinar = view.webinar
    lines = [_words(say, "title", webinar.title), _words(say, "description", webinar.description)]
    if host := say.of(webinar.host):
        lines.append(say("webinar-host", name=shorten(host, NAME_ON_CARD)))
    else:
        lines.append(say("desk-host-none"))
    names = [partner_name(say, each) for each in view.partners]
    return (
        [*lines, say("desk-partners", names="; ".join(names))]
        if names
        else [*lines, say("desk-partners-none")]
    )


def _words(say: Speaker, field: str, words: Words) -> Html:
    """In which languages a text is given, and in which it is not."""
    given = [each for each in LANGUAGES if words.get(each)]
    if words.get("und"):
        return say("desk-words-all", field=field)
    values = {"given": languages_of(say, given), "missing": languages_of(say, words_missing(words))}
    state = "none" if not given else "all" if len(given) == len(LANGUAGES) else "some"
    return say("desk-words-some", field=field, state=state, **values)


def _missing(say: Speaker, view: WebinarView) -> list[Html]:
    if view.webinar.status is not WebinarStatus.DRAFT:
        return []
    missing = needed(view)
    if not missing:
        return [say("desk-ready")]
    return [say("desk-needed", what=", ".join(say.plain(f"desk-missing-{each}") for each in missing))]


FIELDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "title": ("desk_words", ("title",)),
    "description": ("desk_words", ("description",)),
    "start": ("desk_start", ()),
    "duration": ("desk_duration", ()),
    "host": ("desk_words", ("host",)),
    "partners": ("desk_partners", ()),
    "capacity": ("desk_capacity", ()),
    "link": ("desk_link", ()),
}
"""The fields of the card in their order: the act that changes each, and what follows the webinar's id."""


def field_button(say: Speaker, webinar_id: int, name: str) -> Button:
    """The button that changes one field."""
    act, arguments = FIELDS[name]
    return tap(say.plain(f"desk-field-{name}"), act, webinar_id, *arguments)


def _card_rows(say: Speaker, view: WebinarView) -> Rows:
    webinar_id = view.webinar.id
    fields = [field_button(say, webinar_id, name) for name in FIELDS]
    parts = [
        tap(say.plain("desk-talks"), "desk_talks", webinar_id),
        tap(say.plain("desk-files"), "desk_files", webinar_id),
    ]
    pairs = [*fields, *parts]
    rows: list[tuple[Button, ...]] = [tuple(pairs[index : index + 2]) for index in range(0, len(pairs), 2)]
    if view.webinar.status is not WebinarStatus.DRAFT:
        rows.append((tap(say.plain("desk-participants"), "participants", webinar_id, 0),))
    if view.idea_id is not None:
        rows.append((tap(say.plain("idea-open"), "idea", view.idea_id),))
    preview = tap(say.plain("desk-preview"), "desk_preview", webinar_id, say.language)
    rows.append((preview, tap(say.plain("desk-more"), "desk_more", webinar_id)))
    rows += _forward(say, view)
    return (*rows, (_to_list(say, section_of(view)),))


def _forward(say: Speaker, view: WebinarView) -> list[tuple[Button, ...]]:
    """What comes next with a webinar in this state."""
    webinar_id, status = view.webinar.id, view.webinar.status
    if status is WebinarStatus.DRAFT:
        return [(tap(say.plain("desk-publish"), "desk_publish", webinar_id, style="success"),)]
    if status is WebinarStatus.CANCELLED:
        return [(tap(say.plain("desk-restore"), "desk_restore", webinar_id),)]
    announce = tap(say.plain("desk-announce"), "announce_webinar", webinar_id, style="primary")
    return [] if view.past else [(announce,)]
