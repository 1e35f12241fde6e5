"""Whether readers were told of a recording or of materials, and the questions before they are."""

from collections.abc import Sequence

from bot.chat.screens.screen import Button, Screen, column, tap
from bot.desk.services.tellings import TellingState
from bot.texts import Html, Speaker
from storage.told import What


def lines(say: Speaker, tellings: Sequence[TellingState]) -> list[Html]:
    """Who knows of what."""
    return [line for each in tellings for line in _lines(say, each)]


def buttons(say: Speaker, webinar_id: int, tellings: Sequence[TellingState]) -> list[Button]:
    """What can be done about it, each with the number of people."""
    return [button for each in tellings for button in _buttons(say, webinar_id, each)]


def tell_sure(say: Speaker, webinar_id: int, telling: TellingState) -> Screen:
    """How many will hear of it; only from here on does anything go out."""
    label = say.plain("tell-yes", count=telling.to_tell)
    yes = tap(label, "telling_yes", webinar_id, telling.what, telling.times, style="success")
    return _sure(say, "tell-sure", webinar_id, telling, telling.to_tell, yes)


def correct_sure(say: Speaker, webinar_id: int, telling: TellingState) -> Screen:
    """In how many chats the present link will stand."""
    yes = tap(say.plain("tell-correct-yes"), "telling_correct_yes", webinar_id, telling.what, style="success")
    return _sure(say, "tell-correct-sure", webinar_id, telling, telling.to_correct, yes)


def recall_sure(say: Speaker, webinar_id: int, telling: TellingState) -> Screen:
    """Out of how many chats, which cannot be undone."""
    yes = tap(say.plain("tell-recall-yes"), "telling_recall_yes", webinar_id, telling.what, style="danger")
    return _sure(say, "tell-recall-sure", webinar_id, telling, telling.to_recall, yes)


def _sure(say: Speaker, key: str, webinar_id: int, telling: TellingState, count: int, yes: Button) -> Screen:
    back = tap(say.plain("back"), "desk_files", webinar_id)
    return Screen(say(key, what=str(telling.what), count=count), column(yes, back))


def _lines(say: Speaker, telling: TellingState) -> list[Html]:
    what = str(telling.what)
    if telling.sums is None:
        return [say("tell-not-yet", what=what)] if telling.to_tell else []
    told = [say("tell-told", what=what, count=telling.sums.sent)]
    told += [say("tell-waiting", count=telling.sums.waiting)] if telling.sums.waiting else []
    stale = telling.to_correct or (telling.to_tell and telling.what is What.MATERIALS)
    return [*told, *([say("tell-stale", what=what)] if stale else [])]


def _buttons(say: Speaker, webinar_id: int, telling: TellingState) -> list[Button]:
    what = telling.what
    ways = (
        ("button-tell", "telling", telling.to_tell),
        ("button-tell-correct", "telling_correct", telling.to_correct),
        ("button-tell-recall", "telling_recall", telling.to_recall),
    )
    return [
        tap(say.plain(key, what=str(what), count=count), act, webinar_id, what)
        for key, act, count in ways
        if count
    ]
