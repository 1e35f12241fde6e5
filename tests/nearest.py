"""The tests nearest to what changed, and a core that always runs: python -m tests.nearest prints their paths.

Nearest are changed tests, then those named like a changed module, then those that import it.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORE = (
    "tests/texts",
    "tests/handlers",
    "tests/storage/test_queries.py",
    "tests/storage/test_holdings.py",
    "tests/flows/test_journey.py",
    "tests/flows/test_seats.py",
    "tests/flows/test_moves.py",
)
SLOW = (
    *("tests/bench", "tests/crash", "tests/docker", "tests/docs", "tests/sandbox/page"),
    "tests/flows/test_walks.py",
)
"""Only if they themselves changed."""
MOST = 12
"""Files beside the core: all together take less than a minute and a half."""


def main() -> None:
    """Print the paths for pytest."""
    found = dict.fromkeys(nearest(list(changed())))
    print(*dict.fromkeys((*CORE, *list(found)[:MOST])))


def changed() -> Iterator[str]:
    """Files that differ from the last commit; if none does, those of the last commit."""
    asked = ("diff --name-only --diff-filter=d HEAD", "ls-files --others --exclude-standard")
    now = [path for words in asked for path in _git(words)]
    yield from now or _git("diff --name-only --diff-filter=d HEAD~1")


def nearest(paths: list[str]) -> Iterator[str]:
    """Test files for changed files, the nearest first."""
    yield from (each for each in paths if re.fullmatch(r"tests/.*test_\w+\.py", each))
    product = [Path(each) for each in paths if not each.startswith("tests/")]
    known = {str(each.relative_to(ROOT)): each.read_text(encoding="utf-8") for each in _tests()}
    for word in dict.fromkeys(each.stem for each in product if each.suffix in (".py", ".ftl", ".sql")):
        yield from (path for path in known if Path(path).stem.startswith(f"test_{word}"))
    modules = [".".join(each.with_suffix("").parts) for each in product if each.suffix == ".py"]
    yield from (path for path, text in known.items() if _imports(text, modules))


def _imports(text: str, modules: Iterable[str]) -> bool:
    return any(f"from {each} import" in text for each in modules)


def _tests() -> Iterator[Path]:
    for path in sorted(ROOT.glob("tests/**/test_*.py")):
        if not str(path.relative_to(ROOT)).startswith(SLOW):
            yield path


def _git(words: str) -> list[str]:
    run = subprocess.run(["git", *words.split()], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout.split()


if __name__ == "__main__":
    main()
