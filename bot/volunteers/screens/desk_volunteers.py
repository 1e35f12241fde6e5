"""Volunteers as librarians see them: the list, what narrows it, one of them with everything."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.linked import shorten
from bot.texts import Html, Speaker
from bot.volunteers.screens.volunteers import decisions
from bot.volunteers.screens.volunteers import profile as answers
from bot.volunteers.services.desk_volunteers import CHOICES, FIELD, Profile, Roster, RosterChoice
from bot.volunteers.services.guardians import PaperAnswer
from bot.volunteers.services.volunteers import is_grown
from storage.guardians import Guardian
from storage.volunteers import ApplicationStep, Filter, Volunteer, VolunteerCity, VolunteerState

ON_BUTTON = 50
"""Characters of a name with its city."""
ANY = "any"
SIGNS = {VolunteerState.APPLIED: "⏳ ", VolunteerState.PAUSED: "⏸ ", VolunteerState.DECLINED: "✖️ "}
PREFIX = {RosterChoice.STATE: "roster-state", RosterChoice.INTEREST: "volunteer-interests"} | {
    RosterChoice.LANGUAGE: "volunteer-languages",
    RosterChoice.AGE: "volunteer-age",
}
"""Before the key of each value's text; a city is its own."""


def roster(say: Speaker, page: Roster) -> Screen:
    """Who waits first, then the others, and what can be done with all of them."""
    waiting = [say("roster-waiting", count=page.waiting)] if page.waiting else []
    narrowed = page.wanted != Filter()
    nobody = say("roster-nobody" if narrowed else "roster-none")
    found = [say("roster-found", count=page.found)] if page.volunteers else [nobody]
    below = foot(say, page.number, page.pages)
    head = LINE.join_all([say("roster-title"), *waiting])
    parts = [head, *_wanted(say, page.wanted), LINE.join_all([*found, *below])]
    return Screen(PARAGRAPH.join_all(parts), _rows(say, page))


def filters(say: Speaker, wanted: Filter) -> Screen:
    """Everything by which the list can be narrowed, with what is chosen."""
    buttons = [
        tap(f"{say.plain(f'roster-by-{each}')}: {_value(say, each, wanted)}", "volunteers_by", each)
        for each in RosterChoice
    ]
    return Screen(say("roster-filters-text"), (*column(*buttons, _clear(say)), (_to_roster(say),)))


def options(say: Speaker, choice: RosterChoice, cities: Sequence[VolunteerCity]) -> Screen:
    """The values of one of them."""
    if choice is RosterChoice.CITY:
        values = [(str(each.person_id), f"{_short(each.city)} ({each.volunteers})") for each in cities]
    else:
        values = [(each, say.plain(f"{PREFIX[choice]}-{each}")) for each in CHOICES[choice]]
    buttons = [tap(label, "volunteers_pick", choice, value) for value, label in values]
    any_of_them = tap(say.plain("roster-any"), "volunteers_pick", choice, ANY)
    back = tap(say.plain("back"), "volunteers_filters")
    text = say("roster-choose", by=say.plain(f"roster-by-{choice}"))
    return Screen(text, column(*buttons, any_of_them, back))


def profile(say: Speaker, found: Profile | None) -> Screen:
    """One volunteer: every answer, the guardian's consent, what happened so far."""
    if found is None:
        return Screen(say("roster-gone"), (((_to_roster(say)),),))
    volunteer = found.volunteer
    state = say.plain(f"roster-state-{volunteer.state}")
    parts = [
        say("roster-head", name=volunteer.name, state=state),
        answers(say, volunteer),
        say("roster-since", date=say.date(volunteer.created_at)),
    ]
    parts += [] if is_grown(volunteer) else [say("roster-minor")]
    parts += [_consent(say, found.guardian)] if found.guardian else []
    parts += [say("roster-guardian-said")] if found.guardian and found.guardian.of_age == "said" else []
    parts += [say("roster-guardian-doubted")] if found.doubted else []
    parts += [LINE.join_all([say("roster-history"), *(_step(say, each) for each in found.steps)])]
    return Screen(fitting(parts if found.steps else parts[:-1]), _profile_rows(say, volunteer))


def paper(say: Speaker, answer: PaperAnswer) -> Screen:
    """What came of noting a consent on paper."""
    return Screen(say(f"paper-{answer}"), ((_to_roster(say),),))


def paper_over(say: Speaker) -> Screen:
    """An old card of it."""
    return Screen(say("paper-over"), ((_to_roster(say),),))


def no_such_code(say: Speaker, answer: PaperAnswer) -> Screen:
    """In the middle of noting a paper: the digits lead to no child who waits."""
    change = tap(
        say.plain("form-change", label=say.plain("paper-short-label")), "form_change", "paper", "short"
    )
    cancel = tap(say.plain("form-cancel"), "form_cancel")
    return Screen(say(f"paper-{answer}"), column(change, cancel))


def _rows(say: Speaker, page: Roster) -> Rows:
    people = column(*(tap(_label(each), "volunteer_profile", each.person_id) for each in page.volunteers))
    narrow = (
        tap(say.plain("roster-filters"), "volunteers_filters"),
        tap(say.plain("roster-search"), "volunteers_search"),
    )
    paper_ = tap(say.plain("roster-paper"), "volunteers_paper")
    clear = [(_clear(say),)] if page.wanted != Filter() else []
    of_all = _of_all(say, page)
    desk = tap(say.plain("to-desk"), "manage")
    return (
        *people,
        *turns(say, "desk_volunteers", number=page.number, pages=page.pages),
        narrow,
        *clear,
        *([of_all] if of_all else []),
        (paper_,),
        (desk,),
    )


def _of_all(say: Speaker, page: Roster) -> tuple[Button, ...]:
    """A table of them; and an announcement, which knows interests and languages only."""
    wanted = page.wanted
    table = [tap(say.plain("roster-table"), "volunteers_table")] if page.found else []
    others = wanted.age_group or wanted.city or wanted.words
    reached = page.found and not others and wanted.state in ("", VolunteerState.ACCEPTED)
    words = (wanted.interest or ANY, wanted.language or ANY)
    announce = [tap(say.plain("roster-announce"), "announce_volunteers", *words)] if reached else []
    return (*table, *announce)


def _profile_rows(say: Speaker, volunteer: Volunteer) -> Rows:
    decide = decisions(say, volunteer)
    write = tap(say.plain("roster-write"), "write_to", volunteer.person_id, style="primary")
    person = tap(say.plain("roster-person"), "person", volunteer.person_id)
    return (*([decide] if decide else []), (write, person), (_to_roster(say),))


def _wanted(say: Speaker, wanted: Filter) -> list[Html]:
    chosen = [each for each in RosterChoice if getattr(wanted, FIELD[each])]
    lines = [
        say("roster-wanted", by=say.plain(f"roster-by-{each}"), value=_value(say, each, wanted))
        for each in chosen
    ]
    words = (
        [say("roster-wanted", by=say.plain("roster-by-words"), value=wanted.words)] if wanted.words else []
    )
    return [LINE.join_all([*lines, *words])] if lines or words else []


def _value(say: Speaker, choice: RosterChoice, wanted: Filter) -> str:
    value = str(getattr(wanted, FIELD[choice]))
    if not value:
        return say.plain("roster-any")
    return _short(value) if choice is RosterChoice.CITY else say.plain(f"{PREFIX[choice]}-{value}")


def _label(volunteer: Volunteer) -> str:
    name = _short(f"{volunteer.name} · {volunteer.city}")
    return SIGNS.get(volunteer.state, "") + name


def _consent(say: Speaker, guardian: Guardian) -> Html:
    name = guardian.guardian_name or say.plain("roster-nameless")
    told = {
        "name": name,
        "date": say.date(guardian.agreed_at or 0),
        "version": guardian.consent_version or "",
    }
    if guardian.signed_on is None:
        return say("roster-guardian", **told)
    return say("roster-guardian-paper", **told, day=_day(say, guardian.signed_on))


def _day(say: Speaker, iso: str) -> Html:
    noon = datetime.combine(date.fromisoformat(iso), datetime.min.time(), UTC)
    return say.date(round(noon.timestamp()) * 1000, "UTC")


def _step(say: Speaker, step: ApplicationStep) -> Html:
    told = {"date": say.date(step.at), "step": say.plain(f"roster-step-{step.step}")}
    key = "roster-step-by" if step.librarian and step.from_staff else "roster-step"
    line = say(key, **told, **({"librarian": step.librarian or ""} if key == "roster-step-by" else {}))
    words = [say("roster-step-word", word=step.word)] if step.word else []
    return LINE.join_all([line, *words])


def _short(words: str) -> str:
    return shorten(words, ON_BUTTON)


def _clear(say: Speaker) -> Button:
    return tap(say.plain("roster-clear"), "volunteers_clear")


def _to_roster(say: Speaker) -> Button:
    return tap(say.plain("roster-back"), "desk_volunteers", 0)
