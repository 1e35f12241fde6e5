"""The areas, each above those it builds on, and what is found in them.

A module that lies in the `handlers`, the `forms` or the `screens` of an area is found, and with it what it
declares.
"""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module, util
from operator import attrgetter
from types import ModuleType

from bot.chat.arriving.outside import Doors
from bot.chat.forms.engine import Engine
from bot.chat.forms.feature import feature_of
from bot.chat.forms.form import Form
from bot.chat.routing.features import Feature
from bot.chat.routing.routing import Fallbacks
from bot.chat.sending.kinds import each_once
from bot.chat.sending.wording import Wording
from bot.conversations.handlers import threads
from bot.groups.handlers import groups, inline
from bot.peace.screens.peace import banned
from bot.people.handlers import odd, start
from storage.records import Role

AREAS = (
    "people",
    "webinars",
    "registrations",
    "peace",
    "conversations",
    "volunteers",
    "announcements",
    "desk",
    "groups",
    "privacy",
)
"""Each above those it may know."""


def modules_of(room: str) -> Iterator[ModuleType]:
    """Every module of this name of room, area by area."""
    for area in AREAS:
        package = f"bot.{area}.{room}"
        if util.find_spec(package) is None:
            continue
        for each in pkgutil.iter_modules(import_module(package).__path__):
            yield import_module(f"{package}.{each.name}")


def _forms() -> Mapping[str, Form]:
    found: dict[str, Form] = {}
    for module in modules_of("forms"):
        for each in vars(module).values():
            if isinstance(each, Form) and found.setdefault(each.name, each) is not each:
                raise ValueError(f"two forms of one name: {each.name}")
    return found


FORMS = _forms()
"""Every form, by its name."""
ENGINE = Engine(FORMS)
FEATURES = (
    feature_of(ENGINE),
    *(
        each
        for module in modules_of("handlers")
        for each in vars(module).values()
        if isinstance(each, Feature)
    ),
)
WORDINGS: Mapping[str, Wording] = each_once(
    *(vars(module)["NOTICES"] for module in modules_of("screens") if "NOTICES" in vars(module))
)
"""The words of every kind of notice that has some: each module of screens names those of its kinds."""
FALLBACKS = Fallbacks(
    unknown_command=start.unknown_command,
    free_text=threads.free_text,
    old_button=start.old_button,
    no_words=odd.no_words,
)
_LISTED = [command for each in FEATURES for command in each.commands if command.place is not None]
COMMANDS = {
    role: tuple(each.word for each in sorted(_LISTED, key=attrgetter("place")) if role.may(each.role))
    for role in Role
}
"""The command menu of each role."""
DOORS = Doors(
    commands=groups.COMMANDS,
    other_command=groups.other,
    tapped=groups.tapped,
    asked=inline.asked,
    chosen=inline.chosen,
)
BANNED = banned
"""What somebody banned sees, whatever they do."""
GROUP_MENU = groups.MENU
