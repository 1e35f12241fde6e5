"""Who has a Telegram account: what the Bot API and the page know of somebody, without what they can do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, eq=False, kw_only=True)
class Account:
    """Somebody with a Telegram account."""

    id: int
    first_name: str
    language_code: str
    last_name: str | None = None
    username: str | None = None
    role_hint: str = ""  # shown on the page: who this person is in the story
    phone_number: str = ""
    blocked: bool = False
    deactivated: bool = False
    acted_at: float = float("-inf")  # monotonic seconds; answers soon after an act are not bulk
