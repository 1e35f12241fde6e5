"""The pages of docs/ lead to one another and to files that are there."""

import re
from pathlib import Path

import pytest

from tests.docs.page import DOCS

PAGES = sorted(DOCS.rglob("*.md"))
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [each for each in links if not (page.parent / each).exists()] == []


def test_every_page_stands_in_the_index_of_its_folder() -> None:
    for page in PAGES:
        index = (page.parent / "README.md").read_text(encoding="utf-8")
        assert page.name == "README.md" or f"]({page.name})" in index, page.name
