# Еріктілер: сауалнама, ата-ананың келісімі, кітапханашының шешімі.
start-volunteer = Ерікті болу
command-volunteer = кітапханаға көмектесу
volunteer-title = Ерікті сауалнамасы
volunteer-invite =
    <b>Кітапхана еріктілері</b>
    Кездесулерге көмектесіңіз, эфир жүргізіңіз, балаларға кітап оқыңыз, келуі қиын оқырмандарға кітап жеткізіңіз. Тәжірибе керек емес: өзіңіз туралы аздап айтыңыз, кітапханашы осында жауап береді.

    Сауалнаманы жіберу арқылы сіз ерікті болып тұрғанда кітапхананың жауаптарыңызды сақтауына келісесіз. Оларды тек кітапханашылар көреді. Бәрін кез келген уақытта жоюға болады: /privacy.
volunteer-begin = Сауалнаманы толтыру
volunteer-send = Сауалнаманы жіберу
volunteer-change = Жауаптарды өзгерту
volunteer-pause = Үзіліс жасау
volunteer-resume = Қайта оралу
volunteer-leave = Енді қатыспаймын
volunteer-leave-sure = Еріктілер қатарынан шығасыз ба? Сауалнамаңыз сақталады, өтінімді қайта беруге болады.
volunteer-leave-yes = Иә, шығамын
volunteer-state-applied = ⏳ Сауалнама кітапханашыларда. Жауап осында келеді.
volunteer-state-accepted = ✅ Сіз кітапхананың еріктісісіз. Бізбен бірге екеніңізге қуаныштымыз!
volunteer-state-declined = Кітапхана әзірге өтініміңізді қабылдай алмайды. Үн қатқаныңызға рақмет; сауалнаманы қайта жіберуге болады.
volunteer-state-paused = ⏸ Сізде үзіліс. Қалаған кезде оралыңыз.
volunteer-state-left = Сіз енді ерікті емессіз.
volunteer-word = Кітапханашының сөзі: { $word }
volunteer-age = Жасыңыз нешеде?
volunteer-age-label = Жасы
volunteer-age-under14 = 14-ке толмаған
volunteer-age-14-15 = 14–15
volunteer-age-16-17 = 16–17
volunteer-age-18p = 18 және одан үлкен
volunteer-name = Атыңыз кім?
volunteer-name-label = Аты
volunteer-city = Қай қалада немесе ауылда тұрасыз?
volunteer-city-label = Қала
volunteer-organisation = Қайда оқисыз немесе жұмыс істейсіз? Өткізіп жіберуге болады.
volunteer-organisation-label = Оқу немесе жұмыс орны
volunteer-interests = Не істегіңіз келеді? Ұнағанының бәрін белгілеңіз.
volunteer-interests-label = Қызығушылықтары
volunteer-interests-events = кездесулерге көмектесу
volunteer-interests-hosting = эфир жүргізу
volunteer-interests-technical = техникаға көмектесу
volunteer-interests-design = сурет салу, түсіру
volunteer-interests-reading = балаларға кітап оқу
volunteer-interests-delivery = кітапты үйге жеткізу
volunteer-interests-digital = телефон қолдануды үйрету
volunteer-interests-eco = экология
volunteer-interests-translation = аудару
volunteer-interests-other = басқа
volunteer-languages = Қай тілдерде көмектесе аласыз?
volunteer-languages-label = Тілдер
volunteer-languages-kk = қазақша
volunteer-languages-ru = орысша
volunteer-languages-en = ағылшынша
volunteer-languages-other = басқа тіл
volunteer-free_when = Әдетте қашан боссыз? Мысалы: «демалыс күндері» немесе «кешкі алтыдан кейін».
volunteer-free_when-label = Бос уақыты
volunteer-phone = Телефоныңызды қалдырасыз ба? Ол жоспар кенет өзгерсе ғана керек.
volunteer-phone-label = Телефон
volunteer-about = Өзіңіз туралы бірер сөз қосқыңыз келе ме?
volunteer-about-label = Өзі туралы
guardian-needed =
    Сіздің жасыңызда ерікті болу үшін анаңыздың, әкеңіздің немесе қамқоршыңыздың келісімі керек. Оған дейін сізден басқа ештеңе сұрамаймыз.

    Осы сілтемені үлкен адамға жіберіңіз. Оны өз Telegram-ында ашуы керек, сілтеме бір апта және бір рет қана жұмыс істейді:
    { $link }

    Үлкен адам келісім берген соң сізге бірден жазамыз.
guardian-share = Үлкен адамға жіберу
guardian-copy = Сілтемені көшіру
guardian-check = Тексеру: келісім берілді ме?
guardian-ask =
    Сізге осы сілтемені жіберген бала ерікті болғысы келеді. Қайда: { $library }.

    Егер сіз баланың анасы, әкесі немесе қамқоршысы болсаңыз және келіссеңіз, кітапхана баладан атын, қаласын және немен айналысқысы келетінін сұрайды. Жауаптарды тек кітапханашылар көреді, олар баланы кітапхана істеріне шақыру үшін керек және бала ерікті болып тұрғанда сақталады. Хабарламалар Telegram арқылы өтеді, оның серверлері шетелде де орналасқан. Келісімді сіз бергеніңізді және қашан бергеніңізді сақтаймыз. Келісімді кез келген уақытта қайтарып алуға болады: /privacy.
guardian-yes = Иә, келісім беремін
guardian-no = Жоқ
guardian-agreed = ✅ Рақмет! Келісім жазылды, бала жалғастыра алады.
guardian-own-link = Бұл сілтеме үлкендерге арналған: оны анаңызға, әкеңізге немесе қамқоршыңызға жіберіңіз.
guardian-used = Бұл сілтеме бойынша келісім берілген.
guardian-out-of-date = Сілтеме енді жұмыс істемейді. Баладан жаңасын сұраңыз.
guardian-agreed-child = ✅ Үлкен адам келісім берді. Енді үш сұрақ қана қалды!
librarians-only = Мұны тек кітапханашылар істей алады.
application-text = 🙋 <b>Еріктінің жаңа сауалнамасы</b>
application-accept = Қабылдау
application-decline = Қабылдамау
decision-title = Еріктіге жауап
decision-word = Өзіңізден бірер сөз қосасыз ба? Адам оны жауаппен бірге алады.
decision-word-label = Сөз
decision-send = Жіберу
decision-over = Бұл сауалнамаға жауап берілген немесе адам оны қайтарып алған.
decision-made-accepted = ✅ Жаңа ерікті: { $name }. Оған хабарладық.
decision-made-declined = Өтінім қабылданбады, адам жауап алады: { $name }
