"""What is said about a file with mistakes."""

import pytest

from tests.webinar_file.reading import SMALLEST, complaint, refused, with_line


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("durration: 90", "line 5: webinars[0]: unknown key 'durration' (did you mean duration?)"),
        ("Join_Link: x", "line 5: webinars[0]: unknown key 'Join_Link' (did you mean join_link?)"),
        ("price: 5", "line 5: webinars[0]: unknown key 'price'; expected are id, title,"),
        ("<<: {host: x}", "line 5: webinars[0]: unknown key '<<'; expected are"),
        ("? [a]", "line 5: webinars[0]: one of id, title,"),
        ("id: other", "line 5: webinars[0].id: is here twice (first in line 2); one is expected"),
        (
            "duration: 0",
            "line 5: webinars[0].duration: a whole number of minutes from 1 to 1440 is expected, got '0'",
        ),
        ("duration: 1441", "from 1 to 1440 is expected, got '1441'"),
        ("duration: 1.5", "got '1.5'"),
        ("duration: -90", "got '-90'"),
        ("duration: an hour", "got 'an hour'"),
        ("duration: [90]", "a whole number of minutes is expected, got a list"),
        (f"duration: {'9' * 5000}", "from 1 to 1440 is expected, got '9999"),
        (
            "capacity: 0",
            "line 5: webinars[0].capacity: a whole number of seats from 1 to 1000000 is expected, got '0'",
        ),
        ("capacity: ٣", "got '٣'"),
        ("capacity: no", "got 'no'"),
        (
            "join_link: ftp://example.org",
            "line 5: webinars[0].join_link: a link like https://example.org/page is",
        ),
        ("join_link: example.org", "got 'example.org'"),
        ("join_link: https://", "got 'https://'"),
        ("join_link: 'https:///path'", "got 'https:///path'"),
        ("join_link: javascript:alert(1)", "got 'javascript:alert(1)'"),
        ("join_link: 'https://a b.org'", "got 'https://a b.org'"),
        ("join_link: 'https://[::1'", "got 'https://[::1'"),
        ("join_link: https://example.org:99999/", "got 'https://example.org:99999/'"),
        (f"join_link: https://example.org/{'a' * 990}", "is 1010 characters long; at most 1000 are expected"),
        (
            "recording: {url: https://example.org}",
            "line 5: webinars[0].recording: a link is expected, got a mapping",
        ),
        (
            "status: publish",
            "one of draft, published, cancelled is expected, got 'publish' (did you mean published?)",
        ),
        ("status: [draft]", "one of draft, published, cancelled is expected, got a list"),
        ("host: [Х]", "line 5: webinars[0].host: a text is expected, got a list"),
        (f"host: {'х' * 201}", "line 5: webinars[0].host: is 201 characters long; at most 200 are expected"),
        (f"host: {'😀' * 101}", "is 202 characters long"),
        ("host: ' '", "line 5: webinars[0].host: is empty; a text is expected"),
        ('host: "\\u200b"', "line 5: webinars[0].host: is empty; a text is expected"),
        (
            "description: {}",
            "line 5: webinars[0].description: is empty; a text, or one per language, is expected",
        ),
        (
            "description: {kz: a}",
            "line 5: webinars[0].description: unknown key 'kz'; expected are ru, kk, en",
        ),
        ("description: {kk: }", "description.kk: is empty; write the text or leave the language out"),
        ("description: [a]", "line 5: webinars[0].description: a text is expected, got a list"),
        (f"description: {'о' * 3001}", "is 3001 characters long; at most 3000 are expected"),
        (
            "partners: Кітапхана",
            "line 5: webinars[0].partners: a list of partners is expected, got 'Кітапхана'",
        ),
        (
            "partners: [Кітапхана]",
            "partners[0]: a partner like {name: …, city: …} is expected, got 'Кітапхана'",
        ),
        ("partners: [{city: Өскемен}]", "partners[0].name: missing: a text, or one per language is expected"),
        (
            "partners: [{name: a, country: KAZ}]",
            "partners[0].country: a country of two letters, like KZ is expected",
        ),
        ("partners: [{name: a, country: [KZ]}]", "like KZ is expected, got a list"),
        ("partners: [{name: a, zone: Almaty}]", "partners[0].zone: a time zone like Asia/Almaty is expected"),
        (f"partners: [{'{name: a}, ' * 11}]", "at most 10 partners are expected, got 11"),
        ("talks: {title: a}", "line 5: webinars[0].talks: a list of talks is expected, got a mapping"),
        ("talks: [{speaker: a}]", "talks[0].title: missing: a text, or one per language is expected"),
        (
            "talks: [{title: a, materials: https://example.org}]",
            "talks[0].materials: a list of links is expected",
        ),
        (
            "talks: [{title: a, materials: [ok]}]",
            "talks[0].materials[0]: a link like https://example.org/page is",
        ),
        ("talks: [{title: a, materials: [~]}]", "talks[0].materials[0]: a link is expected, got nothing"),
        (f"talks: [{'{title: a}, ' * 31}]", "at most 30 talks are expected, got 31"),
        ('host: "\\e[31m"', "line 5: a text holds a control character that cannot be shown; leave it out"),
        ("host: !!python/name:os.system x", "line 5: tags (with !) are not read; write the value alone"),
        ("host: *library", "line 5: '*library': references are not read; write the value again"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_is_expected(line: str, said: str) -> None:
    assert said in complaint(with_line(line))


@pytest.mark.parametrize(
    ("changed", "into", "said"),
    [
        (
            "id: club",
            "id: ''",
            "webinars[0].id: an id of at most 64 of A-Z a-z 0-9 _ . - is expected, got ''",
        ),
        ("id: club", "id: клуб", "an id of at most 64 of A-Z a-z 0-9 _ . - is expected, got 'клуб'"),
        ("id: club", "id: a/b", "got 'a/b'"),
        ("id: club", f"id: {'a' * 65}", "an id of at most 64"),
        ("id: club", "id: [club]", "an id is expected, got a list"),
        ("id: club", "id:", "line 2: webinars[0].id: missing: a name of your own"),
        ("title: Club", "title: ''", "line 3: webinars[0].title: is empty; a text is expected"),
        (
            "title: Club",
            "title:",
            "line 3: webinars[0].title: missing: a text, or one per language is expected",
        ),
        (
            "title: Club",
            f"title: {'т' * 201}",
            "line 3: webinars[0].title: is 201 characters long; at most 200",
        ),
        ("title: Club", "title: {ru: }", "line 3: webinars[0].title.ru: is empty"),
        (
            "    title: Club\n",
            "",
            "line 2: webinars[0].title: missing: a text, or one per language is expected",
        ),
        ("webinars:", "webinar:", "line 1: unknown key 'webinar' (did you mean webinars?)"),
        ("title: Club", "title: Club: the story", "line 3: the file is not valid YAML"),
        ("title: Club", "title: 'Club", "(begun in line 3); a quotation mark was opened and not closed"),
        ("    title: Club", "\ttitle: Club", "line 3: the file is not valid YAML"),
        ("title: Club", "title: @Club", "a text that begins with @, ` or % belongs in quotes"),
        ("title: Club", "title: **Club**", "a text that begins with * or & belongs in quotes"),
        ("title: Club", "title: [Club", "check that every bracket is closed"),
        ("    title: Club", "   title: Club", "line 3: the file is not valid YAML"),
        ("Club", "Cl\x00ub", "line 3: the character U+0000 is not text; save the file as UTF-8"),
        ("Club", "Cl\ud800ub", "line 3: the character U+D800 is not text"),
    ],
)
def test_a_broken_file_is_told_where_it_breaks(changed: str, into: str, said: str) -> None:
    assert any(said in str(problem) for problem in refused(SMALLEST.replace(changed, into)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: 'webinars:' with a list under it is expected, got nothing"),
        ("# nothing yet\n", "'webinars:' with a list under it is expected, got nothing"),
        ("hello", "'webinars:' with a list under it is expected, got 'hello'"),
        ("- id: a", "'webinars:' with a list under it is expected, got a list"),
        ("webinars:", "line 1: webinars: missing: a list (each webinar begins with '- id:') is expected"),
        ("webinars: []", "line 1: webinars: is empty; at least one webinar is expected"),
        ("webinars: {id: a}", "a list of webinars (each begins with '- id:') is expected, got a mapping"),
        ("webinars: [club]", "line 1: webinars[0]: a webinar (id, title, start …) is expected, got 'club'"),
        (f"{SMALLEST}---\n{SMALLEST}", "line 5: a second document begins here; one is expected"),
    ],
)
def test_a_file_of_another_shape_is_told_the_shape(text: str, said: str) -> None:
    assert said in complaint(text)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    problems = refused(
        "webinars:\n"
        "  - id: a b\n"
        "    titel: {ru: Т}\n"
        "    start: soon\n"
        "    capacity: many\n"
        "  - id: fine\n"
        "    title: ''\n"
        "    start: +1d 10:00\n"
    )
    assert [(problem.line, problem.path) for problem in problems] == [
        (2, "webinars[0].id"),
        (2, "webinars[0].title"),
        (3, "webinars[0]"),
        (4, "webinars[0].start"),
        (5, "webinars[0].capacity"),
        (7, "webinars[1].title"),
    ]


def test_two_webinars_never_share_an_id() -> None:
    second = SMALLEST.removeprefix("webinars:\n")
    assert complaint(SMALLEST + second) == (
        "line 5: webinars[1].id: the webinar in line 2 has this id too; another is expected"
    )


def test_a_card_that_no_message_can_hold_is_refused() -> None:
    partners = ", ".join(f"{{name: {'п' * 200}}}" for _ in range(5))
    said = complaint(with_line(f"partners: [{partners}]\n    description: {{en: {'о' * 3000}, ru: short}}"))
    assert "title, description, host and partners together are 4054 characters long; at most 3600 fit" in said


def test_a_programme_that_no_message_can_hold_is_refused() -> None:
    talks = ", ".join(f"{{title: {'т' * 200}, speaker: a}}" for _ in range(30))
    assert "the talks together are 6330 characters long" in complaint(with_line(f"talks: [{talks}]"))


def test_what_is_quoted_from_the_file_is_short_and_cannot_steer_a_terminal() -> None:
    [problem] = refused(with_line(f'status: "\\u202e{"x" * 5000}\\u2028"'))
    assert problem.message.isprintable()
    assert len(problem.message) < 200
