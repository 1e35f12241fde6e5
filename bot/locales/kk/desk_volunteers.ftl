# Кітапханашыға арналған еріктілер тізімі: іздеу, толық сауалнама, қағаздағы келісім.
roster-title = <b>Еріктілер</b>
roster-waiting =
    { $count ->
        [one] ⏳ { $count } сауалнама жауап күтіп тұр
       *[other] ⏳ { $count } сауалнама жауап күтіп тұр
    }
roster-found = Табылды: { $count }
roster-none = Әзірге еріктілер жоқ. Жаңа сауалнамалар осында шығады.
roster-nobody = Бұл шарттарға сай келетін ешкім жоқ.
roster-wanted = { $by }: { $value }
roster-by-state = Күйі
roster-by-interest = Қызығушылығы
roster-by-language = Тілі
roster-by-age = Жасы
roster-by-city = Қаласы
roster-by-words = Іздеу
roster-any = бәрі
roster-state-applied = жауап күтіп тұр
roster-state-accepted = ерікті
roster-state-paused = үзілісте
roster-state-declined = сауалнама қабылданбады
roster-filters = Сүзгілер
roster-filters-text = <b>Кімдерді көрсетейік?</b>
roster-choose = <b>{ $by }</b>: таңдаңыз
roster-search = Іздеу
roster-clear = Бәрін көрсету
roster-table = Excel кестесі
roster-announce = Еріктілерге жазу
roster-paper = Қағаздағы келісім
roster-back = ‹ Тізімге
roster-gone = Бұл сауалнама енді жоқ: адам оны қайтарып алды немесе деректерін жойды.
roster-write = Жазу
roster-person = Шектеу…
roster-profile = Сауалнама
roster-minor = <i>18-ге толмаған: осы еріктімен жазысқанды барлық кітапханашы көреді.</i>
roster-head = <b>{ $name }</b>: { $state }
roster-since = Сауалнама жіберілді: { $date }
roster-guardian = <b>Үлкен адамның келісімі:</b> { $name }, { $date }, мәтін нұсқасы { $version }
roster-guardian-paper = <b>Қағаздағы келісім:</b> { $name }, қол қойылды: { $day }, жазылды: { $date }, мәтін нұсқасы { $version }
roster-guardian-said = 18-ге толғанын үлкен адамның өзі айтты. Мұны да, бір адамның екінші аккаунтын да бот тексере алмайды.
roster-guardian-doubted = ⚠️ Есептелетін келісім жоқ: оны берген адам кейін 18-ге толмағанын айтты. Жаңасын сұрадық.
roster-nameless = аты сақталмаған
roster-history = <b>Не болды</b>
roster-step = { $date }: { $step }
roster-step-by = { $date }: { $step } ({ $librarian })
roster-step-word = «{ $word }»
roster-step-applied = сауалнама жіберілді
roster-step-changed = жауаптар өзгертілді
roster-step-accepted = сауалнама қабылданды
roster-step-declined = сауалнама қабылданбады
roster-step-paused = үзіліс басталды
roster-step-resumed = қайта қосылды
roster-sheet = Еріктілер
roster-file = еріктілер
roster-caption =
    { $count ->
        [one] Кестеде { $count } ерікті бар. Ішінде дербес деректер тұр, мұқият сақтаңыз.
       *[other] Кестеде { $count } ерікті бар. Ішінде дербес деректер тұр, мұқият сақтаңыз.
    }
roster-column-state = Күйі
roster-column-guardian = Келісім берген үлкен адам
roster-column-agreed = Келісім берілді
roster-column-applied = Сауалнама жіберілді
roster-column-decided = Шешім қабылданды
roster-column-word = Кітапханашының сөзі
volunteer_search-title = Еріктілерді іздеу
volunteer_search-words = Атын немесе қаласын жазыңыз, сөздің бөлігі де жарайды.
volunteer_search-words-label = Іздеу
volunteer_search-send = Іздеу
paper-title = Қағаздағы келісім
paper-short = Баланың экранында қандай код тұр? Код алты цифрдан тұрады.
paper-short-label = Код
paper-short-needed = Баланың экранындағы алты цифрды жазыңыз.
paper-name = Кім қол қойды? Анасының, әкесінің немесе қамқоршысының аты-жөнін жазыңыз.
paper-name-label = Кім қол қойды
paper-day = Қашан қол қойылды? Таңдаңыз немесе жазыңыз, мысалы 28.11.2026.
paper-day-label = Қашан
paper-day-today = бүгін
paper-day-yesterday = кеше
paper-day-needed = Күнін цифрмен жазыңыз, мысалы 28.11.2026. Болашақтағы күн де, бір жылдан бұрынғы күн де жарамайды.
paper-send = Келісімді жазу
paper-recorded = ✅ Келісім жазылды. Балаға хабарладық, ол жалғастыра алады.
paper-used = Бұл код бойынша келісім жазылып қойған.
paper-unknown = Мұндай код жоқ немесе бір апта өтіп, код ескірген. Бала сауалнамасын қайта ашса, жаңа кодты көреді.
paper-over = Енді жазатын ештеңе жоқ.
