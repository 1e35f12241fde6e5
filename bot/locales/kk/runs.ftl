run-send-scheduled = <b>Жіберіледі</b>
run-send-running = <b>Жіберіліп жатыр</b>
run-send-paused = <b>Кідіртілді</b>
run-send-stopping = <b>Тоқтатылып жатыр</b>
run-send-stopped = <b>Тоқтатылды</b>
run-send-done = <b>Жіберілді</b>
run-retry-scheduled = <b>Қайта жіберіп көреді</b>
run-retry-running = <b>Қайта жіберіп көріп жатыр</b>
run-retry-paused = <b>Қайта жіберу кідіртілді</b>
run-retry-stopping = <b>Қайта жіберу тоқтатылып жатыр</b>
run-retry-stopped = <b>Қайта жіберу тоқтатылды</b>
run-retry-done = <b>Қайта жіберіп көрді</b>
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
run-waits = Қалғандарының тыныш сағаттары немесе уақыты әлі келген жоқ; жалғасуы: { $moment }.
run-pace = секундына { $rate }, { $left }
run-left-minutes = { $count ->
        [one] шамамен { $count } минут қалды
       *[other] шамамен { $count } минут қалды
    }
run-left-soon = бір минуттан аз қалды
run-source-gone = ⏸ <b>Кідіртілді: хабарды чатыңыздан көшіру енді мүмкін емес.</b>
    Ол жерден өшірілген болуы мүмкін. Қайта жіберіп, жалғастырыңыз; { $count ->
        [one] оны әлі { $count } адам күтіп тұр.
       *[other] оны әлі { $count } адам күтіп тұр.
    }

sum-audience = Барлығы: { $count }
sum-sent = Дайын: { $count }
sum-blocked = Ботты бұғаттағандар: { $count }
sum-failed = Сәтсіз: { $count }
sum-unknown = Белгісіз: { $count }
sum-skipped = Өткізілді: { $count }
sum-waiting = Әлі күтіп тұр: { $count }
sum-too-old = Өткізілгендердің { $count } хабары 48 сағаттан ескі: Telegram оларды қайтарып алуға енді рұқсат бермейді.

run-pause = Кідірту
run-resume = Жалғастыру
run-stop = Тоқтату
run-stop-sure = { $count ->
        [one] Тоқтатасыз ба? { $count } адам мұны алмай қалады.
       *[other] Тоқтатасыз ба? { $count } адам мұны алмай қалады.
    }
run-stop-yes = Иә, тоқтату
run-stop-no = Жоқ, жалғассын
run-report = Есеп
run-live = Барысын көру
run-csv = Кім алды (CSV)
run-csv-caption = № { $id } хабарландыруды кім алды, кім алмады
run-message-again = Хабарды қайта жіберу

announcement-head = <b>№ { $id } хабарландыру</b>
run-act = • { $act } ({ $moment }): { $audience } ішінен { $sent }

run-retry = Қайта жіберіп көру ({ $count })
run-retry-sure = { $count ->
        [one] { $count } адамға қайта жіберіп көру керек пе?
       *[other] { $count } адамға қайта жіберіп көру керек пе?
    }
run-retry-yes = Иә, қайта
run-recall = Қайтарып алу
run-recall-sure = { $count ->
        [0] Оны қайтарып алатын чат жоқ.
        [one] Оны { $count } чаттан өшіру керек пе? Кері қайтару мүмкін болмайды.
       *[other] Оны { $count } чаттан өшіру керек пе? Кері қайтару мүмкін болмайды.
    }
run-recall-too-old = { $count ->
        [one] { $count } адам оны 48 сағаттан бұрын алған: Telegram оны ол жерден қайтарып алуға енді рұқсат бермейді.
       *[other] { $count } адам оны 48 сағаттан бұрын алған: Telegram оны ол жерден қайтарып алуға енді рұқсат бермейді.
    }
run-recall-yes = Иә, қайтарып алу
run-correct = Түзету
run-correct-which = Қай нұсқаның сөздері өзгереді?
run-correct-none = Мұндай хабарды түзетуге болмайды, тек қайтарып алуға болады.
run-correct-text = Жаңа мәтінді жіберіңіз. Сіз растаған соң ол барлығының чатында ескісінің орнына тұрады.
run-correct-caption = Жаңа сөздерді жіберіңіз. Сіз растаған соң олар барлығының чатында хабар астындағы ескісінің орнына тұрады.
run-correct-sure = { $count ->
        [0] Ол ешкімнің чатында жоқ.
        [one] Бұл сөздер { $count } чатта тұрады. Дұрыс па?
       *[other] Бұл сөздер { $count } чатта тұрады. Дұрыс па?
    }
run-correct-yes = Иә, түзету
run-correct-again = Басқа сөздер
run-correct-long = Тым ұзын. Мәтінде ең көбі 4096 таңба, фото немесе файл астында ең көбі 1024 таңба болады.
run-correct-words = Сөздермен жіберіңізші: безендіруі сақталады.

command-announce = оқырмандарға хабарландыру жіберу

deliveries-person = Telegram id
deliveries-name = Аты
deliveries-state = Нәтиже
deliveries-reason = Неге
deliveries-version = Нұсқа
deliveries-time = Қашан
deliveries-forgotten = деректері жойылған
deliveries-file = хабарландыру-{ $id }
deliveries-sent = алды
deliveries-blocked = ботты бұғаттаған
deliveries-failed = сәтсіз
deliveries-unknown = белгісіз
deliveries-skipped = өткізілді
deliveries-pending = күтіп тұр
deliveries-sending = жіберіліп жатыр
