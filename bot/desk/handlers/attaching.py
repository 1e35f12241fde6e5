"""Librarians send files and links of a webinar: materials, the recording, the poster."""

from collections.abc import Sequence

from bot.chat.forms.kept import Forms
from bot.chat.forms.standing import state_of
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.screens.screen import Screen
from bot.desk.forms.attaching import show_overview
from bot.desk.forms.attachments import sent_in
from bot.desk.screens import attaching as screens
from bot.desk.services.tellings import Tellings, TellingState
from bot.webinars.screens import materials
from bot.webinars.services.materials import ATTACHING, NO_TALK, Attached, MaterialPlace, Materials
from storage.materials import MaterialKind, Purpose
from storage.records import Role
from storage.told import What

feature = Feature(role=Role.LIBRARIAN)

TOLD_OF = {Purpose.RECORDING: What.RECORDING, Purpose.MATERIAL: What.MATERIALS}
"""What readers are told of, by where it is attached; of a poster nobody is."""
OPEN_FOR = 24 * 3600 * 1000
"""Milliseconds after the last file in which what a librarian sends is still attached."""


@feature.tap("desk_files")
async def overview(exchange: Exchange, webinar_id: int) -> None:
    """What a webinar has."""
    await show_overview(exchange, webinar_id)


@feature.tap("attach")
async def begin(exchange: Exchange, webinar_id: int, purpose: Purpose, talk_id: int) -> None:
    """From now on what is sent belongs there."""
    if not await exchange.context.dialogues.may_begin(exchange, ATTACHING):
        return
    place = MaterialPlace(webinar_id, talk_id or None, purpose)
    person, handed = await exchange.service(Materials).begin(exchange.act, exchange.person, place)
    exchange.changed(person)
    if handed is None:
        await exchange.show(screens.gone(exchange.say))
        return
    told = await _told(exchange, place)
    card_id = await exchange.show(screens.place(exchange.say, handed, place, told=told))
    await exchange.service(Forms).shown(exchange.person, card_id)


@feature.form(ATTACHING)
async def taken(exchange: Exchange) -> None:
    """A librarian sent something: it is kept, and the card says so below it."""
    state = await state_of(exchange)
    if state is None:
        return
    place = MaterialPlace.of(state.answers)
    if exchange.context.clock.now() - state.updated_at > OPEN_FOR:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
        await exchange.show(screens.closed(exchange.say, place))
        return
    shown = await exchange.renew(await _attach(exchange, place), state.card_id)
    if exchange.person.form == ATTACHING and shown != state.card_id:
        await exchange.service(Forms).shown(exchange.person, shown)


@feature.tap("material")
async def item(exchange: Exchange, material_id: int) -> None:
    """One thing that is attached."""
    found = await exchange.service(Materials).find(material_id)
    if found is None:
        await exchange.show(screens.gone(exchange.say))
        return
    material, handed = found
    await exchange.show(screens.item(exchange.say, handed, material))


@feature.tap("material_show")
async def look(exchange: Exchange, material_id: int) -> None:
    """See a file as readers get it; what is a link stays the card with the link."""
    found = await exchange.service(Materials).find(material_id)
    if found is None or found[0].kind is MaterialKind.LINK:
        await item(exchange, material_id)
        return
    material, handed = found
    if await exchange.send([screens.as_readers_get_it(exchange.say, handed, material)]):
        await exchange.show(materials.not_there(exchange.say, handed.webinar.id), fresh=True)


@feature.tap("material_remove")
async def remove(exchange: Exchange, material_id: int) -> None:
    """Take it off."""
    service = exchange.service(Materials)
    material = await service.remove(exchange.act, exchange.person, material_id)
    if material is None:
        await exchange.show(screens.gone(exchange.say))
        return
    await begin(exchange, material.webinar_id, material.purpose, material.talk_id or NO_TALK)


@feature.tap("recording_unlink")
async def unlink(exchange: Exchange, webinar_id: int) -> None:
    """Ask before the link to the recording is taken off."""
    handed = await exchange.service(Materials).all_of(webinar_id)
    await exchange.show(screens.unlink(exchange.say, handed) if handed else screens.gone(exchange.say))


@feature.tap("recording_unlink_sure")
async def unlink_sure(exchange: Exchange, webinar_id: int) -> None:
    """Take the link off."""
    await exchange.service(Materials).unlink_recording(exchange.act, exchange.person, webinar_id)
    await begin(exchange, webinar_id, Purpose.RECORDING, NO_TALK)


async def _attach(exchange: Exchange, place: MaterialPlace) -> Screen:
    service, message = exchange.service(Materials), exchange.update.message
    sent = sent_in(message, place.purpose) if message else []
    outcome = await service.attach(exchange.act, exchange.person, place, sent) if sent else None
    handed = await service.all_of(place.webinar_id)
    if handed is None or outcome is Attached.GONE:
        return screens.gone(exchange.say)
    if outcome is None:
        return screens.needed(exchange.say, handed, place)
    return screens.place(exchange.say, handed, place, outcome, await _told(exchange, place))


async def _told(exchange: Exchange, place: MaterialPlace) -> Sequence[TellingState]:
    """Whether readers know of what is attached in this place."""
    found = await exchange.service(Tellings).of(place.webinar_id)
    return [each for each in found if TOLD_OF.get(place.purpose) is each.what]
