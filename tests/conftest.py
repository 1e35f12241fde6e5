"""What holds for all tests: on how many processes they run, and in which order."""

import gc
import os
from itertools import chain, groupby

import pytest

LONG = (
    "tests/docker/",
    "tests/bench/",
    "tests/flows/test_every_button",
    "tests/flows/test_announcement_at_scale",
    "tests/crash/test_crash_loops",
    "tests/flows/test_walks",
    "tests/services/test_seats_model",
    "tests/flows/test_hour_of_trouble",
)
"""What takes longest; begun last, each of them would be waited for alone."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Twice the cores: half of a test's time is waiting, for a disk or for another process."""
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return 2 * len(cores)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones come first, dealt out among the processes, each of which gets a stretch of the list.

    Tracing lines doubles a test's time: what goes the same ways again and again is not looked at by coverage.
    """
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [each for each in items if each.nodeid.startswith(LONG)]
    for each in items:
        if each in long or _again_in_another_language(each):
            each.add_marker(pytest.mark.no_cover)
    others = [each for each in items if not each.nodeid.startswith(LONG)]
    # File by file: what a file's tests share is made once.
    files = [list(found) for _, found in groupby(long, key=lambda each: each.path)]
    stretch = -(-len(others) // processes)
    items[:] = [
        each
        for number in range(processes)
        for each in (*chain(*files[number::processes]), *others[number * stretch : (number + 1) * stretch])
    ]


def _again_in_another_language(test: pytest.Item) -> bool:
    """Whether it walks the ways through the bot that its English self does."""
    spec = getattr(test, "callspec", None)
    return (
        test.nodeid.startswith("tests/flows/")
        and spec is not None
        and bool({"ru", "kk"} & {each for each in spec.params.values() if isinstance(each, str)})
    )


@pytest.hookimpl
def pytest_collection_finish() -> None:
    """What was imported and collected lives as long as the run: looking through it again found no garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
