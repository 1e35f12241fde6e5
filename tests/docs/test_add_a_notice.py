"""The page on adding a notice, followed step by step in a copy of the program."""

from pathlib import Path

import pytest

from tests.docs.page import DOCS, examples
from tests.docs.program import copied, run

PAGE = DOCS / "developers" / "add-a-notice.md"
AREA = Path("bot", "conversations")
CHECKED = ".venv/bin/python -m pytest -q -p no:cacheprovider"
TRIED = '''
"""The made-up notice, as authors of each language hear it, once."""

import pytest

from bot.languages import LANGUAGES
from tests.flows.library import Library
from tests.flows.test_proposals import TITLE, library, proposes, rules, said

__all__ = ["library"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_author_hears_of_the_first_support_once(library: Library, language: str) -> None:
    author = await library.newcomer("Aigul", language)
    await proposes(library, author)
    await rules(library, "idea-step-discussed")
    for name in ("One", "Two"):
        reader = await library.newcomer(name, "en")
        await library.says(reader, "/propose")
        ideas = library.world.people[reader.id].last.button_texts
        await library.taps(reader, next(each for each in ideas if said(library, reader, "ideas-new") in each))
        await library.taps(reader, TITLE)
        await library.taps(reader, said(library, reader, "idea-support"))
        await library.rest()
    heard = said(library, author, "idea-liked", title=TITLE)
    assert [each.text for each in author.chat.messages if heard in (each.text or "")] == [heard]
'''


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The copy, with every step of the page done."""
    folder = copied(tmp_path)
    (service,), (screen,), (cause,), (joined,) = (
        examples(PAGE, kind) for kind in ("python service", "python screen", "text cause", "text joined")
    )
    (folder / AREA / "services" / "liked.py").write_text(service, encoding="utf-8")
    (folder / AREA / "screens" / "liked.py").write_text(screen, encoding="utf-8")
    supported = "            tables.proposals.support(proposal_id, person.id, self._clock.now())\n"
    put_in(folder / AREA / "services" / "proposals.py", supported, cause)
    put_in(folder / "bot" / "services.py", "            tellings.KINDS,\n", joined)
    for module in (folder / AREA / "services" / "proposals.py", folder / "bot" / "services.py"):
        put_in(module, "from bot.clock import Clock\n", "from bot.conversations.services import liked\n")
    for language in ("en", "ru", "kk"):
        (words,) = examples(PAGE, f"ftl {language}")
        (folder / "bot" / "locales" / language / "liked.ftl").write_text(words, encoding="utf-8")
    return folder


def put_in(module: Path, after: str, lines: str) -> None:
    """Lines of the page, after a line of the program that is there once."""
    text = module.read_text(encoding="utf-8")
    assert text.count(after) == 1, f"{module.name}: {after}"
    module.write_text(text.replace(after, after + lines), encoding="utf-8")


def test_the_author_hears_it_in_each_language(program: Path) -> None:
    (program / "tests" / "flows" / "test_liked.py").write_text(TRIED, encoding="utf-8")
    tried = run(f"{CHECKED} tests/flows/test_liked.py tests/screens/test_notice_kinds.py", program)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert tried.stdout.count("PASSED tests/flows/test_liked.py") == 3


def test_a_step_left_out_is_told_by_its_name(program: Path) -> None:
    (program / AREA / "screens" / "liked.py").unlink()
    (program / "bot" / "locales" / "kk" / "liked.ftl").unlink()
    tried = run(f"{CHECKED} tests/screens/test_notice_kinds.py tests/texts/test_locale_files.py", program)
    assert tried.returncode == 1
    assert "idea_liked" in tried.stdout
    assert "locales/kk/liked.ftl" in tried.stdout
