# Участники вебинара глазами библиотекаря: список, места, гости, отметки, таблица.
participants-title = <b>Участники</b>
participants-none = Здесь пока никого нет.
participants-gone = Этого вебинара больше нет.
participants-taken = Занято мест: { $taken } из { $capacity }
participants-filter = { $label } · { $count }
participants-chosen = • { $label } · { $count }
participants-part-all = Все
participants-part-seated = С местом
participants-part-offered = Предложено
participants-part-waiting = Ждут
participants-part-cancelled = Не придут
participants-part-attended = Были
participants-part-absent = Не были
participants-part-unmarked = Не отмечены
participants-search = Найти
participants-add = Добавить гостя
participants-word = Слово для отметки
participants-table = Таблица Excel
participants-to-webinar = ‹ К вебинару
participants-to-list = ‹ К участникам
participants-table-ready = Участники: <b>{ $title }</b>
participants-found = Нашлось по слову «{ $words }»: { $count }
participants-found-more = Показаны первые { $shown }. Чтобы найти точнее, напишите больше букв.
participants-found-none = По слову «{ $words }» никого не нашлось. Попробуйте написать часть имени иначе.
participants-again = Искать ещё
participant-line = { $number }. { $name } – { $state }
participant-nameless = без имени
participant-state-seated = есть место
participant-state-offered = место предложено
participant-state-waiting = ждёт места
participant-state-cancelled = не придёт
participant-state-attended = на вебинаре
participant-state-absent = нет на вебинаре
participant-state-unmarked = без отметки
participant-guest = гость без Telegram
participant-status = Сейчас: { $state }
participant-since = В списке с: { $moment }
participant-language = Язык: { $language }
participant-known = Отмечено: { $how }, { $moment }
participant-by-word = по слову из трансляции
participant-by-link = по ссылке
participant-by-button = кнопкой в напоминании
participant-by-librarian = библиотекарем
participant-mark-later = Отмечать, кто пришёл, можно будет позже. Начало: { $when }.
participant-seat = Дать место
participant-attended = Есть на вебинаре
participant-absent = Нет на вебинаре
participant-unknown = Снять отметку
participant-take-off = Отменить запись
participant-guest-remove = Убрать гостя
participant-guest-unname = Стереть имя гостя
participant-guest-sure = Убрать гостя: <b>{ $name }</b>? Место освободится, имя мы сотрём.
participant-guest-unname-sure = Стереть имя гостя: <b>{ $name }</b>? Человек останется только в подсчётах. Вернуть имя нельзя.
participant-guest-yes = Да
ruling-participant-seated = ✅ Место дано, мы сообщили об этом.
ruling-participant-taken-off = Готово. Человек узнает причину, а место предложим следующему.
ruling-participant-guest-added = ✅ Гость добавлен.
ruling-participant-guest-removed = Готово, имени гостя здесь больше нет.
ruling-participant-marked = Отметили.
ruling-participant-no-seat = Свободных мест нет: все заняты или предложены. Увеличьте число мест или отмените чью-нибудь запись.
ruling-participant-already = Здесь уже ничего менять не нужно: этот человек не ждёт места или больше не записан.
ruling-participant-over = Места сейчас не меняются: вебинар закончился, отменён или ещё не опубликован.
ruling-participant-early = Ещё рано отмечать, кто пришёл.
ruling-participant-gone = Этой записи больше нет.
seek-title = Поиск участника
seek-words = Напишите имя или его часть.
seek-words-label = Имя
seek-send = Найти
guest-title = Гость без Telegram
guest-name = Как зовут гостя? Он займёт место, сообщения ему приходить не будут. Имя увидят только библиотекари. Сначала спросите гостя, можно ли нам записать его имя.
guest-name-label = Имя
guest-send = Добавить
unseat-title = Отменить запись
unseat-reason = Напишите причину: человек прочитает её в сообщении от бота.
unseat-reason-label = Причина
unseat-send = Отменить запись
participants-file = Участники – { $title }
participants-head-name = Имя
participants-head-state = Запись
participants-head-attendance = Присутствие
participants-head-known = Как узнали
participants-head-known-at = Когда отмечено
participants-head-since = В списке с
participants-head-language = Язык
participants-head-guest = Без Telegram
participants-yes = да
attendance-close = Закрыть список
attendance-close-sure = Закрыть список: <b>{ $title }</b>?
attendance-close-counts = Были: { $attended }. Не были: { $absent }.
attendance-close-missed =
    { $count ->
        [0] Отмечены все, поэтому больше ни у кого ничего не изменится.
        [one] Без отметки { $count } человек. Будем считать, что на вебинаре его не было, и оценить вебинар он не сможет.
        [few] Без отметки { $count } человека. Будем считать, что на вебинаре их не было, и оценить вебинар они не смогут.
       *[many] Без отметки { $count } человек. Будем считать, что на вебинаре их не было, и оценить вебинар они не смогут.
    }
attendance-close-reviewers =
    { $count ->
        [one] Из них { $count } человек оценил вебинар: если он был, отметьте его сначала.
        [few] Из них { $count } человека оценили вебинар: если они были, отметьте их сначала.
       *[many] Из них { $count } человек оценили вебинар: если они были, отметьте их сначала.
    }
attendance-close-undo = Список можно открыть снова, а отметить кого-нибудь можно и после.
attendance-close-yes = Да, закрыть
attendance-closed = ✅ Список закрыт.
attendance-closed-since = Список закрыт: { $moment }
attendance-open = Открыть список снова
attendance-opened = Список снова открыт: кто без отметки, тот не считается пропустившим.
attendance-not-over = Закрыть список можно, когда вебинар закончится.
attendance-nothing-changed = Здесь уже ничего менять не нужно.
