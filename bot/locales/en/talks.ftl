# A librarian's programme: talks, their words and order.
talks-add = Add a talk
talks-empty = There are no talks yet. Add the first one.
talk-number = <b>Talk { $number } of { $total }</b>
talk-title = Title
talk-speaker = Speaker
talk-organisation = Organisation
talk-in-language = { $language }: { $text }
talk-any-language = not translated
talk-earlier = ↑ Earlier
talk-later = ↓ Later
talk-materials = Materials ({ $count })
talk-remove = Remove the talk
talk-remove-question = Remove the talk “{ $title }”? { $count ->
        [0] To have it back you would have to write it again.
        [one] { $count } material goes with it.
       *[other] { $count } materials go with it.
    }
talk-remove-sure = Yes, remove it
talk-keep = Keep it
talk-to-programme = To the programme
talk-over = This has been saved or cancelled already.
arranged-gone = This talk is not here any more: somebody removed it before.
arranged-full = The programme has 30 talks, and no room for more.
arranged-title-needed = A title is needed in one language at least.
talk_new-title = A new talk
talk_new-send = Add
talk_new-language = In which language will you write it? Other languages can be added later.
talk_new-language-label = Language
talk_new-language-ru = Русский
talk_new-language-kk = Қазақша
talk_new-language-en = English
talk_new-name = What is the talk called?
talk_new-name-label = Title
talk_new-speaker = Who speaks? A name and, if you like, a position.
talk_new-speaker-label = Speaker
talk_new-organisation = From which organisation?
talk_new-organisation-label = Organisation
talk_words-title = Talk
talk_words-send = Save
talk_words-language = <b>{ $field }</b>
    { $present }

    In which language do you want to change or add it?
talk_words-language-label = Language
talk_words-language-ru = Русский
talk_words-language-kk = Қазақша
talk_words-language-en = English
talk_words-words = <b>{ $field }</b>, { $language }: { $present }

    Write how it should be.
talk_words-words-label = Text
talk_words-remove = Remove it in this language
