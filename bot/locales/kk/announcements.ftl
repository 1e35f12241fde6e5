announcement-button = Вебинар туралы
announcement-about = <b>{ $title }</b>

announcements-title = <b>Хабарландырулар</b>
    Алдымен жаңалары. Қалай тарағанын көру, түзету немесе қайтарып алу үшін біреуін ашыңыз.
announcements-none = <b>Хабарландырулар</b>
    Әзірге хабарландыру болған жоқ. Хабарламаңыз оқырмандарға дәл өзіңіз жазғандай жетеді.
announce-new = Жаңа хабарландыру
announce-history = Хабарландырулар

announce-title = 📣 <b>Жаңа хабарландыру</b>
announce-unfinished = 📣 <b>Жіберілмей қалған хабарландыруыңыз бар</b>
announce-unfinished-ask = Соны жалғастырасыз ба, әлде жаңасын бастайсыз ба? Жаңасын бастасаңыз, бұл қаралама жойылады.
announce-go-on = Соны жалғастыру
announce-anew = Жаңасын бастау
announce-ask-message = 📣 <b>Жаңа хабарландыру</b>
    Хабарламаңызды жіберіңіз: мәтін, фото, бейне, құжат, дауыстық хабарлама немесе альбом. Ол дәл сіз жібергендей тарайды, бірақ сіз растағанша ешкімге жетпейді.
announce-ask-version = Сол хабарламаны мына тілде жіберіңіз: <b>{ $language }</b>. Оны осы тілде оқитындар алады.
announce-message-taken = Хабарлама қабылданды
announce-message-any = Барлығына: { $what }{ $excerpt }
announce-message-of = { $language }: { $what }{ $excerpt }
announce-form-text = мәтін
announce-form-photo = фото
announce-form-video = бейне
announce-form-document = құжат
announce-form-voice = дауыстық хабарлама
announce-form-audio = аудио
announce-form-animation = анимация
announce-form-album = альбом
announce-form-poll = сауалнама
announce-form-other = хабарлама
announce-cannot = Мұндай хабарламаны оқырмандарға жіберу мүмкін емес. Мәтін, фото, бейне, құжат, дауыстық хабарлама немесе альбом жіберіңізші.
announce-cannot-quiz = Бұл викторинаны тарату мүмкін емес: дұрыс жауабын тек авторы біледі. Оны осы чатта қайтадан жасаңызшы.
announce-cannot-paid = Ақылы фото мен бейнені таратуға болмайды. Оларды кәдімгідей жіберіңізші.
announce-cannot-giveaway = Telegram ұтыс ойынын таратуға болмайды. Ол туралы өз сөзіңізбен жазыңызшы.
announce-cannot-invoice = Төлем шотын таратуға болмайды. Ол туралы өз сөзіңізбен жазыңызшы.
announce-cannot-story = Стористі таратуға болмайды. Фотоның немесе бейненің өзін жіберіңізші.
announce-cannot-checklist = Істер тізімін таратуға болмайды. Оны мәтін түрінде жіберіңізші.
announce-cannot-protected = Бұл хабарлама көшіруден қорғалған. Соны өз сөзіңізбен жазыңызшы.
announce-poll = Әр оқырман жеке сауалнама алады: олардың ортақ қорытындысы болмайды.

announce-change-message = Хабарлама
announce-languages = Тілдер
announce-whom = Кімге
announce-when = Қашан
announce-button = Вебинар түймесі
announce-test = Маған жіберу
announce-test-sent = Оқырмандарға осылай көрінеді ↑
announce-test-failed = Бұл хабарлама чатта енді жоқ. «Хабарлама» түймесін басып, қайта жіберіңіз.
announce-test-refused = Telegram бұл хабарламаны таратуға рұқсат бермейді. Басқасын жіберіңізші.
announce-send = Жіберу…
announce-discard = Қараламаны жою
announce-discard-sure = Бұл қараламаны жоясыз ба? Оны қайтару мүмкін болмайды.
announce-discard-yes = Иә, жою

announce-which-languages = Оқырман хабарламаны өз тілінде алады; ол тілде жоқ болса, барлығына арналғанын алады.
announce-version-add = Қосу: { $language }
announce-version-change = Ауыстыру: { $language }
announce-version-drop = Алып тастау

announce-whom-title = <b>Кімге?</b>
announce-to = Кімге: { $audience }
announce-who-everyone = барлығына
announce-who-volunteers = еріктілерге
announce-who-unregistered = «{ $title }» вебинарына жазылмағандарға
announce-who-registered = «{ $title }» вебинарында орны барларға
announce-who-waiting = «{ $title }» вебинарына орын күтіп тұрғандарға
announce-who-attended = «{ $title }» вебинарына қатысқандарға
announce-who-missed = «{ $title }» вебинарына қатыспағандарға
announce-choose-everyone = Барлығына
announce-choose-volunteers = Еріктілерге
announce-choose-unregistered = Жазылмағандарға
announce-choose-registered = Орны барларға
announce-choose-waiting = Орын күткендерге
announce-choose-attended = Қатысқандарға
announce-choose-missed = Қатыспағандарға
announce-swap-registered = Орны барларға
announce-swap-unregistered = Жазылмағандарға
announce-choose-webinar = Вебинарды таңдаңыз
announce-filter-language = тілі: { $language }
announce-filter-city = қаласы: { $city }
announce-by-language = Тілі: бәрі
announce-by-city = Қаласы: бәрі
announce-by-interest = Қызығушылығы: бәрі
announce-by-spoken = Көмек тілі: бәрі
announce-any = Бәрі
announce-which-language = Қай тілде оқитындарға?
announce-which-interest = Қандай іске қызығатын еріктілерге?
announce-which-spoken = Қай тілде көмектесе алатын еріктілерге?
announce-which-webinar = Қай вебинар?
announce-no-webinars = Мұнда вебинар жоқ.
announce-no-button = Түймесіз
announce-coming-webinars = Алдағы вебинарлар
announce-past-webinars = Өткен вебинарлар
announce-ask-city = Қаланы кез келген тілде жазыңыз.
announce-which-city = Қайсысы?
announce-city = { $name } ({ $country })
announce-reach = { $count ->
        [0] Ешкім алмайды
       *[other] { $count } адам алады
    }
announce-unwilling = { $count } адам жаңалықтарды өшірген
announce-unreachable = { $count } адамға жазу мүмкін емес

announce-when-title = <b>Қашан?</b>
announce-now = Қазір
announce-at = Белгілі уақытта
announce-local = Әр оқырманның уақытымен
announce-line-now = Қашан: қазір
announce-line-at = Қашан: { $moment } ({ $city })
announce-line-local = Қашан: { $moment }, әр оқырманның өз уақыты бойынша
announce-quiet = Оқырманның тыныш уақыты болса, хабарлама соны күтеді.
announce-line-button = Түйме: { $title }
announce-ask-time = Қашан жібереміз? Мысалы, «ертең 18:00». Уақыт мына қала бойынша: { $city }.
announce-ask-local = Қай күні, сағат нешеде? Мысалы, «ертең 10:00». Әркім хабарламаны өз жерінде сол уақыт болғанда алады.
announce-understood-at = Жіберілу уақыты: { $moment } ({ $city }). Дұрыс па?
announce-understood-local = Әркім хабарламаны өз уақыты бойынша алады: { $moment }. Дұрыс па?
announce-time-yes = Дұрыс
announce-time-no = Жоқ, басқа уақытта
announce-time-past = Бұл уақыт өтіп кетті. Басқасын таңдаңызшы.

announce-sure = <b>{ $count ->
        [0] Мұны ешкім алмайды.
       *[other] { $count } адамға жібереміз бе?
    }</b>
announce-sure-yes = Иә, { $count } адамға жіберу
announce-no-message = Хабарлама әлі жоқ. Алдымен оны жіберіңіз.
announce-past = Таңдаған уақытыңыз өтіп кетті. Басқасын таңдаңыз.
announce-gone = Бұл қаралама енді жоқ: ол жіберілген немесе жойылған.
