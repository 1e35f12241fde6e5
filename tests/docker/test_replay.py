"""The image's own steps, replayed in an empty folder, and its bot run there by an unprivileged user.

Every path of the image lies under a new folder. What only a container has is left out: the base image and the
making of the user, whose number is used all the same if the test may do so (as root).
"""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.sandbox import Sandbox
from tests.docker.dockerfile import ROOT, Step, dockerfile
from tests.patience import until

USER = 10001 if os.geteuid() == 0 else None
TOKEN = "1000000001:token-of-the-image-test"
GRACE = 10.0
"""Seconds that Docker gives a container by default."""
PLACES = ("/opt/venv", "/opt/app", "/data")


@dataclass(frozen=True, slots=True)
class Image:
    """The image's tree under `root`."""

    root: Path

    def here(self, words: str) -> str:
        """A path or command of the image as it is here."""
        for place in PLACES:
            words = words.replace(place, f"{self.root}{place}")
        return words

    def environment(self, **more: str) -> dict[str, str]:
        final = dockerfile()[-1].environment
        ours = {name: self.here(value) for name, value in final.items()}
        path = ours.pop("PATH").replace("$PATH", "/usr/bin:/bin")
        return {"PATH": path, **ours, **more}

    def start(self, words: list[str], environment: dict[str, str]) -> subprocess.Popen[str]:
        """Run a command as the image's user."""
        program = shutil.which(words[0], path=environment["PATH"])
        assert program is not None
        return subprocess.Popen(
            [program, *words[1:]],
            cwd=f"{self.root}/opt/app",
            env=environment,
            user=USER,
            group=USER,
            extra_groups=[] if USER else None,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def tree(self) -> dict[str, int]:
        """Every file outside the volume and when it was changed."""
        files = (each for each in (self.root / "opt").rglob("*") if not each.is_symlink())
        return {str(each): each.stat().st_mtime_ns for each in files}


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    """The image, made by the steps of the Dockerfile."""
    root = Path(tempfile.mkdtemp(prefix="image-"))
    root.chmod(0o755)
    made = Image(root)
    try:
        for step in dockerfile()[0].steps:
            _replay(made, step)
        data = root / "data"
        data.mkdir(mode=0o700)
        if USER:
            os.chown(data, USER, USER)
        _make_read_only(root / "opt")
        yield made
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(root)], check=True)
        shutil.rmtree(root)


def _replay(image: Image, step: Step) -> None:
    work = image.root / "build"
    work.mkdir(exist_ok=True)
    if step.word == "COPY":
        source, target = ROOT / step.words[0], Path(image.here(step.words[1]))
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.db*", ".env*"))
        else:
            shutil.copy(source, work)
    elif step.word == "RUN":
        path = f"{_python_for_all(image.root)}:/usr/bin:/bin"
        run = subprocess.run(
            ["sh", "-e", "-c", image.here(step.rest)],
            cwd=work,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
            umask=0o022,
        )
        assert run.returncode == 0, run.stdout + run.stderr
    else:
        assert step.word == "WORKDIR"


def _python_for_all(root: Path) -> Path:
    """A folder with a `python` that the image's user may run: ours may lie in a closed home."""
    folder = root / "base"
    folder.mkdir(exist_ok=True)
    link = folder / "python"
    for name in (getattr(sys, "_base_executable", sys.executable), "/usr/bin/python3.11", "/usr/bin/python3"):
        link.unlink(missing_ok=True)
        link.symlink_to(name)
        try:
            words = "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"
            subprocess.run([str(link), "-c", words], user=USER, group=USER, cwd="/", check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return folder
    raise AssertionError("no Python 3.11 here that an unprivileged user may run")


def _make_read_only(folder: Path) -> None:
    subprocess.run(["chmod", "-R", "a-w", str(folder)], check=True)


async def _finish(running: subprocess.Popen[str], within: float) -> str:
    """What it said, once it has ended; fails if it does not."""
    try:
        said, _ = await asyncio.to_thread(running.communicate, timeout=within)
    except subprocess.TimeoutExpired:
        running.kill()
        raise
    return said


async def test_the_image_runs_unprivileged_in_a_read_only_tree_is_healthy_and_stops_in_time(
    image: Image, unused_tcp_port: int
) -> None:
    sandbox = Sandbox(Clock(), TOKEN)
    await sandbox.start()
    before = image.tree()
    settings = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": sandbox.url, "HTTP_PORT": str(unused_tcp_port)}
    environment = image.environment(**settings)
    final = dockerfile()[-1]
    bot = image.start([*final.one("ENTRYPOINT").words, *final.one("CMD").words], environment)
    try:
        person = sandbox.world.add_person("Айгерім", "kk")
        person.opens()
        await until(lambda: len(person.chat.messages) > 1 or bot.poll() is not None)
        check = image.start(final.one("HEALTHCHECK").words, environment)
        assert (await _finish(check, 20), check.returncode) == ("", 0)
        backup = image.start(["python", "-m", "bot", "backup", image.here("/data/copy.db")], environment)
        assert "1 people" in await _finish(backup, 20)
        bot.send_signal(signal.SIGTERM)
        said = await _finish(bot, GRACE)
    finally:
        bot.kill()
        await sandbox.stop()
    assert bot.returncode == 0, said
    assert image.tree() == before, "nothing is written but data"
    kept = {each.name for each in (image.root / "data").iterdir()}
    assert kept == {"library.db", "library.db.lock", "copy.db"}


async def test_a_bot_that_does_not_run_is_found_unhealthy(image: Image, unused_tcp_port: int) -> None:
    environment = image.environment(HTTP_PORT=str(unused_tcp_port))
    check = image.start(dockerfile()[-1].one("HEALTHCHECK").words, environment)
    await _finish(check, 20)
    assert check.returncode == 1


@pytest.mark.skipif(USER is None, reason="needs root to become somebody else")
async def test_the_replay_would_notice_a_bot_that_writes_into_its_tree(image: Image) -> None:
    writes = image.start(["python", "-c", "open('bot/written', 'w')"], image.environment())
    assert "Permission denied" in await _finish(writes, 20)
