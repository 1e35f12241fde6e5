"""The librarian's side of files: what a webinar has, where to send more, how to take something off."""

from collections.abc import Sequence

from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Media, Screen, column, tap
from bot.desk.screens import tellings
from bot.desk.services.tellings import TellingState
from bot.linked import shorten
from bot.texts import Html, Speaker, in_html
from bot.webinars.screens.materials import label_of, media, named
from bot.webinars.services.materials import NO_TALK, Attached, Handed, MaterialPlace
from storage.materials import Material, MaterialKind, Purpose

TITLE_ON_BUTTON = 36
NAME_ON_BUTTON = 40
NAME_IN_QUESTION = 200


def overview(
    say: Speaker, handed: Handed, told: Sequence[TellingState] = (), note: Html | None = None
) -> Screen:
    """The poster, the recording and the materials of a webinar at a glance; each leads to its place.

    `told`: what readers know of it; `note`: what was just done.
    """
    webinar = handed.webinar
    whole = MaterialPlace(webinar.id, None, Purpose.MATERIAL)
    lines = [
        say("desk-files-title", title=say.of(webinar.title)),
        _poster(say, handed),
        _recording(say, handed),
    ]
    buttons = [
        (
            _to(say.plain("desk-files-poster"), MaterialPlace(webinar.id, None, Purpose.POSTER)),
            _to(say.plain("desk-files-recording"), MaterialPlace(webinar.id, None, Purpose.RECORDING)),
        ),
        (_to(say.plain("desk-files-whole", count=len(handed.at(whole))), whole),),
    ]
    for number, kept in enumerate(handed.talks, 1):
        place = MaterialPlace(webinar.id, kept.id, Purpose.MATERIAL)
        title = shorten(say.of(kept.talk.title), TITLE_ON_BUTTON)
        label = say.plain("desk-files-talk", number=number, title=title, count=len(handed.at(place)))
        buttons.append((_to(label, place),))
    known = tellings.lines(say, told)
    there = LINE.join_all([*lines, say("desk-files-materials", count=len(handed.materials))])
    parts = [*([note] if note else []), there, *([LINE.join_all(known)] if known else [])]
    tell = column(*tellings.buttons(say, webinar.id, told))
    back = tap(say.plain("back"), "desk_webinar", webinar.id)
    return Screen(PARAGRAPH.join_all(parts), (*tell, *buttons, (back,)))


def place(
    say: Speaker,
    handed: Handed,
    where: MaterialPlace,
    outcome: Attached | None = None,
    told: Sequence[TellingState] = (),
) -> Screen:
    """What is attached in one place, and that more can be sent now; `told`: what readers know of it."""
    there, linked = handed.at(where), _link(handed, where)
    lines = [Html(f"• {named(say, each)}") for each in there]
    lines += [Html(f'• <a href="{in_html(linked)}">{say("desk-files-link")}</a>')] if linked else []
    head = say(f"attach-{where.purpose}-title", title=_title(say, handed, where))
    ask = [say(f"attach-{where.purpose}"), *([say(f"attached-{outcome}")] if outcome else [])]
    ask += [say("attach-tap")] if there else []
    ask += tellings.lines(say, told)
    text = fitting([head, *ask, *_few_together(lines)])
    unlink = tap(say.plain("desk-files-unlink"), "recording_unlink", handed.webinar.id)
    buttons = [tap(shorten(label_of(say, each), NAME_ON_BUTTON), "material", each.id) for each in there]
    done = tap(say.plain("attach-done"), "desk_files", handed.webinar.id, style="primary")
    tell = tellings.buttons(say, handed.webinar.id, told)
    return Screen(text, column(*tell, *buttons, *([unlink] if linked else []), done))


def needed(say: Speaker, handed: Handed, where: MaterialPlace) -> Screen:
    """What came is nothing that can be attached here."""
    shown = place(say, handed, where)
    return Screen(Html("\n\n").join_all([say(f"attach-{where.purpose}-needed"), shown.text]), shown.rows)


def item(say: Speaker, handed: Handed, material: Material) -> Screen:
    """One thing that is attached: see it, take it off."""
    name = shorten(label_of(say, material), NAME_IN_QUESTION)
    text = say("material-question", name=name, title=_title(say, handed, place_of(material)))
    show = [tap(say.plain("material-show"), "material_show", material.id)]
    remove = tap(say.plain("material-remove"), "material_remove", material.id, style="danger")
    back = _to(say.plain("back"), place_of(material))
    return Screen(text, column(*(show if material.kind is not MaterialKind.LINK else []), remove, back))


def as_readers_get_it(say: Speaker, handed: Handed, material: Material) -> Media:
    """The file itself, with the way back to what can be done with it."""
    return media(say, handed, material, column(tap(say.plain("back"), "material", material.id)))


def unlink(say: Speaker, handed: Handed) -> Screen:
    """Before the link to the recording is taken off."""
    webinar = handed.webinar
    text = say("recording-unlink-question", title=say.of(webinar.title))
    remove = tap(say.plain("material-remove"), "recording_unlink_sure", webinar.id, style="danger")
    return Screen(
        text, column(remove, _to(say.plain("back"), MaterialPlace(webinar.id, None, Purpose.RECORDING)))
    )


def gone(say: Speaker) -> Screen:
    """The webinar, the talk or the file is not there any more."""
    return Screen(say("attached-gone"), column(tap(say.plain("to-desk-webinars"), "desk_webinars", 0)))


def closed(say: Speaker, where: MaterialPlace) -> Screen:
    """It is long ago that files were asked for: what came was not attached."""
    return Screen(say("attach-closed"), column(_to(say.plain("attach-open"), where)))


def place_of(material: Material) -> MaterialPlace:
    """Where something is attached."""
    return MaterialPlace(material.webinar_id, material.talk_id, material.purpose)


def _to(label: str, where: MaterialPlace) -> Button:
    return tap(label, "attach", where.webinar_id, where.purpose, where.talk_id or NO_TALK)


def _title(say: Speaker, handed: Handed, where: MaterialPlace) -> str:
    talk = handed.talk(where.talk_id)
    return say.of(talk.talk.title if talk else handed.webinar.title)


def _link(handed: Handed, where: MaterialPlace) -> str | None:
    return handed.webinar.recording if where.purpose is Purpose.RECORDING else None


def _poster(say: Speaker, handed: Handed) -> Html:
    there = handed.at(MaterialPlace(handed.webinar.id, None, Purpose.POSTER))
    return say("desk-files-has-poster" if there else "desk-files-no-poster")


def _recording(say: Speaker, handed: Handed) -> Html:
    there = handed.at(MaterialPlace(handed.webinar.id, None, Purpose.RECORDING)) or handed.webinar.recording
    return say("desk-files-has-recording" if there else "desk-files-no-recording")


def _few_together(lines: list[Html]) -> list[Html]:
    return [LINE.join_all(lines[start : start + 10]) for start in range(0, len(lines), 10)]
