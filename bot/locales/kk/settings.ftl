# Тіл, уақыт, еске салу, тыныштық.
settings-title =
    <b>Баптаулар</b>
    Тіл: { $language }
    Уақыт: { $city }, қазір { $time }
    Еске салу: { $reminders }
    Тыныш уақыт: { $quiet }
    Кітапхана жаңалықтары: { $news ->
        [on] қосулы
       *[off] өшірулі
    }
settings-language = Тілді өзгерту
settings-zone = Уақыт белдеуін өзгерту
settings-reminders = Еске салу
settings-quiet = Тыныш уақыт
settings-news-on = Жаңалықтар келсін
settings-news-off = Жаңалықтар келмесін
settings-choose-zone = Уақытты қай қала бойынша көрсетейік? Қаланың атауын жазыңыз, орналасқан жеріңізді жіберіңіз немесе тізімнен таңдаңыз.
settings-zone-library = Кітапханадағыдай ({ $city })
settings-saved = Сақталды
settings-choose-city = Қалаңызды таңдаңыз:
settings-no-such-city = Мұндай қаланы білмеймін. Атауын басқаша жазып көріңіз немесе жақын жердегі үлкен қаланы жазыңыз.
settings-type-city = Қаланың атауын сөзбен жазыңыз немесе орналасқан жеріңізді жіберіңіз.
settings-city = { $name } ({ $country }), { $time }
settings-nowhere = Бұл жердің маңынан қала таба алмадым. Қаланың атауын жазыңыз.
settings-which-reminders = Қандай еске салу хабарламаларын жіберейік? Қосу немесе өшіру үшін басыңыз.
settings-lead-on = ✅ { $span }
settings-lead-off = ▫️ { $span }
settings-no-reminders = өшірулі
span-days = { $count } күн бұрын
span-hours = { $count } сағат бұрын
span-minutes = { $count } минут бұрын
settings-choose-quiet = Қай уақытта мазаламайық? Жаңалықтар тыныш уақыт біткенше күтеді. Еске салу хабарламасы кешігіп қалатын болса ғана бірден келеді.
settings-quiet-hours = { $begins }–{ $ends }
settings-quiet-none = керек емес
