"""What a walker may do besides tapping: commands, words, files, odd and forged things."""

from collections.abc import Callable, Mapping
from random import Random

from bot.chat.routing.features import Tap
from bot.chat.screens.screen import CALLBACK_VERSION
from bot.sandbox import Person, Upload
from bot.sandbox.bot_api.markup import MAX_CALLBACK_DATA
from bot.sandbox.people.acts import share
from tests.flows.readers import LANGUAGES
from tests.sandbox.telegram import PNG

WORDS = (
    *("да", "Айгерім", "Өскемен", "<b>&amp;</b>", "+7 701 555 01 02", "3", "0", "-", "👩‍👩‍👧", "\u202eabc"),
    *("Жили-были " * 300, "x" * 4096, "Усть-Каменогорск", "28.11 15:00", "http://t.me/x?start=w_1"),
)
COMMANDS = (
    *("start", "webinars", "my", "settings", "privacy", "help", "cancel", "volunteer", "propose", "feedback"),
    *(
        "nothing",
        "manage",
        "start w_1",
        "start w_2",
        "start w_999",
        "start g_no-such",
        "start i_x",
        "start c_x",
        "here",
    ),
)
STAFF_WORDS = (
    *("28.11 15:00", "завтра в 18", "ертең 18:00", "next Friday 3pm", "вчера в 10", "25:00", "31.02 15:00"),
    *(
        "[28 қараша](tg://time?unix=1802000000)",
        "через час",
        "90",
        "1",
        "100000",
        "1,5",
        "https://youtu.be/x",
    ),
    *(
        "https://join.example/a?b=c&d=<e>",
        "**Приходите** __все__ [сюда](https://a.kz)",
        "Волонтёр & библиотека",
    ),
    *("Кемеровская библиотека; Кемерово; RU; Asia/Novokuznetsk", "слово", "Иван Петров", "100", "нет"),
)
STAFF_COMMANDS = (
    "manage",
    "manage",
    "manage",
    "announce",
    "webinars",
    "cancel",
    "start",
    "help",
    "start w_1",
)
FORGED = (
    *("", "1", "1:", "2:my", "1:webinar", "1:webinar:x", "1:webinar:999999999999999999", "1:register:-1"),
    *("1:register:99", "1:decide:1:applied:accepted", "1:zone:Mars/Base", "1:my_page:99999"),
    *("1:coming:99999999", "1:peace_set:1:banned:rude", "1:author_set:1:rude", "1:person:1"),
    *("1:form_send:volunteer", "1:form_option:volunteer:age:99", "1:calendar:1", "1:calendar_file:1"),
    *("1:lead:0:1", "1:quiet:1439:1439", "1:guardian_yes:x", "1:form_back:volunteer:age", "1:why:2"),
    *("1:manage", "1:team", "1:team_log:0", "1:librarian_remove_yes:1", "1:invitation_yes:x"),
)
ARGUMENTS = (
    *("0", "1", "2", "3", "4", "5", "60", "1440", "7000000001", "7000000002", "7000000003"),
    *("ru", "kk", "en", "any", "library", "Asia/Almaty", "waiting", "new", "age", "14-15", "18p", "reading"),
    *("volunteer", "proposal", "feedback", "talk", "contest", "yes", "no", "now", "everyone", "registered"),
    *("volunteers", "unregistered", "attended", "title", "description", "material", "recording", "poster"),
    *("text", "local"),
)
"""What buttons may carry."""
PHOTO, VIDEO = Upload("book.png", "image/png", PNG), Upload("talk.mp4", "video/mp4", b"0" * 64)
SLIDES = Upload("слайды <1>.pdf", "application/pdf", b"%PDF-1.4")
VOICE = Upload("voice.ogg", "audio/ogg", b"OggS")


def forged(taps: Mapping[str, Tap], random: Random) -> str:
    """The data of a button that nobody was given: any act with arguments it understands, or nonsense."""
    if random.random() < 0.3:
        return random.choice(FORGED)
    act = random.choice(sorted(taps))
    words = [_argument(parse, random) for parse in taps[act].arguments]
    return ":".join((CALLBACK_VERSION, act, *words))[:MAX_CALLBACK_DATA]


def _argument(parse: Callable[[str], object], random: Random) -> str:
    for word in random.sample(ARGUMENTS, len(ARGUMENTS)):
        try:
            parse(word)
        except ValueError:
            continue
        return word
    return "x"


def odd_acts(person: Person, random: Random) -> Mapping[str, Callable[[], object]]:
    """What people send besides words, and what they do around the chat."""
    return {
        "contact": person.shares_contact,
        "location": lambda: person.shares_location(49.95, 82.6),
        "sticker": lambda: person.sends("sticker", PHOTO),
        "dice": lambda: share(person, {"dice": {"emoji": "🎲", "value": 6}}),
        "forwarded": lambda: person.forwards(person.chat.messages[-1]),
        "reply": lambda: person.says("ответ", reply_to=random.choice(person.chat.messages)),
        "edited": lambda: person.edits(person.says("слово"), "другое"),
        "blocked": lambda: _comes_back(person),
        "language": lambda: person.speaks(random.choice((*LANGUAGES, "de"))),
        "key": lambda: _key(person, random),
        **file_acts(person),
    }


def file_acts(person: Person) -> Mapping[str, Callable[[], object]]:
    """Everything that can be attached."""
    return {
        "photo": lambda: person.sends("photo", PHOTO, "**подпись**"),
        "video": lambda: person.sends("video", VIDEO),
        "document": lambda: person.sends("document", SLIDES, "слайды"),
        "voice": lambda: person.sends("voice", VOICE),
        "audio": lambda: person.sends("audio", VOICE),
        "video note": lambda: person.sends("video_note", VIDEO),
        "album": lambda: person.sends_album("picture", [PHOTO, VIDEO, PHOTO], "**words** of /an album"),
        "documents": lambda: person.sends_album("document", [SLIDES, SLIDES], "", "second"),
    }


def _comes_back(person: Person) -> None:
    person.blocks()
    person.opens()


def _key(person: Person, random: Random) -> None:
    """Press a key of the open keyboard, or pick people for it."""
    keys = [key for row in (person.chat.keyboard or {}).get("keyboard", []) for key in row]
    for key in random.sample(keys, min(1, len(keys))):
        wanted = key.get("request_users")
        if wanted:
            people = random.sample(list(person.world.people.values()), 1)
            person.shares_people(wanted["request_id"], people)
        else:
            person.taps(key["text"])
