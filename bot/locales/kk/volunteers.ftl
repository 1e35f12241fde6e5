# Еріктілер: сауалнама, ата-ананың келісімі, кітапханашының шешімі.
start-volunteer = Ерікті болу
command-volunteer = кітапханаға көмектесу
volunteer-title = Ерікті сауалнамасы
volunteer-invite =
    <b>Кітапхана еріктілері</b>
    Кездесулерге көмектесіңіз, вебинар жүргізіңіз, балаларға кітап оқып беріңіз, келуі қиын оқырмандарға кітап жеткізіңіз. Тәжірибе керек емес: өзіңіз туралы аздап айтып беріңіз, кітапханашы осында жауап береді.

    Сауалнаманы жіберу арқылы сіз ерікті болып тұрғанда кітапхананың жауаптарыңызды сақтауына келісесіз. Оларды тек кітапханашылар көреді. Бәрін кез келген уақытта жоюға болады: /privacy.
volunteer-begin = Сауалнаманы толтыру
volunteer-send = Сауалнаманы жіберу
volunteer-change = Жауаптарды өзгерту
volunteer-pause = Үзіліс жасау
volunteer-resume = Қайта оралу
volunteer-leave = Енді қатыспаймын
volunteer-leave-sure = Еріктілер қатарынан шығасыз ба? Ойыңыз өзгерсе, сауалнаманы қайта жіберуге болады.
volunteer-leave-yes = Иә, шығамын
volunteer-state-applied = ⏳ Сауалнамаңыз кітапханашыларда. Жауап осында келеді.
volunteer-state-accepted = ✅ Сіз кітапхананың еріктісісіз. Бізбен бірге екеніңізге қуаныштымыз!
volunteer-state-declined = Үн қатқаныңызға рақмет! Өкінішке қарай, әзірге қабылдай алмаймыз. Сауалнаманы қайта жіберуге болады.
volunteer-state-paused = ⏸ Үзіліс жасап жүрсіз. Қалаған кезде оралыңыз.
volunteer-state-held = ⏸ Кітапханашы көмегіңізді уақытша тоқтата тұрды. Үзіліс аяқталғанда жазамыз.
volunteer-state-left = Сіз енді ерікті емессіз.
volunteer-word = Кітапханашының сөзі: { $word }
volunteer-age = Жасыңыз нешеде?
volunteer-age-label = Жасы
volunteer-age-under14 = 14-ке толмаған
volunteer-age-14-15 = 14–15
volunteer-age-16-17 = 16–17
volunteer-age-18p = 18 және одан жоғары
volunteer-name = Атыңыз кім?
volunteer-name-label = Аты
volunteer-city = Қай қалада немесе ауылда тұрасыз?
volunteer-city-label = Қала
volunteer-organisation = Қайда оқисыз немесе қайда жұмыс істейсіз? Өткізіп жіберуге болады.
volunteer-organisation-label = Оқу немесе жұмыс орны
volunteer-interests = Не істегіңіз келеді? Ұнағанының бәрін белгілеңіз.
volunteer-interests-label = Қызығушылықтары
volunteer-interests-events = кездесулерге көмектесу
volunteer-interests-hosting = вебинар жүргізу
volunteer-interests-technical = техника жағынан көмектесу
volunteer-interests-design = сурет салу, видео түсіру
volunteer-interests-reading = балаларға кітап оқып беру
volunteer-interests-delivery = кітапты үйге жеткізу
volunteer-interests-digital = телефон қолдануды үйрету
volunteer-interests-eco = табиғатты қорғау
volunteer-interests-translation = аударма жасау
volunteer-interests-other = басқа іс
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
    Сіздің жасыңызда ерікті болу үшін анаңыздың, әкеңіздің немесе қамқоршыңыздың келісімі керек. Келісім берілгенше өзге ештеңе сұрамаймыз.

    Осы сілтемені үлкен адамға жіберіңіз. Ол сілтемені өз Telegram-ында ашуы керек. Сілтеме бір апта, бір рет қана жұмыс істейді:
    { $link }

    Немесе үлкен адам кітапханаға келіп, келісімге қағазда қол қояды да, мына кодты айтады: <b>{ $short }</b>

    Үлкен адам келісім берген соң сізге бірден жазамыз.
guardian-share = Үлкен адамға жіберу
guardian-copy = Сілтемені көшіру
guardian-check = Тексеру: келісім бар ма?
guardian-ask =
    Сізге осы сілтемені жіберген бала ерікті болғысы келеді. Қайда: { $library }.

    Егер сіз баланың анасы, әкесі немесе қамқоршысы болсаңыз және келіссеңіз, кітапхана баладан атын, қаласын және немен айналысқысы келетінін сұрайды. Жауаптарды тек кітапханашылар көреді, олар баланы көмектесуге шақыру үшін керек және бала ерікті болып тұрғанда сақталады. Хабарламалар Telegram арқылы өтеді, оның серверлері шетелде де орналасқан. Келісімді кім және қашан бергенін жазып қоямыз. Оны кез келген уақытта қайтарып алуға болады: /privacy.
guardian-yes = Иә, келісім беремін
guardian-no = Жоқ
guardian-agreed = ✅ Рақмет! Келісім жазылды, бала жалғастыра алады.
guardian-own-link = Бұл сілтеме үлкендерге арналған: оны анаңызға, әкеңізге немесе қамқоршыңызға жіберіңіз.
guardian-used = Бұл сілтеме бойынша келісім берілген.
guardian-out-of-date = Сілтеме енді жұмыс істемейді. Баладан жаңасын сұраңыз.
guardian-agreed-child = ✅ Келісім алынды. Енді үш сұрақ қана қалды!
application-text = 🙋 <b>Еріктінің жаңа сауалнамасы</b>
application-accept = Қабылдау
application-decline = Қабылдамау
application-pause = Үзіліс
application-resume = Қайтару
application-end = Енді ерікті емес
decision-title = Еріктіге жауап
decision-word = Өзіңізден бірер сөз қосасыз ба? Ол жауаппен бірге барады.
decision-word-label = Сөз
decision-send = Жіберу
decision-over = Мұнда бірдеңе өзгеріп кеткен: басқа кітапханашы жауап берген немесе адам сауалнамасын қайтарып алған.
decision-made-accepted = ✅ Жаңа ерікті: { $name }. Оған хабарладық.
decision-made-declined = Еріктілер қатарында жоқ: { $name }. Оған хабарладық.
decision-made-paused = ⏸ Үзіліс: { $name }. Оған хабарладық.
decision-told-paused = ⏸ Кітапханашы көмегіңізді уақытша тоқтата тұрды. Үзіліс аяқталғанда жазамыз.
decision-told-resumed = ✅ Үзіліс аяқталды, сіз қайтадан еріктісіз. Бізбен бірге болғаныңызға қуаныштымыз!
decision-told-ended = Сіз енді кітапхананың еріктісі емессіз. Барлық еңбегіңіз үшін рақмет!
