# Списки вебинаров, карточка, программа.
webinars-coming = <b>Ближайшие вебинары</b>
webinars-none-coming = Пока вебинаров не запланировано. Новый появится здесь, а прошедшие собраны в архиве.
webinars-archive = <b>Архив вебинаров</b>
webinars-none-past = В архиве пока пусто.
webinars-item = <b>{ $title }</b>
webinar-gone = Этого вебинара больше нет. Посмотрите, какие есть сейчас.
webinar-when-yours = { $moment } ({ $city })
webinar-when-library = время библиотеки: { $time } ({ $city })
webinar-when-library-other-day = время библиотеки: { $date }, { $time } ({ $city })
webinar-duration =
    { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
webinar-duration-hours =
    { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[many] { $hours } часов
    }
webinar-host = Проводит: { $name }
webinar-with = Партнёры: { $names }
webinar-partner-city = { $name } ({ $city })
webinar-seats-free =
    { $free ->
        [0] Свободных мест нет, можно встать в лист ожидания
        [one] Свободно { $free } место
        [few] Свободно { $free } места
       *[many] Свободно { $free } мест
    }
webinar-seats-none = Все места заняты
webinar-waiting =
    { $waiting ->
        [one] В листе ожидания { $waiting } человек
        [few] В листе ожидания { $waiting } человека
       *[many] В листе ожидания { $waiting } человек
    }
webinar-cancelled = ❌ Вебинар отменён
webinar-recording-later = Видеозапись появится здесь, когда будет готова.
button-programme = Программа
button-recording = Смотреть видеозапись
programme-title = <b>Программа</b>
programme-empty = Программа ещё готовится.
programme-material = материал { $number }
webinar-undated = Дата ещё не назначена
webinar-cancelled-why = ❌ Вебинар отменён. Причина: { $reason }
