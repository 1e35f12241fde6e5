# Кітапханашы кабинеті: вебинарлар. Тізімдер, карточка, әр өріс туралы сұрақтар.
desk-webinars-title = <b>{ $section ->
        [coming] Алдағы вебинарлар
        [drafts] Қараламалар
        [past] Өткен вебинарлар
       *[cancelled] Өтпейтін вебинарлар
    }</b>
desk-none = { $section ->
        [coming] Әзірге ештеңе жоспарланбаған. Жаңа вебинар бастаңыз, оны біртіндеп толтыруға болады.
        [drafts] Қаралама жоқ.
        [past] Өткен вебинар әзірге жоқ.
       *[cancelled] Өтпейтін болған вебинар жоқ.
    }
desk-section = { $section ->
        [coming] Алдағы
        [drafts] Қаралама
        [past] Өткен
       *[cancelled] Өтпейтін
    } · { $count }
desk-new = Жаңа вебинар
desk-to-list = ‹ Тізімге
desk-to-card = ‹ Карточкаға
desk-webinar-gone = Мұндай вебинар енді жоқ.
desk-untitled = Атаусыз
desk-state = { $state ->
        [coming] ✅ Жарияланған
        [drafts] ✏️ Қаралама, оны оқырмандар көрмейді
        [past] 🗄 Өткен
        [hidden] 🗄 Өткен, оқырмандарға көрсетпейміз
       *[cancelled] ❌ Өтпейтін болды
    }
desk-reason = Себебі: { $reason }
desk-when = Қашан: { $when }
desk-not-set = белгіленбеген
desk-duration = Ұзақтығы: { $duration }
desk-capacity = Орын саны: { $capacity }
desk-capacity-none = Орын саны: шектеусіз
desk-taken = Тіркелгені: { $taken }, күтіп тұрғаны: { $waiting }
desk-over-capacity = Орыннан артық тіркелгені: { $over }. Ешкім орнынан айырылмайды.
desk-link = Кіру сілтемесі: { $link }
desk-link-none = Кіру сілтемесі: әзірге жоқ
desk-host-none = Ұйымдастырушы: көрсетілмеген
desk-partners = Серіктестер: { $names }
desk-partners-none = Серіктестер: жоқ
desk-partner-in = { $name } ({ $city })
desk-parts = Бағдарламадағы баяндама саны: { $talks }, материал саны: { $materials }
desk-words-all = { $field ->
        [title] Атауы
       *[description] Сипаттамасы
    }: барлық тілге ортақ
desk-words-some = { $field ->
        [title] Атауы
       *[description] Сипаттамасы
    }: { $state ->
        [all] барлық тілде бар
        [some] бары ({ $given }), жоғы ({ $missing })
       *[none] әзірге жоқ
    }
desk-ready = Керегінің бәрі бар, жариялауға болады.
desk-needed = Жариялау үшін жетіспейтіні: { $what }
desk-missing-title = атауы
desk-missing-start = күні мен уақыты
desk-missing-hour = басталатын сағаты
desk-field-title = Атауы
desk-field-description = Сипаттамасы
desk-field-start = Күні мен уақыты
desk-field-duration = Ұзақтығы
desk-field-host = Ұйымдастырушы
desk-field-partners = Серіктестер
desk-field-capacity = Орын саны
desk-field-link = Кіру сілтемесі
desk-talks = Бағдарлама
desk-files = Материалдар
desk-participants = Қатысушылар
desk-preview = Алдын ала көру
desk-more = Тағы…
desk-publish = Жариялау
desk-restore = Вебинар өтетін болды
desk-announce = Вебинар туралы хабарлау
desk-language-ru = орысша
desk-language-kk = қазақша
desk-language-en = ағылшынша
desk-language-und = барлық тілге
# Алдын ала қарау, жариялау және қалғаны.
desk-preview-head = <i>Карточка оқырманға осылай көрінеді. Тілі: { $language }</i>
desk-publish-not-yet =
    Әлі ерте: мынасыз оқырманға көрсететін ештеңе жоқ.
    { $what }
desk-publish-sure =
    <b>{ $title }</b> жариялансын ба?
    Қашан: { $when }
desk-publish-archive = Бұл күн өтіп кеткен, сондықтан вебинар бірден мұрағатқа түседі.
desk-publish-lacking =
    Осылай жариялауға да болады, бірақ әзірге мыналар жоқ:
    { $what }
desk-advice-link = кіру сілтемесі: оны қосқан бойда тіркелгендер көреді
desk-advice-description = сипаттамасы
desk-advice-languages = басқа тілдердегі атауы ({ $languages }): оның орнына барын көрсетеміз
desk-publish-yes = Иә, жариялау
desk-published = { $state ->
        [past] ✅ Жарияланды: вебинар мұрағатта.
       *[coming] ✅ Жарияланды: оқырмандар вебинарды көріп, тіркеле алады.
    }
desk-more-title = <b>{ $title }</b>
desk-more-link = Вебинардың сілтемесі, оны кімге болса да жіберуге болады: { $link }
desk-copy-link = Сілтемені көшіріп алу
desk-post-group = Telegram тобында көрсету
desk-duplicate = Көшірмесін жасау
desk-duplicated = Бұл көшірме: күні, сілтемесі мен файлдарынан басқасының бәрі сол қалпында.
desk-call-off = Вебинарды өткізбеу
desk-take-away = Өткендерден алып тастау
desk-held-what = <b>{ $title }</b> вебинарының уақыты өтті. Не істегіңіз келеді?
desk-held-ways = Ол болған болса, оны мұрағатта көрсетпеуге болады: тек тіркелгендер көреді. Болмаған болса, соны белгілеп, мұрағаттан аламыз.
desk-held-kept = Қатысқаны туралы белгілер: { $marks }, пікірлер: { $reviews }. Олар қалай болса да сақталады, бәрін қайтаруға болады.
desk-hide = Болды, бірақ көрсетпеу
desk-not-held = Болмады
desk-hidden = ✅ Мұрағатта бұл вебинар енді жоқ. Белгілер мен пікірлер сақталды.
desk-show = Мұрағатта қайта көрсету
desk-shown = ✅ Вебинар қайтадан мұрағатта.
desk-delete = Қараламаны жою
desk-delete-sure = <b>{ $title }</b> қараламасы жойылсын ба? Оны қайтару мүмкін болмайды.
desk-delete-yes = Иә, жою
desk-deleted = Қаралама жойылды.
desk-draft-in-use = Бұл вебинарды оқырмандар көріп қойған, сондықтан жоюға болмайды. Оны қайта жариялап, қажет болса, өтпейтінін хабарлауға болады.
desk-restore-sure =
    <b>{ $title }</b> вебинары өтетін болды ма?
    Қашан: { $when }
desk-told =
    { $told ->
        [0] Хабарлайтын ешкім жоқ.
       *[other] Бұл туралы { $told } адамға хабарлаймыз.
    }
desk-restore-yes = Иә, өтеді
desk-restored = ✅ Вебинар тізімге қайтарылды.
# Мәтіндер тілдер бойынша.
desk-words-head = <b>{ $field ->
        [title] Атауы
        [host] Ұйымдастырушы
       *[description] Сипаттамасы
    }</b>
desk-words-one = <b>{ $language }</b>: { $text }
desk-words-none = <b>{ $language }</b>: жоқ
desk-words-fallback = Бір тілде мәтін болмаса, басқа тілдегісін көрсетеміз.
desk-add-language = Қосу: { $language }
desk-change-language = Өзгерту: { $language }
desk-words-title = Вебинар туралы
desk-words-text = { $field ->
        [title] Вебинар қалай аталады? Тілі: { $language }.
        [host] Вебинарды кім өткізеді? Ұйымды немесе адамды жазыңыз. Тілі: { $language }.
       *[description] Вебинар не туралы? Бірнеше сөйлем жеткілікті. Тілі: { $language }.
    }
desk-present = Қазір: { $present }
desk-step = { $number }-сұрақ, барлығы { $total }. Әлі білмейтініңізді өткізіп жіберіңіз: айтқаныңыздың бәрі сақталды.
desk-clear = Алып тастау
desk-saved = ✅ Сақталды
desk-seated =
    { $seated ->
        [one] ✅ Сақталды. Күту тізіміндегі { $seated } адамға орын тиді, оған хабарлаймыз.
       *[other] ✅ Сақталды. Күту тізіміндегі { $seated } адамға орын тиді, оларға хабарлаймыз.
    }
desk-text-too-long = Тым ұзын: { $length } таңба, ал { $most } таңба ғана сияды. Қысқартып, қайта жіберіңізші.
desk-card-too-long = Карточкадағы басқа сөздермен қоса бұл сыймайды. Осы мәтінді немесе сипаттаманы қысқартыңызшы.
desk-title-needed = Жарияланған вебинардың кемінде бір тілде атауы болуы керек.
desk-date-needed = Алдымен күні мен уақыты керек.
desk-hour-needed = Тек күні белгілі. Алдағы вебинардың сағаты да керек, мысалы: <code>28.11 15:00</code>.
# Күні мен уақыты.
desk-start-title = Күні мен уақыты
desk-start-when = Қашан басталады? Күні мен сағатын жазыңыз, мысалы: <code>28.11 15:00</code> немесе <code>ертең 18:00</code>. Уақыт мына қала бойынша: { $city }. Мұрағатқа салатын өткен вебинардың күні ғана да жеткілікті.
desk-start-same = Сағаты сол, бірақ басқа қалада
desk-start-place = Бұл сағат қай қаланың уақыты бойынша? Қаланың атауын жазыңыз немесе таңдаңыз.
desk-start-sure = { $understood }
desk-start-moved =
    { $told ->
        [0] Әзірге ешкім тіркелмеген, уақыттың өзгергенін хабарлайтын ешкім жоқ.
       *[other] Уақыттың өзгергенін { $told } адамға хабарлап, келе алатынын сұраймыз.
    }
desk-start-archived = Вебинар мұрағатқа түседі, ешкімге хабарламаймыз.
desk-start-yes = Иә, дұрыс
desk-start-other-city = Бұл басқа қаланың уақыты
desk-start-held = Бұл вебинардың уақыты өтті. Ол болған болса, жаңа күнге көшірмесін жасаймыз, ал тіркелгендер өзінде қалады. Болмаған болса, оны тіркелгендермен бірге басқа күнге қоямыз.
desk-start-held-told =
    { $told ->
        [0] Уақыттың өзгергенін хабарлайтын ешкім жоқ.
       *[other] Басқа күнге қойсаңыз, { $told } адамға хабарлаймыз.
    }
desk-start-held-kept = Бұл вебинар өтті. Қатысқаны туралы белгілер: { $marks }, пікірлер: { $reviews }. Олар осы вебинарда қалады, ал жаңа күнге көшірмесін жасаймыз: мазмұны сол, әзірге тіркелген ешкім жоқ.
desk-start-copy = Осы күнге көшірмесін жасау
desk-start-put-off = Болмады, басқа күнге қою
desk-start-marks-aside = Қатысқаны туралы белгілер: { $marks }. Уақыт өзгерсе, олар есептелмейді, ал бұрынғы уақытты қайтарсаңыз, белгілер де қайтады.
desk-copied = ✅ Бұл жаңа күнге арналған көшірме, әзірге қаралама. Өткен вебинар сол қалпында қалды. Көшірмеде кіру сілтемесі мен файлдар жоқ: олар сол күнге арналған еді.
desk-took-place = Бұл вебинар өтті: оның белгілері немесе пікірлері бар, олар жоғалмауы керек. Басқа күнге көшірмесін жасаңыз.
desk-city-choose = Қаланы таңдаңыз немесе басқасын жазыңыз:
# Ұзақтығы, орын саны, сілтеме.
desk-duration-title = Ұзақтығы
desk-duration-minutes = Вебинар қанша уақытқа созылады? Қазір: { $present }. Таңдаңыз немесе жазыңыз, мысалы: <code>1:30</code> немесе <code>бір жарым сағат</code>.
desk-duration-needed = Қанша уақытқа созылатынын жазыңыз, мысалы: <code>90 минут</code>, <code>1:30</code> немесе <code>бір жарым сағат</code>. Ең көбі бір тәулік.
desk-duration-which = Бұл сағат па, әлде минут па?
desk-capacity-title = Орын саны
desk-capacity-seats =
    Қанша адам келе алады? Таңдаңыз немесе санын жазыңыз.
    { $present }. Тіркелгені: { $taken }, күтіп тұрғаны: { $waiting }.
    Орын көбейсе, күтіп тұрғандар оны бірден алады.
desk-capacity-sure =
    { $seats }.
    <b>Кезекте тұрған { $told } адам орын алады және бұл туралы хабар алады.</b>
    Солай істейміз бе?
desk-capacity-yes = Иә, { $told } адамға орын беру
desk-capacity-option = { $capacity }
desk-capacity-unlimited = Шектеусіз
desk-capacity-needed = Орын санын 1 мен 1 000 000 аралығында жазыңыз немесе «Шектеусіз» дегенді таңдаңыз.
desk-capacity-below = ✅ Сақталды. Енді { $capacity } орын бар, ал { $taken } адам тіркеліп қойған: ешкім орнынан айырылмайды, бірақ тіркелгендер азаймайынша жаңа орын болмайды.
desk-link-title = Кіру сілтемесі
desk-link-address = Вебинарға қай сілтеме арқылы кіреді? Оны тек тіркелгендер көреді.
desk-link-needed = https:// деп басталатын сілтеме керек, мысалы: <code>https://zoom.us/j/123456</code>.
desk-link-several = Мұнда бірнеше сілтеме бар. Тек вебинарға кіретінін жіберіңізші.
# Серіктестер.
desk-partners-title = <b>Серіктестер</b>
desk-partners-empty = Әзірге ешкім жоқ. Сізбен бірге қатысатын ұйымдарды қосыңыз.
desk-partners-full = Карточкаға оннан артық серіктес сыймайды.
desk-partner-line = { $number }. { $name }
desk-partner-add = Серіктес қосу
desk-to-partners = ‹ Серіктестерге
desk-partner-said = { $part ->
        [name] Атауы
       *[city] Қаласы
    } ({ $language }): { $text }
desk-partner-where = Елі: { $country }, уақыт белдеуі: { $zone }
desk-partner-change = { $part ->
        [name] Атауы
       *[city] Қаласы
    }: { $language }
desk-partner-find = Қаланы тізімнен табу
desk-partner-up = Жоғары жылжыту
desk-partner-remove = Алып тастау
desk-partner-remove-sure = Серіктестерден алып тастайық па: { $name }?
desk-partner-remove-yes = Иә, алып тастау
desk-partner-title = Жаңа серіктес
desk-partner-name = Ұйым қалай аталады? Жазыңыз немесе бұрын қатысқандардан таңдаңыз.
desk-partner-place = Ол қай қалада? Атауын жазыңыз: елі мен уақыт белдеуін содан білеміз.
desk-partner-words-title = Серіктес
desk-partner-words-text = { $part ->
        [name] Ұйым қалай аталады? Тілі: { $language }.
       *[city] Қала қалай аталады? Тілі: { $language }.
    }
desk-partner-city-title = Серіктестің қаласы
desk-partner-city-place = Ұйым қай қалада? Атауын жазыңыз: елі мен уақыт белдеуін содан білеміз.
# Өтпейтін болса.
desk-cancel-title = Вебинарды өткізбеу
desk-cancel-reason = { $over ->
        [yes] Вебинар неге болмады? Бірнеше сөз жазыңыз. Оны ешкімге хабарламаймыз, ол вебинар бетінде қалады.
       *[no] Вебинар неге өтпейді? Бірнеше сөз жазыңыз, оны тіркелгендердің бәрі көреді.
    }
desk-no-reason = Себебін айтпау
desk-cancel-sure =
    { $over ->
        [yes] <b>{ $title }</b> вебинары болмады ма?
       *[no] <b>{ $title }</b> вебинары өтпейтін болды ма?
    }
    Қашан: { $when }
desk-cancel-held = Вебинар болмаған вебинар ретінде мұрағаттан кетеді. Бұл туралы ешкімге хабарламаймыз. Белгілер мен пікірлер сақталады, вебинарды қайтаруға болады.
desk-cancel-yes = Иә, вебинар өтпейді
desk-not-held-yes = Иә, болмады
