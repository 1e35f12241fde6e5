"""The page on a tap's way names the files that a tap goes through."""

import re
import sys
from types import FrameType

from tests.docs.page import DOCS, ROOT
from tests.flows.library import Library

PAGE = DOCS / "developers" / "a-taps-way.md"
NAMED = {each.removeprefix("../../") for each in re.findall(r"\]\(([^)]+\.py)\)", PAGE.read_text("utf-8"))}
ONLY_SOMETIMES = {"bot/chat/arriving/webhook.py"}
"""The other way in."""


async def test_every_file_it_names_takes_part(library: Library) -> None:
    maria = await library.newcomer("Мария", "ru")
    await library.opens(maria, "w_2")
    for act in ("register", "agree", "cancel"):
        await library.taps(maria, f"1:{act}:2")
    seen: set[str] = set()

    def note(frame: FrameType, _event: str, _argument: object) -> None:
        seen.add(frame.f_code.co_filename.removeprefix(f"{ROOT}/"))

    assert library.app is not None
    connections = library.app.storage._database
    threads = (connections.writer, connections.reader)
    before = sys.getprofile()
    for link in threads:
        await link.run(lambda _: sys.setprofile(note))
    sys.setprofile(note)
    try:
        await library.taps(maria, "1:register:2")
        await library.answered()
    finally:
        sys.setprofile(before)
        for link in threads:
            await link.run(lambda _: sys.setprofile(None))
    assert seen >= NAMED - ONLY_SOMETIMES
