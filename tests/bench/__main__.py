"""The command: python -m tests.bench [--quick]."""

import argparse

from tests.bench import history, measures

PEOPLE = 500
LATENCY = 0.03


def main() -> None:
    """Measure and print; about two minutes, or with --quick some seconds and figures of no meaning."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--quick", action="store_true", help="show only that it runs")
    quick = parser.parse_args().quick
    acts = 20 if quick else 1000
    print(f"{'':46}{'per second':>12}{'CPU µs each':>13}{'of the echo':>13}")
    echo = measures.stock_echo(acts)
    _row("one at a time, 0 ms: echo, stock PTB on httpx", echo, echo)
    _row("one at a time, 0 ms: registration", measures.one_at_a_time("register", acts), echo)
    _row("one at a time, 0 ms: card opened", measures.one_at_a_time("card", acts), echo)
    for act, words in (("register", "registration"), ("card", "card opened")):
        _row(
            f"{PEOPLE} at once, 30 ms: {words}",
            measures.at_once(act, acts * 3, min(PEOPLE, acts * 3), LATENCY),
            echo,
        )
    _row("an announcement, as fast as it goes", measures.announcement(acts * 2), echo)
    print()
    alone = measures.people_first(acts // 10, 0.2, bulk=False)
    print(f"a tap answered while nothing else goes out: p50 {alone.p50:.1f} ms, p99 {alone.p99:.1f} ms")
    for words in ("notices", "announcements"):
        bulk = measures.people_first(acts // 10, 0.2, announced=words == "announcements")
        print(f"a tap answered while {bulk.sent_per_second:.1f} {words}/s go out: ", end="")
        print(f"p50 {bulk.p50:.1f} ms ({bulk.p50 / alone.p50:.1f} of that), p99 {bulk.p99:.1f} ms")
    _beside_history(quick=quick)
    begun = measures.start(1 if quick else 3)
    print(
        f"first poll {begun.seconds:.2f} s after the start, {begun.seconds / begun.bare:.1f} of the bare ",
        end="",
    )
    print(f"import of telegram.ext; idle {begun.megabytes:.0f} MB")


def _beside_history(*, quick: bool) -> None:
    """Each figure, and how many times that beside no notices at all."""
    empty = None
    for notices in (500,) if quick else history.SIZES:
        found = history.beside(notices, quick=quick)
        empty = empty or found
        print(f"beside {notices:,} settled notices: ", end="")
        print(f"a look for what is due {found.look:.2f} ms ({found.look / empty.look:.2f}), ", end="")
        print(f"a tap p95 {found.tap:.1f} ms ({found.tap / empty.tap:.2f}), ", end="")
        print(
            f"{history.REMINDED} reminders {found.reminders:.1f} s ({found.reminders / empty.reminders:.2f})",
            flush=True,
        )


def _row(words: str, rate: measures.Rate, echo: measures.Rate) -> None:
    print(f"{words:46}{rate.per_second:12,.0f}{rate.cpu:13,.0f}{rate.cpu / echo.cpu:13.2f}", flush=True)


if __name__ == "__main__":
    main()
