# Вебинарлар тізімі, карточка, бағдарлама.
webinars-coming = <b>Алдағы вебинарлар</b>
webinars-none-coming = Әзірге жаңа вебинар жоқ. Жаңасы осында шығады, ал өткендері мұрағатта тұр.
webinars-archive = <b>Вебинарлар мұрағаты</b>
webinars-none-past = Мұрағат әзірге бос.
webinars-item = <b>{ $title }</b>
webinar-gone = Бұл вебинар енді жоқ. Қазір қандай вебинарлар бар екенін қараңыз.
webinar-when-yours = { $moment } ({ $city })
webinar-when-library = кітапхана уақыты: { $time } ({ $city })
webinar-when-library-other-day = кітапхана уақыты: { $date }, { $time } ({ $city })
webinar-duration = { $minutes } минут
webinar-duration-hours = { $hours } сағат
webinar-host = Ұйымдастырушы: { $name }
webinar-with = Серіктестер: { $names }
webinar-partner-city = { $name } ({ $city })
webinar-seats-free =
    { $free ->
        [0] Бос орын жоқ, күту тізіміне жазылуға болады
       *[other] { $free } бос орын бар
    }
webinar-seats-none = Барлық орын алынған
webinar-waiting = Күту тізімінде { $waiting } адам бар
webinar-cancelled = ❌ Вебинар өтпейтін болды
webinar-recording-later = Бейнежазба дайын болғанда осында шығады.
button-programme = Бағдарлама
button-recording = Бейнежазбаны көру
programme-title = <b>Бағдарлама</b>
programme-empty = Бағдарлама әлі дайындалып жатыр.
programme-material = { $number }-материал
webinar-undated = Күні әлі белгіленген жоқ
webinar-cancelled-why = ❌ Вебинар өтпейтін болды. Себебі: { $reason }
