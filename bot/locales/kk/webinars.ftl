# Вебинарлар тізімі, карточка, бағдарлама.
webinars-coming = <b>Алдағы вебинарлар</b>
webinars-none-coming = Қазір белгіленген вебинар жоқ. Жаңасы жарияланғанда осында шығады, ал өткендері мұрағатта тұр.
webinars-archive = <b>Вебинарлар мұрағаты</b>
webinars-none-past = Мұрағат әзірге бос.
webinars-item = <b>{ $title }</b>
webinar-gone = Бұл вебинар енді жоқ. Қазір қандай вебинарлар бар екенін қараңыз.
webinar-when-yours = { $moment } ({ $city })
webinar-when-library = кітапханада { $time } ({ $city })
webinar-when-library-other-day = кітапханада { $date }, { $time } ({ $city })
webinar-duration =
    { $minutes ->
       *[other] { $minutes } минут
    }
webinar-duration-hours =
    { $hours ->
       *[other] { $hours } сағат
    }
webinar-host = Өткізетін: { $name }
webinar-with = Бірге қатысады: { $names }
webinar-partner-city = { $name } ({ $city })
webinar-seats-free =
    { $free ->
        [0] Бос орын жоқ, күту тізіміне жазылуға болады
       *[other] { $free } бос орын қалды
    }
webinar-seats-none = Барлық орын толды
webinar-waiting =
    { $waiting ->
       *[other] Күту тізімінде { $waiting } адам бар
    }
webinar-talks =
    { $count ->
       *[other] Бағдарламада { $count } баяндама бар
    }
webinar-cancelled = ❌ Вебинар өтпейді
webinar-past = Вебинар өтті
webinar-recording-later = Жазба дайын болғанда осында шығады.
button-programme = Бағдарлама
button-recording = Жазбаны көру
button-share = Бөлісу
programme-title = <b>Бағдарлама</b>
programme-empty = Бағдарлама әлі дайындалып жатыр.
programme-material = { $number }-материал
materials-title = <b>Материалдар</b>
materials-empty = Бұл вебинардың материалдары жоқ.
button-materials = Материалдар
