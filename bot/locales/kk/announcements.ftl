announcement-button = Вебинар туралы
announcement-about = <b>{ $title }</b>

announcements-title = <b>Хабарландырулар</b>
    Алдымен жаңалары. Қалай тарағанын көру, түзету немесе қайтарып алу үшін біреуін ашыңыз.
announcements-none = <b>Хабарландырулар</b>
    Әзірге хабарландыру болған жоқ. Хабарыңыз оқырмандарға дәл өзіңіз жазғандай жетеді.
announce-new = Жаңа хабарландыру
announce-history = Барлық хабарландыру

announce-title = 📣 <b>Жаңа хабарландыру</b>
announce-ask-message = 📣 <b>Жаңа хабарландыру</b>
    Хабарды жіберіңіз: мәтін, фото, бейне, құжат, дауыстық хабар немесе альбом. Ол дәл сіз жібергендей тарайды, бірақ сіз растағанша ешкімге жетпейді.
announce-ask-version = Сол хабарды мына тілде жіберіңіз: <b>{ $language }</b>. Оны осы тілде оқитындар алады.
announce-message-taken = Хабар қабылданды
announce-message-any = Барлығына: { $what }{ $excerpt }
announce-message-of = { $language }: { $what }{ $excerpt }
announce-form-text = мәтін
announce-form-photo = фото
announce-form-video = бейне
announce-form-document = құжат
announce-form-voice = дауыстық хабар
announce-form-audio = аудио
announce-form-animation = анимация
announce-form-album = альбом
announce-form-other = хабар
announce-cannot = Мұндай хабарды көшіруге болмайды. Мәтін, фото, бейне, құжат, дауыстық хабар немесе альбом жіберіңізші.

announce-change-message = Хабарды ауыстыру
announce-languages = Тілдер
announce-whom = Кімге
announce-when = Қашан
announce-button = Вебинар түймесі
announce-test = Маған жіберу
announce-test-sent = Оқырмандарға осылай көрінеді ↑
announce-test-failed = Бұл хабар чатта енді жоқ. Қайта жіберіңіз: «Хабарды ауыстыру».
announce-send = Жіберу…
announce-discard = Тастау
announce-discard-sure = Бұл жобаны тастайсыз ба? Оны қайтару мүмкін болмайды.
announce-discard-yes = Иә, тастау

announce-which-languages = Оқырман хабарды өз тілінде алады; ол тілде жоқ болса, барлығына арналғанын алады.
announce-version-add = Қосу: { $language }
announce-version-change = Ауыстыру: { $language }
announce-version-drop = Алып тастау

announce-whom-title = <b>Кімге?</b>
announce-to = Кімге: { $audience }
announce-who-everyone = барлығына
announce-who-volunteers = волонтёрлерге
announce-who-registered = «{ $title }» вебинарында орны барларға
announce-who-waiting = «{ $title }» вебинарында орын күтіп тұрғандарға
announce-who-attended = «{ $title }» вебинарына қатысқандарға
announce-who-missed = «{ $title }» вебинарына келмегендерге
announce-choose-everyone = Барлығына
announce-choose-volunteers = Волонтёрлерге
announce-choose-registered = Орны барларға
announce-choose-waiting = Күту тізіміне
announce-choose-attended = Қатысқандарға
announce-choose-missed = Келмегендерге
announce-choose-webinar = Вебинарды таңдаңыз
announce-filter-language = тілі: { $language }
announce-filter-city = қаласы: { $city }
announce-by-language = Тілі: кез келген
announce-by-city = Қаласы: кез келген
announce-by-interest = Қызығушылығы: кез келген
announce-by-spoken = Көмек тілі: кез келген
announce-any = Кез келген
announce-which-language = Қай тілде оқитындарға?
announce-which-interest = Қандай іске қызығатын волонтёрлерге?
announce-which-spoken = Қай тілде көмектесе алатын волонтёрлерге?
announce-which-webinar = Қай вебинар?
announce-no-webinars = Мұнда вебинар жоқ.
announce-no-button = Түймесіз
announce-coming-webinars = Алдағы вебинарлар
announce-past-webinars = Өткен вебинарлар
announce-ask-city = Қаланы кез келген тілде жазыңыз.
announce-which-city = Қайсысы?
announce-city = { $name } ({ $country })
announce-reach = { $count ->
        [one] { $count } адам алады
       *[other] { $count } адам алады
    }
announce-unwilling = { $count ->
        [one] { $count } адам жаңалықтарды өшірген
       *[other] { $count } адам жаңалықтарды өшірген
    }
announce-unreachable = { $count ->
        [one] { $count } адамға жазу мүмкін емес
       *[other] { $count } адамға жазу мүмкін емес
    }

announce-when-title = <b>Қашан?</b>
announce-now = Қазір
announce-at = Белгілі уақытта
announce-local = Әр оқырманның өз уақытымен
announce-line-now = Қашан: қазір
announce-line-at = Қашан: { $moment } ({ $city })
announce-line-local = Қашан: { $moment }, әр оқырманның өз уақытымен
announce-quiet = Оқырманның тыныш сағаттары болса, хабар олар біткенше күтеді.
announce-line-button = Түйме: { $title }
announce-ask-time = Қашан жіберу керек? Мысалы, «ертең 18:00». Уақыт: { $city }.
announce-ask-local = Қай күні, сағат нешеде? Мысалы, «ертең 10:00». Әркім хабарды өз жерінде сол уақыт болғанда алады.
announce-understood-at = Жіберілу уақыты: { $moment } ({ $city }). Дұрыс па?
announce-understood-local = Әркім хабарды өз уақытымен алады: { $moment }. Дұрыс па?
announce-time-yes = Дұрыс
announce-time-no = Жоқ, басқа уақытта
announce-time-past = Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңызшы.

announce-sure = <b>{ $count ->
        [0] Мұны ешкім алмайды.
        [one] { $count } адамға жіберу керек пе?
       *[other] { $count } адамға жіберу керек пе?
    }</b>
announce-sure-yes = { $count ->
        [one] Иә, { $count } адамға жіберу
       *[other] Иә, { $count } адамға жіберу
    }
announce-no-message = Хабар әлі жоқ. Алдымен оны жіберіңіз.
announce-past = Таңдалған уақыт осы арада өтіп кетті. Басқасын таңдаңыз.
announce-gone = Бұл жоба енді жоқ: ол жіберілді немесе тасталды.
