# Язык, время, напоминания, тишина.
settings-title =
    <b>Настройки</b>
    Язык: { $language }
    Время: { $city }, сейчас { $time }
    Напоминания: { $reminders }
    Часы тишины: { $quiet }
    Новости библиотеки: { $news ->
        [on] включены
       *[off] выключены
    }
settings-language = Сменить язык
settings-zone = Сменить часовой пояс
settings-reminders = Напоминания
settings-quiet = Часы тишины
settings-news-on = Присылать новости
settings-news-off = Не присылать новости
settings-choose-zone = По какому городу показывать время? Напишите название города, отправьте местоположение или выберите из списка.
settings-zone-library = Как в библиотеке ({ $city })
settings-saved = Сохранено
settings-choose-city = Выберите свой город:
settings-no-such-city = Такого города я не знаю. Напишите название по-другому или назовите ближайший крупный город.
settings-type-city = Напишите название города словами или отправьте местоположение.
settings-city = { $name } ({ $country }), { $time }
settings-nowhere = Рядом с этим местом я не знаю городов. Напишите название города.
settings-which-reminders = Какие напоминания присылать? Нажмите, чтобы включить или выключить.
settings-lead-on = ✅ { $span }
settings-lead-off = ▫️ { $span }
settings-no-reminders = выключены
span-days =
    { $count ->
        [one] за { $count } день
        [few] за { $count } дня
       *[many] за { $count } дней
    }
span-hours =
    { $count ->
        [one] за { $count } час
        [few] за { $count } часа
       *[many] за { $count } часов
    }
span-minutes =
    { $count ->
        [one] за { $count } минуту
        [few] за { $count } минуты
       *[many] за { $count } минут
    }
settings-choose-quiet = В какие часы не беспокоить? Новости подождут, пока тишина закончится. Напоминание придёт сразу, только если потом будет поздно.
settings-quiet-hours = с { $begins } до { $ends }
settings-quiet-none = не нужны
