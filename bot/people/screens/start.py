"""The first meeting, help, and answers to what we did not understand."""

from collections.abc import Sequence

from bot.chat.screens.screen import Rows, Screen, column, tap
from bot.texts import Html, Speaker
from storage.records import Role


def welcome(say: Speaker, role: Role = Role.READER) -> Screen:
    """What the bot is for, and everything it can do, as buttons; librarians also get to their desk."""
    desk = column(tap(say.plain("manage-open"), "manage")) if role.may(Role.LIBRARIAN) else ()
    return Screen(say("start-welcome", library=say.library_name), (*desk, *menu(say)))


def not_understood(say: Speaker) -> Screen:
    """Free text: never silence."""
    return Screen(say("not-understood"), menu(say))


def unknown_command(say: Speaker) -> Screen:
    """A command that does not exist."""
    return Screen(say("unknown-command"), menu(say))


def nothing_to_cancel(say: Speaker) -> Screen:
    """/cancel when nothing was begun."""
    return Screen(say("cancel-nothing"), menu(say))


def cancelled(say: Speaker) -> Screen:
    """/cancel in the middle of something."""
    return Screen(say("cancel-done"), menu(say))


def help_screen(say: Speaker, commands: Sequence[str]) -> Screen:
    """How it works, and the commands of the menu with their meanings."""
    lines = [Html(f"/{command} – {say(f'command-{command}')}") for command in commands]
    text = say("help-text", commands=Html("\n").join_all(lines))
    return Screen(text, column(tap(say.plain("to-start"), "start")))


def menu(say: Speaker) -> Rows:
    """The buttons from which everything can be reached."""
    return (
        (tap(say.plain("start-webinars"), "coming", 0, style="primary"),),
        (tap(say.plain("start-my"), "my"), tap(say.plain("start-archive"), "archive", 0)),
        (tap(say.plain("start-volunteer"), "volunteer"), tap(say.plain("start-propose"), "propose")),
        (tap(say.plain("start-settings"), "settings"), tap(say.plain("start-privacy"), "privacy")),
        (tap(say.plain("start-feedback"), "feedbacks", 0), tap(say.plain("start-help"), "help")),
    )
