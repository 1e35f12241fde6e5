"""The first meeting, help, and what nobody else answers to."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.people.screens import start as screens
from bot.people.services.team import Team
from storage.records import Role

feature = Feature()


@feature.command("start", place=100)
@feature.tap("start")
async def start(exchange: Exchange) -> None:
    """/start without a link to something: what the bot is for; staff see their commands from here on."""
    await exchange.show(screens.welcome(exchange.say, exchange.role))
    if exchange.role is not Role.READER:
        await exchange.service(Team).known_as(exchange.person, exchange.name)
        await exchange.context.menus.show_to(exchange.person.id, exchange.role)


@feature.command("help", place=110)
@feature.tap("help")
async def help_(exchange: Exchange) -> None:
    """/help: how it works, and every command of the menu."""
    await exchange.show(screens.help_screen(exchange.say, exchange.context.commands[exchange.role]))


@feature.command("cancel", place=120)
async def cancel(exchange: Exchange) -> None:
    """/cancel: leave the form one is in; nothing half-done stays."""
    if exchange.person.form is None:
        await exchange.show(screens.nothing_to_cancel(exchange.say))
        return
    await leave(exchange)


@feature.tap("form_cancel")
async def leave(exchange: Exchange) -> None:
    """Leave the form; nothing half-done stays."""
    if not await exchange.context.dialogues.cancel(exchange):
        await exchange.show(screens.cancelled(exchange.say))


async def unknown_command(exchange: Exchange) -> None:
    """A command nobody knows."""
    await exchange.show(screens.unknown_command(exchange.say))


async def old_button(exchange: Exchange) -> None:
    """A button of an earlier version, or one that somebody made up: a fresh start."""
    await exchange.acknowledge(exchange.say.plain("button-is-old"))
    await exchange.show(screens.welcome(exchange.say, exchange.role))
