"""That `make bench` can be relied on to run; its figures are looked at by people."""

import asyncio
import sys

from tests.bench.processes import ROOT


async def test_the_benchmark_runs_to_its_end() -> None:
    run = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench", "--quick", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await asyncio.wait_for(run.communicate(), 120)
    assert run.returncode == 0
    words = (
        "echo",
        "registration",
        "card opened",
        "an announcement",
        "notices/s go out",
        "announcements/s go out",
        "beside 500 settled notices",
        "first poll",
    )
    assert [word for word in words if word not in output.decode()] == []
