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
"""What takes longest; begun last, each of them would be waited for alone.

They go the same ways again and again, and tracing lines doubles their time: coverage does not look at them.
"""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Twice the cores: half of a test's time is waiting, for a disk or for another process."""
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return 2 * len(cores)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones come first, dealt out among the processes, each of which gets a stretch of the list."""
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [each for each in items if each.nodeid.startswith(LONG)]
    for each in long:
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


@pytest.hookimpl
def pytest_collection_finish() -> None:
    """What was imported and collected lives as long as the run: looking through it again found no garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
