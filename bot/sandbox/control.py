"""The control API: what the page does, and tests in another process.

GET  /sandbox/state, /sandbox/events (server-sent: `state` once, then `change`), /sandbox/calls?after=N,
     /sandbox/trouble, /sandbox/statistics, /sandbox/file/FILE_ID, /sandbox/people, /sandbox/chats/ID
POST /sandbox/people {first_name, language_code, last_name?, username?, role_hint?}
     /sandbox/people/ID/ACT, one of
       start {payload?}, text {text, chat_id?, reply_to?}, edit {message_id, text, chat_id?},
       tap {message_id, row, column, chat_id?} or {button: its text or callback data},
       file (a form: kind, file, caption?, chat_id?, reply_to?; several files are an album),
       forward {message_id, from_chat_id?, chat_id?},
       contact {phone_number?}, location {latitude, longitude}, users {request_id, user_ids},
       poll {question, options, correct?, chat_id?}, other {fields of a Message, such as story},
       inline {query}, choose {query_id, result_id, chat_id?},
       block, unblock, deactivate, language {language_code}
     /sandbox/groups {title, member_ids}; /sandbox/groups/ID/remove {person_id}: throw the bot out;
     /sandbox/groups/ID/promote {person_id, administrator?: bool}
     /sandbox/clock {forward: milliseconds}
     /sandbox/trouble {latency?: seconds, flood_control?: bool, on?: KIND with methods?, person_id?, times?,
     retry_after?, seconds?; off?: KIND, number, or null for all}
Bodies are JSON; a refusal is 400 {"error": "..."}.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.control_people import ACTS, find_person, send_files
from bot.sandbox.feed import feed
from bot.sandbox.people.acts import ImpossibleAct
from bot.sandbox.records.errors import ApiError
from bot.sandbox.records.views import chat_view
from bot.sandbox.whole_view import actor_view, health_view, state_view

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.sandbox.people.world import World

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

SHOWN_IN_THE_PAGE = ("image/", "audio/", "video/")
Json = dict[str, Any]


class Control:
    """Handlers of the control API for one world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        """Return all routes."""
        return [
            web.get("/sandbox/state", self._get(lambda _: state_view(self.world))),
            web.get("/sandbox/events", self._events),
            web.get("/sandbox/people", self._get(self._people)),
            web.get("/sandbox/chats/{id}", self._get(self._chat)),
            web.get("/sandbox/calls", self._get(self._calls)),
            web.get("/sandbox/statistics", self._get(lambda _: health_view(self.world))),
            web.get("/sandbox/trouble", self._get(lambda _: self._trouble_json())),
            web.get("/sandbox/file/{id}", self._file),
            web.post("/sandbox/people", self._post(self._add_person)),
            web.post("/sandbox/people/{id}/file", self._send_files),
            web.post("/sandbox/people/{id}/{act}", self._act),
            web.post("/sandbox/groups", self._post(self._add_group)),
            web.post("/sandbox/groups/{id}/{act:remove|promote}", self._change_group),
            web.post(
                "/sandbox/clock",
                self._post(lambda body: {"now": self.world.move_clock(int(body["forward"]))}),
            ),
            web.post("/sandbox/trouble", self._post(self._set_trouble)),
        ]

    def _get(self, view: Callable[[web.Request], object]) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            return guarded(lambda: view(request))

        return handle

    def _post(self, change: Callable[[Json], object]) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            body = await request.text()
            return guarded(lambda: change(read_body(body)))

        return handle

    async def _act(self, request: web.Request) -> web.StreamResponse:
        body = await request.text()
        try:
            person = find_person(self.world, request.match_info["id"])
            result = await ACTS[request.match_info["act"]](person, read_body(body))
        except Exception as problem:  # noqa: BLE001 - whatever is wrong with the request, the page shall say it
            return refusal(problem)
        return web.json_response(result)

    async def _send_files(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        person = find_person(self.world, request.match_info["id"])
        return guarded(lambda: send_files(person, form))

    async def _change_group(self, request: web.Request) -> web.StreamResponse:
        body = read_body(await request.text())
        chat = self.world.chats[int(request.match_info["id"])]
        person = find_person(self.world, body["person_id"])
        if request.match_info["act"] == "remove":
            return guarded(lambda: self.world.remove_bot(chat, person))
        is_leader = bool(body.get("administrator", True))
        return guarded(lambda: self.world.promote(chat, person, administrator=is_leader))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = self.world.files.by_id(request.match_info["id"])
        if file is None:
            return web.json_response({"error": "no such file"}, status=404)
        place = "inline" if file.mime_type.startswith(SHOWN_IN_THE_PAGE) else "attachment"
        headers = {
            "Content-Disposition": f"{place}; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=file.data, content_type=file.mime_type, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        return await feed(request, self.world)

    def _people(self, _: web.Request) -> list[Json]:
        return [actor_view(person) for person in self.world.people.values()]

    def _chat(self, request: web.Request) -> Json:
        return chat_view(self.world.chats[int(request.match_info["id"])], self.world.bot)

    def _calls(self, request: web.Request) -> list[Json]:
        return self.world.calls.after(int(request.query.get("after", "0")))

    def _add_person(self, body: Json) -> Json:
        names = ("last_name", "username", "role_hint")
        extra = {name: str(body[name]) for name in names if body.get(name)}
        return actor_view(self.world.add_person(str(body["first_name"]), str(body["language_code"]), **extra))

    def _add_group(self, body: Json) -> Json:
        members = [find_person(self.world, person_id) for person_id in body["member_ids"]]
        return chat_view(self.world.add_group(str(body["title"]), *members), self.world.bot)

    def _trouble_json(self) -> Json:
        return self.world.trouble_json()

    def _set_trouble(self, body: Json) -> Json:
        trouble = self.world.trouble
        trouble.latency = float(body.get("latency", trouble.latency))
        self.world.flood.enabled = bool(body.get("flood_control", self.world.flood.enabled))
        if "off" in body:
            trouble.off(body["off"])
        if body.get("on"):
            methods = tuple(body["methods"]) if body.get("methods") else None
            options = {
                name: body[name] for name in ("person_id", "times", "retry_after", "seconds") if name in body
            }
            trouble.on(body["on"], methods=methods, **options)
        self.world.tell_trouble()
        return self._trouble_json()


def read_body(body: str) -> Json:
    """Read a request's JSON; an empty one is an empty object."""
    fields = json.loads(body) if body else {}
    if not isinstance(fields, dict):
        raise ValueError("a JSON object is expected")  # noqa: TRY004 - the same to the caller
    return fields


def guarded(answer: Callable[[], object]) -> web.Response:
    """Answer with JSON, or with what is wrong."""
    try:
        return web.json_response(answer())
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with the request, the page shall say it
        return refusal(problem)


def refusal(problem: Exception) -> web.Response:
    """Say in one sentence what was wrong."""
    if isinstance(problem, ImpossibleAct | ApiError | ValueError):
        return web.json_response({"error": str(problem)}, status=400)
    if isinstance(problem, KeyError):
        return web.json_response({"error": f"missing or unknown: {problem}"}, status=400)
    return web.json_response({"error": f"{type(problem).__name__}: {problem}"}, status=400)
