announcement-button = О вебинаре
announcement-about = <b>{ $title }</b>

announcements-title = <b>Объявления</b>
    Сначала новые. Откройте любое, чтобы увидеть, как оно разошлось, исправить его или отозвать.
announcements-none = <b>Объявления</b>
    Объявлений ещё не было. Ваше сообщение уйдёт читателям точно таким, каким вы его напишете.
announce-new = Новое объявление
announce-history = Объявления

announce-title = 📣 <b>Новое объявление</b>
announce-unfinished = 📣 <b>У вас осталось неотправленное объявление</b>
announce-unfinished-ask = Продолжить его или начать новое? Если начать новое, этот черновик удалится.
announce-go-on = Продолжить его
announce-anew = Начать новое
announce-ask-message = 📣 <b>Новое объявление</b>
    Пришлите сообщение: текст, фото, видео, документ, голосовое или альбом. Оно уйдёт точно таким, как вы его пришлёте, и не раньше, чем вы подтвердите.
announce-ask-version = Пришлите то же сообщение на этом языке: <b>{ $language }</b>. Его получат те, кто читает на нём.
announce-message-taken = Сообщение принято
announce-message-any = Для всех: { $what }{ $excerpt }
announce-message-of = { $language }: { $what }{ $excerpt }
announce-form-text = текст
announce-form-photo = фото
announce-form-video = видео
announce-form-document = документ
announce-form-voice = голосовое сообщение
announce-form-audio = аудио
announce-form-animation = анимация
announce-form-album = альбом
announce-form-poll = опрос
announce-form-other = сообщение
announce-cannot = Такое сообщение переслать читателям не получится. Пришлите, пожалуйста, текст, фото, видео, документ, голосовое или альбом.
announce-cannot-quiz = Эту викторину разослать не получится: правильный ответ знает только её автор. Создайте её, пожалуйста, заново прямо в этом чате.
announce-cannot-paid = Платные фото и видео разослать нельзя. Пришлите их, пожалуйста, как обычные.
announce-cannot-giveaway = Розыгрыш Telegram разослать нельзя. Расскажите о нём, пожалуйста, своими словами.
announce-cannot-invoice = Счёт на оплату разослать нельзя. Расскажите о нём, пожалуйста, своими словами.
announce-cannot-story = Историю разослать нельзя. Пришлите, пожалуйста, само фото или видео.
announce-cannot-checklist = Список дел разослать нельзя. Пришлите его, пожалуйста, текстом.
announce-cannot-protected = Это сообщение защищено от копирования. Расскажите о том же, пожалуйста, своими словами.
announce-poll = Каждый читатель получит свой отдельный опрос: общих итогов у них не будет.

announce-change-message = Сообщение
announce-languages = Языки
announce-whom = Кому
announce-when = Когда
announce-button = Кнопка вебинара
announce-test = Прислать мне
announce-test-sent = Так это увидят читатели ↑
announce-test-failed = Этого сообщения в чате больше нет. Нажмите «Сообщение» и пришлите его ещё раз.
announce-test-refused = Telegram не даёт разослать это сообщение. Пришлите, пожалуйста, другое.
announce-send = Отправить…
announce-discard = Удалить черновик
announce-discard-sure = Удалить этот черновик? Вернуть его будет нельзя.
announce-discard-yes = Да, удалить

announce-which-languages = Читатель получит сообщение на своём языке, а если на нём ничего нет — то, что для всех.
announce-version-add = Добавить: { $language }
announce-version-change = Сменить: { $language }
announce-version-drop = Убрать

announce-whom-title = <b>Кому?</b>
announce-to = Кому: { $audience }
announce-who-everyone = всем
announce-who-volunteers = волонтёрам
announce-who-unregistered = тем, кто не записан на «{ $title }»
announce-who-registered = тем, у кого есть место на «{ $title }»
announce-who-waiting = тем, кто ждёт места на «{ $title }»
announce-who-attended = тем, кто был на «{ $title }»
announce-who-missed = тем, кто пропустил «{ $title }»
announce-choose-everyone = Всем
announce-choose-volunteers = Волонтёрам
announce-choose-unregistered = Кто не записан
announce-choose-registered = Кто с местом
announce-choose-waiting = Кто ждёт места
announce-choose-attended = Кто был
announce-choose-missed = Кто пропустил
announce-swap-registered = Тем, у кого есть место
announce-swap-unregistered = Тем, кто не записан
announce-choose-webinar = Выберите вебинар
announce-filter-language = язык: { $language }
announce-filter-city = город: { $city }
announce-by-language = Язык: любой
announce-by-city = Город: любой
announce-by-interest = Интерес: любой
announce-by-spoken = Язык помощи: любой
announce-any = Неважно
announce-which-language = Выберите язык читателей.
announce-which-interest = Выберите, что интересно волонтёрам.
announce-which-spoken = Выберите язык, на котором волонтёры могут помогать.
announce-which-webinar = Какой вебинар?
announce-no-webinars = Здесь вебинаров нет.
announce-no-button = Без кнопки
announce-coming-webinars = Будущие вебинары
announce-past-webinars = Прошедшие вебинары
announce-ask-city = Напишите город на любом языке.
announce-which-city = Какой из них?
announce-city = { $name } ({ $country })
announce-reach = { $count ->
        [0] Не получит никто
        [one] Получит { $count } человек
        [few] Получат { $count } человека
       *[many] Получат { $count } человек
    }
announce-unwilling = { $count ->
        [one] У { $count } человека новости отключены
        [few] У { $count } человек новости отключены
       *[many] У { $count } человек новости отключены
    }
announce-unreachable = { $count ->
        [one] { $count } читателю написать нельзя
        [few] { $count } читателям написать нельзя
       *[many] { $count } читателям написать нельзя
    }

announce-when-title = <b>Когда?</b>
announce-now = Сейчас
announce-at = В назначенное время
announce-local = По часам каждого читателя
announce-line-now = Когда: сейчас
announce-line-at = Когда: { $moment } ({ $city })
announce-line-local = Когда: { $moment } по часам каждого читателя
announce-quiet = Если у читателя часы тишины, сообщение подождёт их конца.
announce-line-button = Кнопка: { $title }
announce-ask-time = Когда отправить? Например, «завтра в 18:00». Время по городу: { $city }.
announce-ask-local = В какой день и час? Например, «завтра в 10:00». Каждый получит сообщение, когда у него будет столько времени.
announce-understood-at = Время отправки: { $moment } ({ $city }). Верно?
announce-understood-local = Каждый получит сообщение по своим часам: { $moment }. Верно?
announce-time-yes = Верно
announce-time-no = Нет, в другое время
announce-time-past = Это время уже прошло. Выберите, пожалуйста, другое.

announce-sure = <b>{ $count ->
        [0] Этого никто не получит.
        [one] Отправить { $count } читателю?
        [few] Отправить { $count } читателям?
       *[many] Отправить { $count } читателям?
    }</b>
announce-sure-yes = Да, отправить: { $count }
announce-no-message = Сообщения ещё нет. Сначала пришлите его.
announce-past = Пока вы готовили объявление, это время прошло. Выберите другое.
announce-gone = Этого черновика больше нет: он уже отправлен или удалён.
