"""A file written from any webinars reads back as these webinars."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.records import Partner, Talk, WebinarFile, WebinarStatus, Words
from tests.webinar_file.reading import accepted

ZONES = [
    "Asia/Almaty",
    "Asia/Novokuznetsk",
    "Europe/Minsk",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
]
LETTERS = st.characters(categories=["L", "N", "P", "S"])
LINES = st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
LINKS = st.from_regex(
    r"https?://[a-z]{1,9}\.(org|kz)(:[1-9][0-9]{0,3})?(/[a-z0-9&?=%:#.-]{0,9})?", fullmatch=True
)
MINUTE = 60_000


def words(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    one_per_language = st.dictionaries(st.sampled_from(["ru", "kk", "en"]), texts, min_size=1)
    return one_per_language | texts.map(lambda text: {"und": text})


PARTNERS = st.builds(
    Partner,
    name=words(LINES),
    city=st.just({}) | words(LINES),
    country=st.none() | st.from_regex(r"[A-Z]{2}", fullmatch=True),
    zone=st.none() | st.sampled_from(ZONES),
)
TALKS = st.builds(
    Talk,
    title=words(LINES),
    speaker=st.just({}) | words(LINES),
    organisation=st.just({}) | words(LINES),
    materials=st.lists(LINKS, max_size=3).map(tuple),
)


def once(webinar: WebinarFile) -> bool:
    """The local time of its start comes only once: an hour set back is written like the earlier one."""
    return not datetime.fromtimestamp(webinar.starts_at / 1000, ZoneInfo(webinar.zone)).fold


WEBINARS = st.builds(
    WebinarFile,
    import_id=st.from_regex(r"[A-Za-z0-9_.-]{1,64}", fullmatch=True),
    status=st.sampled_from(WebinarStatus),
    title=words(LINES),
    description=st.just({}) | words(TEXTS),
    starts_at=st.integers(0, 4_000_000_000_000 // MINUTE).map(lambda minutes: minutes * MINUTE + 86_400_000),
    zone=st.sampled_from(ZONES),
    date_only=st.just(False),
    duration=st.integers(1, 1440),
    host=st.just({}) | words(LINES),
    partners=st.lists(PARTNERS, max_size=3).map(tuple),
    capacity=st.none() | st.integers(1, 1_000_000),
    join_link=st.none() | LINKS,
    recording=st.none() | LINKS,
    talks=st.lists(TALKS, max_size=3).map(tuple),
).filter(once)


def spoken(texts: Words) -> str | dict[str, str] | None:
    return texts.get("und") or dict(texts) or None


def entry(webinar: WebinarFile) -> dict[str, Any]:
    """The webinar as a person would write it."""
    local = datetime.fromtimestamp(webinar.starts_at / 1000, ZoneInfo(webinar.zone))
    return {
        "id": webinar.import_id,
        "title": spoken(webinar.title),
        "description": spoken(webinar.description),
        "start": f"{local:%Y-%m-%dT%H:%M}",
        "zone": webinar.zone,
        "duration": webinar.duration,
        "host": spoken(webinar.host),
        "partners": [
            {"name": spoken(each.name), "city": spoken(each.city), "country": each.country, "zone": each.zone}
            for each in webinar.partners
        ],
        "capacity": webinar.capacity,
        "join_link": webinar.join_link,
        "recording": webinar.recording,
        "talks": [
            {
                "title": spoken(talk.title),
                "speaker": spoken(talk.speaker),
                "organisation": spoken(talk.organisation),
                "materials": list(talk.materials),
            }
            for talk in webinar.talks
        ],
        "status": str(webinar.status),
    }


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(WEBINARS, min_size=1, max_size=3, unique_by=lambda webinar: webinar.import_id),
    st.sampled_from([True, False, None]),
    st.booleans(),
)
def test_what_was_written_is_what_is_read(
    webinars: list[WebinarFile], flow: bool | None, unicode: bool
) -> None:
    text = yaml.safe_dump(
        {"webinars": [entry(webinar) for webinar in webinars]}, default_flow_style=flow, allow_unicode=unicode
    )
    assert accepted(text) == webinars
