# Волонтёры у библиотекаря: список, поиск, анкета целиком, согласие на бумаге.
roster-title = <b>Волонтёры</b>
roster-waiting =
    { $count ->
        [one] ⏳ Ждёт ответа { $count } анкета
        [few] ⏳ Ждут ответа { $count } анкеты
       *[many] ⏳ Ждут ответа { $count } анкет
    }
roster-found = Найдено: { $count }
roster-none = Волонтёров пока нет. Новые анкеты появятся здесь.
roster-nobody = По этим условиям никого нет.
roster-wanted = { $by }: { $value }
roster-by-state = Статус
roster-by-interest = Интерес
roster-by-language = Язык
roster-by-age = Возраст
roster-by-city = Город
roster-by-words = Поиск
roster-any = все
roster-state-applied = ждёт ответа
roster-state-accepted = волонтёр
roster-state-paused = пауза
roster-state-declined = анкета отклонена
roster-filters = Фильтры
roster-filters-text = <b>Кого показать?</b>
roster-choose = <b>{ $by }</b>: выберите
roster-search = Поиск
roster-clear = Показать всех
roster-table = Таблица Excel
roster-announce = Написать волонтёрам
roster-paper = Согласие на бумаге
roster-back = ‹ К списку
roster-gone = Этой анкеты больше нет: человек её отозвал или удалил свои данные.
roster-write = Написать
roster-person = Ограничить…
roster-profile = Анкета
roster-minor = <i>Нет 18 лет: переписку с этим волонтёром видят все библиотекари.</i>
roster-head = <b>{ $name }</b>: { $state }
roster-since = Анкета отправлена: { $date }
roster-guardian = <b>Согласие взрослого:</b> { $name }, { $date }, версия текста { $version }
roster-guardian-paper = <b>Согласие на бумаге:</b> { $name }, подписано: { $day }, записано: { $date }, версия текста { $version }
roster-guardian-said = О том, что ему есть 18, взрослый сказал сам. Проверить это и узнать второй аккаунт того же человека бот не может.
roster-guardian-doubted = ⚠️ Согласия, которое считается, нет: тот, кто его дал, указал потом, что ему нет 18. Мы попросили новое.
roster-nameless = имя не сохранено
roster-history = <b>Что было</b>
roster-step = { $date }: { $step }
roster-step-by = { $date }: { $step } ({ $librarian })
roster-step-word = «{ $word }»
roster-step-applied = анкета отправлена
roster-step-changed = ответы изменены
roster-step-accepted = анкета принята
roster-step-declined = анкета отклонена
roster-step-paused = пауза
roster-step-resumed = снова с нами
roster-sheet = Волонтёры
roster-file = волонтёры
roster-caption =
    { $count ->
        [one] Таблица: { $count } волонтёр. В ней личные данные, берегите её.
        [few] Таблица: { $count } волонтёра. В ней личные данные, берегите её.
       *[many] Таблица: { $count } волонтёров. В ней личные данные, берегите её.
    }
roster-column-state = Статус
roster-column-guardian = Взрослый, давший согласие
roster-column-agreed = Согласие дано
roster-column-applied = Анкета отправлена
roster-column-decided = Решение принято
roster-column-word = Слово библиотекаря
volunteer_search-title = Поиск волонтёров
volunteer_search-words = Напишите имя или город, можно часть слова.
volunteer_search-words-label = Поиск
volunteer_search-send = Искать
paper-title = Согласие на бумаге
paper-short = Какой код на экране у ребёнка? Это шесть цифр.
paper-short-label = Код
paper-short-needed = Нужны шесть цифр с экрана ребёнка.
paper-name = Кто подписал? Имя и фамилия мамы, папы или опекуна.
paper-name-label = Кто подписал
paper-day = Когда подписано? Выберите или напишите, например 28.11.2026.
paper-day-label = Когда
paper-day-today = сегодня
paper-day-yesterday = вчера
paper-day-needed = Напишите день цифрами, например 28.11.2026. Будущий день не подойдёт, и день больше года назад тоже.
paper-send = Записать согласие
paper-recorded = ✅ Согласие записано. Ребёнку сообщили, он может продолжить.
paper-used = По этому коду согласие уже записано.
paper-unknown = Такого кода нет, или прошла неделя и он больше не действует. Ребёнок увидит новый код, когда снова откроет свою анкету.
paper-over = Записывать уже нечего.
