"""Switches for trouble on the way between the bot and Telegram."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import count
from typing import Any, Literal, get_args

Kind = Literal[
    "too_many_requests",  # 429 with retry_after
    "server_error",  # 500
    "bad_gateway",  # 502 with an HTML page
    "reset_before",  # the connection is cut before the call is carried out
    "reset_after",  # ... after it is carried out
    "half_body",  # carried out, but only half of the answer arrives
    "hang",  # not carried out, no answer for `seconds`
    "hang_after",  # carried out, no answer for `seconds`
    "unauthorized",  # 401, as if the token were revoked
    "conflict",  # 409, as if another poller ran
    "slow",  # `seconds` later than usual
]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(slots=True)
class Switch:
    """One kind of trouble; None in a filter means any."""

    kind: Kind
    methods: tuple[str, ...] | None = None
    person_id: int | None = None  # only calls with this chat_id
    left: int | None = None  # so many calls more; None: until switched off
    retry_after: int = 3  # seconds
    seconds: float = 3600.0
    id: int = 0

    def hits(self, method: str, chat_id: object) -> bool:
        """Whether this call is troubled."""
        if self.methods is not None and method not in self.methods:
            return False
        return self.person_id is None or str(chat_id) == str(self.person_id)


class Trouble:
    """All that is wrong at the moment."""

    def __init__(self, latency: float = 0.0) -> None:
        self.latency = latency  # seconds before each call is carried out
        self.switches: list[Switch] = []
        self._numbers = count(1)

    def on(
        self,
        kind: Kind,
        *,
        methods: tuple[str, ...] | None = None,
        person_id: int | None = None,
        times: int | None = None,
        retry_after: int = 3,
        seconds: float = 3600.0,
    ) -> Switch:
        """Switch a trouble on: for some methods, for one person, for so many times, or for all and ever."""
        if kind not in KINDS:
            raise ValueError(f"unknown trouble {kind!r}; there are {', '.join(KINDS)}")
        switch = Switch(kind, methods, person_id, times, retry_after, seconds, next(self._numbers))
        self.switches.append(switch)
        return switch

    def off(self, which: Switch | str | int | None = None) -> None:
        """Switch off one, one kind, one by its number, or everything."""
        self.switches = [
            switch
            for switch in self.switches
            if which is not None and which not in (switch.kind, switch.id) and which is not switch
        ]

    def meet(self, method: str, chat_id: object) -> Switch | None:
        """Return the trouble that this call meets, using it up."""
        for switch in self.switches:
            if switch.hits(method, chat_id):
                if switch.left is not None:
                    switch.left -= 1
                    if switch.left <= 0:
                        self.switches.remove(switch)
                return switch
        return None

    def json(self) -> dict[str, Any]:
        """Return latency and switches."""
        return {
            "latency": self.latency,
            "kinds": list(KINDS),
            "switches": [asdict(switch) for switch in self.switches],
        }
