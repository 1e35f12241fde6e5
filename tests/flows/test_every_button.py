"""Every act of every button, on what there is and on what is gone: it is answered, and nothing breaks.

Each question gets some of the odd things that a person may send, in turn; with STRESS=1 all of them.
"""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from bot.chat.routing.features import Tap
from bot.chat.screens.screen import CALLBACK_VERSION
from bot.sandbox.people.taps import tap_button
from tests.flows.staff import Staffed, staffed
from tests.flows.walker import TAPS, lost_buttons
from tests.flows.walker_acts import ARGUMENTS, odd_acts

GONE = "999"
EVERY = 1 if os.environ.get("STRESS") == "1" else 5
"""Each question gets one in so many of the odd things."""
UNEXPECTED = ("да", "0", "31.02 25:00", "x" * 4096)
WITHOUT_BUTTONS = ("delete_sure",)
"""Whose data is deleted is told so, and that is all."""


def understood(parse: Callable[[str], object], words: tuple[str, ...]) -> str | None:
    """The first of the words that a button's argument can be."""
    for word in words:
        try:
            parse(word)
        except ValueError:
            continue
        return word
    return None


def data_of(act: str, tap: Tap, words: tuple[str, ...]) -> str:
    """The act with arguments; what understands none of them gets any word."""
    found = [understood(parse, words) or "x" for parse in tap.arguments]
    return ":".join((CALLBACK_VERSION, act, *found))


@pytest.mark.parametrize(
    "words", [("1", *ARGUMENTS), (GONE, *ARGUMENTS), ARGUMENTS[::-1]], ids=["there", "gone", "last"]
)
async def test_an_owner_may_tap_anything(tmp_path: Path, words: tuple[str, ...]) -> None:
    async with staffed(tmp_path) as library:
        faults = [
            (data, fault)
            for act, tap in sorted(TAPS.items())
            if act not in WITHOUT_BUTTONS
            for data in [data_of(act, tap, words)]
            for fault in await faults_after_tap(library, data)
        ]
        library.world.refusals.clear()
        assert faults == []


async def test_whatever_is_sent_where_words_are_asked_for_is_answered(tmp_path: Path) -> None:
    """A sentence that says what is needed, and a way on, whatever came instead."""
    async with staffed(tmp_path) as library:
        faults, asking = [], 0
        for act, tap in sorted(TAPS.items()):
            data = data_of(act, tap, ("1", *ARGUMENTS))
            if act not in WITHOUT_BUTTONS and await asks(library, data):
                asking += 1
                for what in (*odd_acts(library.first, Random(1)), *UNEXPECTED)[asking % EVERY :: EVERY]:
                    faults += [(data, what, fault) for fault in await faults_of_sending(library, data, what)]
        library.world.refusals.clear()
        assert faults == []
        assert asking > 20


async def asks(library: Staffed, data: str) -> bool:
    """Whether words are asked for after this tap."""
    await library.says(library.first, "/cancel")
    tap_button(library.first, library.first.last, {"text": "", "callback_data": data})
    await library.answer(library.first)
    return bool(library.rows("SELECT 1 FROM forms WHERE person_id = ?", library.first.id))


async def faults_of_sending(library: Staffed, data: str, what: str) -> list[str]:
    """Send words, or what `odd_acts` names so, in answer to a question; asked anew if it went away."""
    if not library.rows("SELECT 1 FROM forms WHERE person_id = ?", library.first.id):
        await asks(library, data)
    act = odd_acts(library.first, Random(1)).get(what, lambda: library.first.says(what))
    return await faults_after(library, act)


async def faults_after_tap(library: Staffed, data: str) -> list[str]:
    """From a fresh /start, so that no act is judged by another's."""
    await library.says(library.first, "/start")
    button = {"text": "", "callback_data": data}
    return await faults_after(library, lambda: tap_button(library.first, library.first.last, button))


async def faults_after(library: Staffed, act: Callable[[], object]) -> list[str]:
    """What is wrong with the answer to an act."""
    aside, refused = _aside(library), len(library.world.refusals)
    act()
    answer = await library.answer(library.first)
    wrong = {
        "set aside": _aside(library) != aside,
        "a call that Telegram would not understand": len(library.world.refusals) != refused,
        "no answer to the tap": bool(library.world.queries.unanswered),
        "a dead end": not (answer.buttons or library.first.chat.keyboard),
        "a button that leads nowhere": bool(lost_buttons(answer)),
    }
    return [fault for fault, found in wrong.items() if found]


def _aside(library: Staffed) -> int:
    return int(library.rows("SELECT count(*) FROM inbox WHERE state = 'set aside'")[0][0])
