# Тіл, уақыт, еске салу, тыныштық.
settings-title =
    <b>Баптаулар</b>
    Тіл: { $language }
    Уақыт: { $city }, қазір { $time }
    Еске салу: { $reminders }
    Тыныш уақыт: { $quiet }
    Кітапхана жаңалықтары: { $news ->
        [on] иә
       *[off] жоқ
    }
settings-language = Тілді өзгерту
settings-zone = Уақыт белдеуін өзгерту
settings-reminders = Еске салу
settings-quiet = Тыныш уақыт
settings-news-on = Жаңалықтарды жіберіңіз
settings-news-off = Жаңалық жібермеңіз
settings-choose-zone = Уақытты қай қала бойынша көрсетейік? Қаланың атауын жазыңыз, орналасқан жеріңізді жіберіңіз немесе тізімнен таңдаңыз.
settings-zone-library = Кітапханадағыдай ({ $city })
settings-saved = Сақталды
settings-choose-city = Қалаңызды таңдаңыз:
settings-no-such-city = Мұндай қаланы білмеймін. Атауын басқаша жазып көріңіз немесе жақын маңдағы үлкен қаланы жазыңыз.
settings-type-city = Қаланың атауын сөзбен жазыңыз немесе орналасқан жеріңізді жіберіңіз.
settings-city = { $name } ({ $country }), { $time }
settings-nowhere = Бұл жердің маңынан қала таба алмадым. Қаланың атауын жазыңыз.
settings-which-reminders = Қандай еске салу хабарламаларын жіберейік? Қосу немесе өшіру үшін басыңыз.
settings-lead-on = ✅ { $span } бұрын
settings-lead-off = ▫️ { $span } бұрын
settings-no-reminders = өшірілген
span-days =
    { $count ->
       *[other] { $count } күн
    }
span-hours =
    { $count ->
       *[other] { $count } сағат
    }
span-minutes =
    { $count ->
       *[other] { $count } минут
    }
settings-choose-quiet = Қай уақытта мазаламайық? Жаңалықтар таңға дейін күтеді, ал еске салу хабарламасы кешігетін болса ғана түнде келеді.
settings-quiet-hours = { $begins } – { $ends }
settings-quiet-none = тыныш уақытсыз
