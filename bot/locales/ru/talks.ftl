# Программа у библиотекаря: доклады, их тексты и порядок.
talks-add = Добавить доклад
talks-empty = Докладов пока нет. Добавьте первый.
talk-number = <b>Доклад { $number } из { $total }</b>
talk-title = Название
talk-speaker = Докладчик
talk-organisation = Организация
talk-in-language = { $language }: { $text }
talk-any-language = без перевода
talk-earlier = ↑ Раньше
talk-later = ↓ Позже
talk-materials = Материалы ({ $count })
talk-remove = Убрать доклад
talk-remove-question = Убрать доклад «{ $title }»? { $count ->
        [0] Вернуть его можно, только записав заново.
        [one] Вместе с ним пропадёт { $count } материал.
        [few] Вместе с ним пропадут { $count } материала.
       *[many] Вместе с ним пропадут { $count } материалов.
    }
talk-remove-sure = Да, убрать
talk-keep = Оставить
talk-to-programme = К программе
talk-over = Это уже сохранено или отменено.
arranged-gone = Этого доклада больше нет: кто-то убрал его раньше.
arranged-full = В программе уже 30 докладов, больше не поместится.
arranged-title-needed = Название нужно хотя бы на одном языке.
talk_new-title = Новый доклад
talk_new-send = Добавить
talk_new-language = На каком языке вы его запишете? Другие языки можно добавить потом.
talk_new-language-label = Язык
talk_new-language-ru = Русский
talk_new-language-kk = Қазақша
talk_new-language-en = English
talk_new-name = Как называется доклад?
talk_new-name-label = Название
talk_new-speaker = Кто выступает? Имя и, если хотите, должность.
talk_new-speaker-label = Докладчик
talk_new-organisation = От какой организации?
talk_new-organisation-label = Организация
talk_words-title = Доклад
talk_words-send = Сохранить
talk_words-language = <b>{ $field }</b>
    { $present }

    На каком языке изменить или добавить?
talk_words-language-label = Язык
talk_words-language-ru = Русский
talk_words-language-kk = Қазақша
talk_words-language-en = English
talk_words-words = <b>{ $field }</b>, { $language }: { $present }

    Напишите, как должно быть.
talk_words-words-label = Текст
talk_words-remove = Убрать на этом языке
