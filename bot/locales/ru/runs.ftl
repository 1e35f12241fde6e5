run-send-scheduled = <b>Будет отправлено</b>
run-send-running = <b>Отправляется</b>
run-send-paused = <b>Приостановлено</b>
run-send-stopping = <b>Останавливается</b>
run-send-stopped = <b>Остановлено</b>
run-send-done = <b>Отправлено</b>
run-retry-scheduled = <b>Будет новая попытка</b>
run-retry-running = <b>Новая попытка</b>
run-retry-paused = <b>Новая попытка приостановлена</b>
run-retry-stopping = <b>Новая попытка останавливается</b>
run-retry-stopped = <b>Новая попытка остановлена</b>
run-retry-done = <b>Новая попытка завершена</b>
run-correct-scheduled = <b>Будет исправлено</b>
run-correct-running = <b>Исправляется</b>
run-correct-paused = <b>Исправление приостановлено</b>
run-correct-stopping = <b>Исправление останавливается</b>
run-correct-stopped = <b>Исправление остановлено</b>
run-correct-done = <b>Исправлено</b>
run-recall-scheduled = <b>Будет отозвано</b>
run-recall-running = <b>Отзывается</b>
run-recall-paused = <b>Отзыв приостановлен</b>
run-recall-stopping = <b>Отзыв останавливается</b>
run-recall-stopped = <b>Отзыв остановлен</b>
run-recall-done = <b>Отозвано</b>

run-mark-scheduled = 🕒
run-mark-running = ▶
run-mark-paused = ⏸
run-mark-stopping = ⏹
run-mark-stopped = ⏹
run-mark-done = ✓

run-bar = { $bar } { $percent } %
run-starts = Начало: { $moment }.
run-filling = Составляется список получателей …
run-waits = Остальным пока рано: у них часы тишины или не настал назначенный час. Продолжение: { $moment }.
run-pace = { $rate } в секунду, { $left }
run-left-minutes = { $count ->
        [one] осталась примерно { $count } минута
        [few] осталось примерно { $count } минуты
       *[many] осталось примерно { $count } минут
    }
run-left-soon = осталось меньше минуты
run-source-gone = ⏸ <b>Приостановлено: сообщение больше нельзя скопировать из вашего чата.</b>
    Возможно, оно там удалено. Пришлите его ещё раз и продолжите; { $count ->
        [one] его ждёт ещё { $count } человек.
        [few] его ждут ещё { $count } человека.
       *[many] его ждут ещё { $count } человек.
    }
run-not-copied = ⏸ <b>Приостановлено: такие сообщения Telegram копировать не даёт.</b>
    Пришлите другое и продолжите; { $count ->
        [one] его ждёт ещё { $count } человек.
        [few] его ждут ещё { $count } человека.
       *[many] его ждут ещё { $count } человек.
    }
run-refused = ⏸ <b>Приостановлено: Telegram не принимает это сообщение.</b>
    Он отвечает одно и то же: «{ $words }». Измените сообщение и продолжите или остановите; { $count ->
        [one] ждёт ещё { $count } человек.
        [few] ждут ещё { $count } человека.
       *[many] ждут ещё { $count } человек.
    }
run-author-removed = ⏸ <b>Приостановлено: тот, кто готовил это объявление, больше не библиотекарь.</b>
    Сообщение лежит в его чате, и там его ещё можно изменить. Если это вас не смущает, продолжите, иначе остановите.

sum-audience = Всего: { $count }
sum-sent = Готово: { $count }
sum-blocked = Заблокировали бота: { $count }
sum-failed = Не удалось: { $count }
sum-unknown = Неизвестно, дошло ли: { $count }
sum-skipped = Пропущено: { $count }
sum-waiting = Ещё ждут: { $count }
sum-too-old = Из пропущенных старше 48 часов: { $count }. Их Telegram отозвать уже не даёт.

run-pause = Пауза
run-resume = Продолжить
run-stop = Остановить
run-stop-sure = { $count ->
        [one] Остановить? { $count } человек этого не получит.
        [few] Остановить? { $count } человека этого не получат.
       *[many] Остановить? { $count } человек этого не получат.
    }
run-stop-yes = Да, остановить
run-stop-no = Нет, продолжать
run-report = Отчёт
run-live = Посмотреть, как идёт
run-csv = Кто получил (CSV)
run-csv-caption = Кто получил объявление № { $id }, а кто нет
run-message-again = Прислать сообщение ещё раз
run-let-go = Объявление ушло больше 90 дней назад. Кто его получил, уже не хранится, поэтому исправить или отозвать его нельзя.

announcement-head = <b>Объявление № { $id }</b>
run-act = • { $act } ({ $moment }): { $sent } из { $audience }

run-retry = Попробовать ещё раз ({ $count })
run-retry-sure = { $count ->
        [one] Отправить ещё раз { $count } читателю?
        [few] Отправить ещё раз { $count } читателям?
       *[many] Отправить ещё раз { $count } читателям?
    }
run-retry-yes = Да, ещё раз
run-after-all = Всё же отправить тем, о ком неизвестно ({ $count })
run-after-all-sure = { $count ->
        [one] Всё же отправить объявление { $count } читателю? Неизвестно, дошло ли оно, и кто-то может получить его дважды.
        [few] Всё же отправить объявление { $count } читателям? Неизвестно, дошло ли оно, и кто-то может получить его дважды.
       *[many] Всё же отправить объявление { $count } читателям? Неизвестно, дошло ли оно, и кто-то может получить его дважды.
    }
run-after-all-yes = Да, отправить
run-recall = Отозвать
run-recall-sure = { $count ->
        [0] Отзывать неоткуда: объявления ни у кого в чате нет.
        [one] Убрать объявление из { $count } чата? Вернуть его будет нельзя.
        [few] Убрать объявление из { $count } чатов? Вернуть его будет нельзя.
       *[many] Убрать объявление из { $count } чатов? Вернуть его будет нельзя.
    }
run-recall-too-old = { $count ->
        [one] { $count } человек получил его больше 48 часов назад: там Telegram отозвать уже не даёт.
        [few] { $count } человека получили его больше 48 часов назад: там Telegram отозвать уже не даёт.
       *[many] { $count } человек получили его больше 48 часов назад: там Telegram отозвать уже не даёт.
    }
run-recall-yes = Да, отозвать
run-correct = Исправить
run-correct-which = Какую версию исправить?
run-correct-none = Такое сообщение исправить нельзя, только отозвать.
run-correct-text = Пришлите новый текст. Он заменит прежний у всех, когда вы подтвердите.
run-correct-caption = Пришлите новую подпись. Она заменит прежнюю под сообщением у всех, когда вы подтвердите.
run-correct-sure = { $count ->
        [0] Исправлять негде: объявления ни у кого в чате нет.
        [one] Исправить объявление в { $count } чате?
        [few] Исправить объявление в { $count } чатах?
       *[many] Исправить объявление в { $count } чатах?
    }
run-correct-yes = Да, исправить
run-correct-again = Написать иначе
run-correct-long = Слишком длинно. В тексте не больше 4096 знаков, под фото или файлом не больше 1024.
run-correct-words = Пришлите, пожалуйста, слова: жирный шрифт и ссылки сохранятся.

command-announce = написать читателям объявление

deliveries-person = Номер в Telegram
deliveries-name = Имя
deliveries-state = Итог
deliveries-reason = Почему
deliveries-version = Версия
deliveries-time = Когда
deliveries-forgotten = данные удалены
deliveries-file = объявление-{ $id }
deliveries-sent = получил
deliveries-blocked = заблокировал бота
deliveries-failed = не удалось
deliveries-unknown = неизвестно
deliveries-skipped = пропущено
deliveries-pending = ждёт
deliveries-sending = отправляется
