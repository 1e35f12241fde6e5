"""The join link: whoever has a seat hears at once of one that was added, changed or taken away."""

import json
from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256

from bot.chat.sending.kinds import Kind
from bot.webinars.services.about import COMING, unless
from bot.webinars.services.calendars import send_again
from bot.webinars.services.join_cards import renew
from storage import Tables
from storage.outbox import Telling
from storage.records import Notice, Webinar

JOIN_LINK = "join_link"


class LinkNews(StrEnum):
    """What is new about the link to who reads of it; each is part of a text key (`link-added-text`)."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"


def tell(tables: Tables, before: Webinar, after: Webinar, now: int) -> None:
    """In the transaction of the change: everybody who has a seat, once, whatever changes until it is said."""
    if after.join_link == before.join_link or after.ends_at <= now:
        return
    telling = Telling(
        kind=JOIN_LINK,
        webinar_id=after.id,
        once_key=f"{JOIN_LINK}:{after.id}:{after.revision}",
        due_at=now,
        deadline_at=now,
        until_at=after.ends_at,
        details=json.dumps({"known": _fingerprint(before.join_link)}),
    )
    tables.outbox.add_link(telling, now)
    renew(tables, after, now)
    send_again(tables, after, now, seated_only=True)


def _news(tables: Tables, notice: Notice) -> LinkNews | None:
    """What the reader does not know yet; None if the link is the one they know."""
    webinar = tables.webinars.get(notice.webinar_id or 0)
    known = json.loads(notice.details)["known"]
    if webinar is None or known == _fingerprint(webinar.join_link):
        return None
    if webinar.join_link is None:
        return LinkNews.GONE
    return LinkNews.CHANGED if known else LinkNews.ADDED


def _fingerprint(link: str | None) -> str:
    """Tells one link from another without being one: what waits to be told holds no secret."""
    return sha256(link.encode("utf-8", "surrogatepass")).hexdigest()[:16] if link else ""


KINDS: Mapping[str, Kind] = {JOIN_LINK: Kind(why_not=unless(COMING), load=_news)}
