"""While Telegram takes nothing the bot asks little; then everybody is answered, and no button spins on."""

from functools import partial

import pytest

from bot.chat.arriving import processing
from bot.chat.telegram import outgoing
from bot.sandbox import Person
from bot.sandbox.records.calls import CallLog
from bot.sandbox.records.trouble import Kind
from tests.flows.library import Library
from tests.patience import PATIENCE, until

OUT: tuple[Kind, ...] = ("bad_gateway", "server_error", "reset_before")
LOOKS = {"getMe", "getUpdates"}
SAID = ("sendMessage", "editMessageText", "answerCallbackQuery", "getMe")
PEOPLE = 12


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten every pause; nothing else changes."""
    monkeypatch.setattr(outgoing, "TAP_PAUSES", (0.05, 0.05, 0.1, 0.2, 0.5))
    monkeypatch.setattr(outgoing, "PAUSES", (0.02, 0.02, 0.02))
    monkeypatch.setattr(processing, "PAUSES", (0.02, 0.02, 0.02))
    monkeypatch.setattr(outgoing, "PROBE_EVERY", 0.1)


@pytest.mark.parametrize("kind", [*OUT, "reset_after", "too_many_requests"])
async def test_a_button_stops_spinning_though_the_first_answers_did_not_get_through(
    library: Library, kind: Kind
) -> None:
    maria = await library.newcomer("Мария", "ru")
    card = await library.opens(maria, "w_2")
    library.world.trouble.on(kind, methods=("answerCallbackQuery",), times=2, retry_after=1)
    await library.taps(maria, "1:programme:2", card)
    await until(lambda: not library.world.queries.unanswered)


async def people_with_cards(library: Library) -> list[Person]:
    people = [await library.newcomer(f"Reader {number}", "en") for number in range(PEOPLE)]
    for each in people:
        await library.opens(each, "w_2")
    return people


@pytest.mark.parametrize("kind", OUT)
async def test_in_an_outage_telegram_is_only_looked_for(library: Library, kind: Kind) -> None:
    people, calls = await people_with_cards(library), library.world.calls
    before = calls.count
    library.world.trouble.on(kind, methods=SAID)  # what people do still comes in
    for each in people:
        each.taps("1:programme:2")
    await until(lambda: len(looks(calls, before)) >= 5)
    assert {each.method for each in calls.kept if each.number > looks(calls, before)[1]} <= LOOKS
    # A card and a toast for each, both tried again at once on a new connection, and the toast once more.
    assert sum(each.number > before and each.method in SAID for each in calls.kept) <= PEOPLE * 5
    library.world.trouble.off()
    await library.rest()
    assert all("1:webinar:2" in str(each.last.buttons) for each in people)
    await until(lambda: not library.world.queries.unanswered)


def looks(calls: CallLog, before: int) -> list[int]:
    """The numbers of the looks whether Telegram is there again."""
    return [each.number for each in calls.kept if each.number > before and each.method == "getMe"]


async def test_one_message_that_telegram_can_not_take_holds_up_nobody_else(library: Library) -> None:
    """Five hundreds about one chat are no outage: a look shows that Telegram is there."""
    stuck, *others = await people_with_cards(library)
    library.world.trouble.on("server_error", person_id=stuck.id)
    stuck.says("/help")
    for each in others:
        each.says("/my")
        await library.world.changed(partial(answered, each), PATIENCE)
    library.world.trouble.off()


def answered(person: Person) -> bool:
    return person.last.sender is None
