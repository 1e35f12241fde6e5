"""All that the page shows, and what tells a good bot from a bad one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.records.views import bot_view, chat_view, person_view

if TYPE_CHECKING:
    from bot.sandbox.records.actors import Actor
    from bot.sandbox.records.state import State

Json = dict[str, Any]


def state_view(world: State) -> Json:
    """Return everything that the page shows."""
    return {
        "now": world.clock.now(),
        "bot": bot_view(world.bot),
        "people": [
            person_view(person, world.chats[person.id], world.bot) for person in world.people.values()
        ],
        "chats": [chat_view(chat, world.bot) for chat in world.chats.values()],
        "calls": world.calls.after(0, 50),
        "trouble": world.trouble_json(),
        **health_view(world),
    }


def health_view(world: State) -> Json:
    """Return what tells a good bot from a bad one."""
    return {
        "statistics": world.statistics.json(),
        "refusals": [refusal._asdict() for refusal in world.refusals],
        "unanswered_taps": len(world.queries.unanswered),
        "waiting_updates": len(world.updates.waiting),
    }


def actor_view(person: Actor) -> Json:
    """Return one person."""
    return person_view(person, person.chat, person.world.bot)
