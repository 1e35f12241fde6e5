# Язык, время, напоминания, тишина.
settings-title =
    <b>Настройки</b>
    Язык: { $language }
    Время: { $city }, сейчас { $time }
    Напоминания: { $reminders }
    Тишина: { $quiet }
    Новости библиотеки: { $news ->
        [on] да
       *[off] нет
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
settings-no-such-city = Такого города я не знаю. Напишите название иначе или ближайший крупный город.
settings-type-city = Напишите название города словами или отправьте местоположение.
settings-city = { $name } ({ $country }), { $time }
settings-nowhere = Рядом с этим местом я не знаю городов. Напишите название города.
settings-which-reminders = Какие напоминания присылать? Нажмите, чтобы включить или выключить.
settings-lead-on = ✅ за { $span }
settings-lead-off = ▫️ за { $span }
settings-no-reminders = выключены
span-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
span-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
       *[many] { $count } часов
    }
span-minutes =
    { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
       *[many] { $count } минут
    }
settings-choose-quiet = В какие часы не беспокоить? Новости подождут до утра, напоминание придёт ночью, только если иначе опоздает.
settings-quiet-hours = с { $begins } до { $ends }
settings-quiet-none = без тишины
