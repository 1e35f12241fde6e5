run-send-scheduled = <b>Жіберіледі</b>
run-send-running = <b>Жіберіліп жатыр</b>
run-send-paused = <b>Кідіртілді</b>
run-send-stopping = <b>Тоқтатылып жатыр</b>
run-send-stopped = <b>Тоқтатылды</b>
run-send-done = <b>Жіберілді</b>
run-retry-scheduled = <b>Қайта жіберіледі</b>
run-retry-running = <b>Қайта жіберіліп жатыр</b>
run-retry-paused = <b>Қайта жіберу кідіртілді</b>
run-retry-stopping = <b>Қайта жіберу тоқтатылып жатыр</b>
run-retry-stopped = <b>Қайта жіберу тоқтатылды</b>
run-retry-done = <b>Қайта жіберілді</b>
run-correct-scheduled = <b>Түзетіледі</b>
run-correct-running = <b>Түзетіліп жатыр</b>
run-correct-paused = <b>Түзету кідіртілді</b>
run-correct-stopping = <b>Түзету тоқтатылып жатыр</b>
run-correct-stopped = <b>Түзету тоқтатылды</b>
run-correct-done = <b>Түзетілді</b>
run-recall-scheduled = <b>Қайтарып алынады</b>
run-recall-running = <b>Қайтарып алынып жатыр</b>
run-recall-paused = <b>Қайтарып алу кідіртілді</b>
run-recall-stopping = <b>Қайтарып алу тоқтатылып жатыр</b>
run-recall-stopped = <b>Қайтарып алу тоқтатылды</b>
run-recall-done = <b>Қайтарып алынды</b>

run-mark-scheduled = 🕒
run-mark-running = ▶
run-mark-paused = ⏸
run-mark-stopping = ⏹
run-mark-stopped = ⏹
run-mark-done = ✓

run-bar = { $bar } { $percent } %
run-starts = Басталуы: { $moment }.
run-filling = Алушылардың тізімі жасалып жатыр …
run-waits = Қалғандарына әлі ерте: тыныш уақыт немесе белгіленген сағат келген жоқ. Жалғасуы: { $moment }.
run-pace = секундына { $rate }, { $left }
run-left-minutes = { $count ->
        [one] шамамен { $count } минут қалды
       *[other] шамамен { $count } минут қалды
    }
run-left-soon = бір минуттан аз қалды
run-source-gone = ⏸ <b>Кідіртілді: хабарламаны чатыңыздан көшіру енді мүмкін емес.</b>
    Ол жерден өшірілген болуы мүмкін. Қайта жіберіп, жалғастырыңыз; оны әлі { $count } адам күтіп тұр.
run-not-copied = ⏸ <b>Кідіртілді: мұндай хабарламаны Telegram көшіруге рұқсат бермейді.</b>
    Басқасын жіберіп, жалғастырыңыз; оны әлі { $count } адам күтіп тұр.
run-refused = ⏸ <b>Кідіртілді: Telegram бұл хабарламаны қабылдамайды.</b>
    Жауабы бірдей: «{ $words }». Хабарламаны өзгертіп, жалғастырыңыз немесе тоқтатыңыз; әлі { $count } адам күтіп тұр.
run-author-removed = ⏸ <b>Кідіртілді: бұл хабарландыруды дайындаған адам енді кітапханашы емес.</b>
    Хабарлама оның чатында тұр, сол жерде оны әлі өзгертуі мүмкін. Бұған алаңдамасаңыз, жалғастырыңыз, әйтпесе тоқтатыңыз.

sum-audience = Барлығы: { $count }
sum-sent = Дайын: { $count }
sum-blocked = Ботты бұғаттағандар: { $count }
sum-failed = Жетпеді: { $count }
sum-unknown = Жеткені белгісіз: { $count }
sum-skipped = Өткізіп жіберілді: { $count }
sum-waiting = Әлі күтіп тұр: { $count }
sum-too-old = Өткізіп жіберілгендердің 48 сағаттан ескісі: { $count }. Telegram оларды қайтарып алуға енді рұқсат бермейді.

run-pause = Кідірту
run-resume = Жалғастыру
run-stop = Тоқтату
run-stop-sure = Тоқтатасыз ба? { $count } адам мұны алмай қалады.
run-stop-yes = Иә, тоқтату
run-stop-no = Жоқ, жалғассын
run-report = Есеп
run-live = Барысын көру
run-csv = Кім алды (CSV)
run-csv-caption = № { $id } хабарландыруды кім алғаны, кім алмағаны
run-message-again = Хабарламаны қайта жіберу
run-let-go = Хабарландыру 90 күннен бұрын жіберілген. Оны кім алғаны енді сақталмайды, сондықтан оны түзету де, қайтарып алу да мүмкін емес.

announcement-head = <b>№ { $id } хабарландыру</b>
run-act = • { $act } ({ $moment }): { $sent } / { $audience }

run-retry = Қайта жіберіп көру ({ $count })
run-retry-sure = { $count } адамға қайта жіберіп көреміз бе?
run-retry-yes = Иә, қайта
run-after-all = Жеткені белгісіз адамдарға бәрібір жіберу ({ $count })
run-after-all-sure = { $count } адамға бәрібір жіберілсін бе? Оларға жеткен-жетпегені белгісіз, сондықтан біреулер хабарландыруды екі рет алуы мүмкін.
run-after-all-yes = Иә, жіберілсін
run-recall = Қайтарып алу
run-recall-sure = { $count ->
        [0] Хабарландыру ешкімнің чатында жоқ, қайтарып алатын ештеңе жоқ.
       *[other] Хабарландыру { $count } чаттан өшірілсін бе? Оны қайтару мүмкін болмайды.
    }
run-recall-too-old = { $count } адам оны 48 сағаттан бұрын алған: Telegram оларда қайтарып алуға енді рұқсат бермейді.
run-recall-yes = Иә, қайтарып алу
run-correct = Түзету
run-correct-which = Қай нұсқасын түзетеміз?
run-correct-none = Мұндай хабарламаны түзетуге болмайды, тек қайтарып алуға болады.
run-correct-text = Жаңа мәтінді жіберіңіз. Сіз растаған соң ол барлығының чатында бұрынғысының орнына тұрады.
run-correct-caption = Хабарлама астындағы жаңа сөзді жіберіңіз. Сіз растаған соң ол барлығының чатында бұрынғысының орнына тұрады.
run-correct-sure = { $count ->
        [0] Хабарландыру ешкімнің чатында жоқ, түзететін ештеңе жоқ.
       *[other] Хабарландыруды { $count } чатта түзетеміз бе?
    }
run-correct-yes = Иә, түзету
run-correct-again = Басқаша жазу
run-correct-long = Тым ұзын. Мәтінде ең көбі 4096 таңба, фото немесе файл астында ең көбі 1024 таңба болады.
run-correct-words = Сөзбен жазып жіберіңізші: қалың қаріп пен сілтемелер сақталады.

command-announce = оқырмандарға хабарландыру жіберу

deliveries-person = Telegram нөмірі
deliveries-name = Аты
deliveries-state = Нәтиже
deliveries-reason = Себебі
deliveries-version = Нұсқа
deliveries-time = Қашан
deliveries-forgotten = деректері жойылған
deliveries-file = хабарландыру-{ $id }
deliveries-sent = алды
deliveries-blocked = ботты бұғаттаған
deliveries-failed = жетпеді
deliveries-unknown = белгісіз
deliveries-skipped = өткізіп жіберілді
deliveries-pending = күтіп тұр
deliveries-sending = жіберіліп жатыр
