"""Where updates are delivered when the bot does not poll."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Webhook:
    """The address, and how the last delivery went."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    first_pause: float = 1.0  # seconds before the second try; doubled each time
    failed_at: int | None = None  # epoch milliseconds UTC
    failure: str = ""

    def point(self, url: str, secret: str, max_connections: int) -> None:
        """Deliver there from now on; an empty address ends it."""
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.failed_at, self.failure = None, ""

    def json(self) -> dict[str, Any]:
        """Return the Bot API's WebhookInfo, without what the queue knows."""
        info: dict[str, Any] = {"url": self.url, "has_custom_certificate": False, "pending_update_count": 0}
        if self.url:
            info["max_connections"] = self.max_connections
        if self.failed_at is not None:
            info.update(last_error_date=self.failed_at // 1000, last_error_message=self.failure)
        return info
