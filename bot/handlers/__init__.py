"""One module per feature: take the act apart, call one service, show one screen.

A module that lies here is found, and with it what its handlers say that they answer to.
"""

import pkgutil
from importlib import import_module
from operator import attrgetter

from bot.gateway.features import Feature
from bot.gateway.outside import Doors
from bot.gateway.routing import Fallbacks
from bot.handlers import groups, inline, odd, start, threads
from storage.records import Role

_MODULES = [import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__)]
FEATURES = tuple(
    value for module in _MODULES for value in vars(module).values() if isinstance(value, Feature)
)
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
GROUP_MENU = groups.MENU
