# Кабинет библиотекаря: вебинары. Списки, карточка, вопросы о каждом поле.
desk-webinars-title = <b>{ $section ->
        [coming] Ближайшие вебинары
        [drafts] Черновики
        [past] Прошедшие вебинары
       *[cancelled] Отменённые вебинары
    }</b>
desk-none = { $section ->
        [coming] Пока ничего не запланировано. Начните новый вебинар, его можно заполнять по частям.
        [drafts] Черновиков нет.
        [past] Прошедших вебинаров пока нет.
       *[cancelled] Отменённых вебинаров нет.
    }
desk-section = { $section ->
        [coming] Ближайшие
        [drafts] Черновики
        [past] Прошедшие
       *[cancelled] Отменённые
    } · { $count }
desk-new = Новый вебинар
desk-to-list = ‹ К списку
desk-to-card = ‹ К карточке
desk-webinar-gone = Такого вебинара больше нет.
desk-untitled = Без названия
desk-state = { $state ->
        [coming] ✅ Опубликован
        [drafts] ✏️ Черновик, читатели его не видят
        [past] 🗄 Прошёл
        [hidden] 🗄 Прошёл, читателям не показываем
       *[cancelled] ❌ Отменён
    }
desk-reason = Причина: { $reason }
desk-when = Когда: { $when }
desk-not-set = не указано
desk-duration = Длительность: { $duration }
desk-capacity = Места: { $capacity }
desk-capacity-none = Места: без ограничения
desk-taken = Записаны: { $taken }, ждут: { $waiting }
desk-over-capacity = Записаны сверх мест: { $over }. Место никто не теряет.
desk-link = Ссылка для входа: { $link }
desk-link-none = Ссылка для входа: пока нет
desk-host-none = Проводит: не указано
desk-partners = Партнёры: { $names }
desk-partners-none = Партнёры: нет
desk-partner-in = { $name } ({ $city })
desk-parts = Докладов в программе: { $talks }, материалов: { $materials }
desk-words-all = { $field ->
        [title] Название
       *[description] Описание
    }: одно для всех языков
desk-words-some = { $field ->
        [title] Название
       *[description] Описание
    }: { $state ->
        [all] на всех языках
        [some] есть ({ $given }), нет ({ $missing })
       *[none] пока нет
    }
desk-ready = Всё нужное есть, можно публиковать.
desk-needed = Чтобы опубликовать, не хватает: { $what }
desk-missing-title = название
desk-missing-start = дата и время
desk-missing-hour = час начала
desk-field-title = Название
desk-field-description = Описание
desk-field-start = Дата и время
desk-field-duration = Длительность
desk-field-host = Кто проводит
desk-field-partners = Партнёры
desk-field-capacity = Места
desk-field-link = Ссылка для входа
desk-talks = Программа
desk-files = Материалы
desk-participants = Участники
desk-preview = Предпросмотр
desk-more = Ещё…
desk-publish = Опубликовать
desk-restore = Всё-таки провести
desk-announce = Рассказать о вебинаре
desk-language-ru = русский
desk-language-kk = казахский
desk-language-en = английский
desk-language-und = для всех языков
# Просмотр, публикация и всё остальное.
desk-preview-head = <i>Так видят карточку читатели. Язык: { $language }</i>
desk-publish-not-yet =
    Ещё рано: без этого читателям нечего показать.
    { $what }
desk-publish-sure =
    Опубликовать <b>{ $title }</b>?
    Когда: { $when }
desk-publish-archive = Этот день уже прошёл, поэтому вебинар сразу окажется в архиве.
desk-publish-lacking =
    Можно публиковать и так, но пока нет:
    { $what }
desk-advice-link = ссылки для входа: записавшиеся получат её, как только вы её добавите
desk-advice-description = описания
desk-advice-languages = названия на других языках ({ $languages }): там покажем то, что есть
desk-publish-yes = Да, опубликовать
desk-published = { $state ->
        [past] ✅ Опубликовано: вебинар в архиве.
       *[coming] ✅ Опубликовано: читатели видят вебинар и могут записаться.
    }
desk-more-title = <b>{ $title }</b>
desk-more-link = Ссылка на вебинар, её можно послать кому угодно: { $link }
desk-copy-link = Скопировать ссылку
desk-post-group = Показать в группе
desk-duplicate = Сделать копию
desk-duplicated = Это копия: всё то же, кроме даты, ссылки и файлов.
desk-call-off = Отменить вебинар
desk-take-away = Убрать из прошедших
desk-held-what = Вебинар <b>{ $title }</b> уже прошёл. Что вы хотите сделать?
desk-held-ways = Если он состоялся, его можно не показывать в архиве: увидят его только те, кто записывался. Если не состоялся, отметим это и уберём его из архива.
desk-held-kept = Отметок о присутствии: { $marks }, отзывов: { $reviews }. Они останутся в любом случае, и всё можно вернуть.
desk-hide = Состоялся, но не показывать
desk-not-held = Не состоялся
desk-hidden = ✅ В архиве этого вебинара больше нет. Отметки и отзывы остались.
desk-show = Снова показывать в архиве
desk-shown = ✅ Вебинар снова в архиве.
desk-delete = Удалить черновик
desk-delete-sure = Удалить черновик <b>{ $title }</b>? Вернуть его будет нельзя.
desk-delete-yes = Да, удалить
desk-deleted = Черновик удалён.
desk-draft-in-use = Читатели уже видели этот вебинар, поэтому удалить его нельзя. Его можно снова опубликовать, а если нужно, потом отменить.
desk-restore-sure =
    Вебинар <b>{ $title }</b> всё-таки состоится?
    Когда: { $when }
desk-told =
    { $told ->
        [0] Сообщать об этом некому.
        [one] Об этом узнает { $told } человек.
        [few] Об этом узнают { $told } человека.
       *[many] Об этом узнают { $told } человек.
    }
desk-restore-yes = Да, состоится
desk-restored = ✅ Вебинар снова в списке.
# Тексты по языкам.
desk-words-head = <b>{ $field ->
        [title] Название
        [host] Кто проводит
       *[description] Описание
    }</b>
desk-words-one = <b>{ $language }</b>: { $text }
desk-words-none = <b>{ $language }</b>: нет
desk-words-fallback = Где текста нет, покажем тот, что есть.
desk-add-language = Добавить: { $language }
desk-change-language = Изменить: { $language }
desk-words-title = О вебинаре
desk-words-text = { $field ->
        [title] Как называется вебинар? Язык: { $language }.
        [host] Кто проводит вебинар? Напишите организацию или человека. Язык: { $language }.
       *[description] О чём этот вебинар? Хватит нескольких предложений. Язык: { $language }.
    }
desk-present = Сейчас: { $present }
desk-step = Вопрос { $number } из { $total }. Чего ещё не знаете, пропустите: всё сказанное уже сохранено.
desk-clear = Убрать
desk-saved = ✅ Сохранено
desk-seated =
    { $seated ->
        [one] ✅ Сохранено. { $seated } человек из листа ожидания получил место и узнает об этом.
        [few] ✅ Сохранено. { $seated } человека из листа ожидания получили места и узнают об этом.
       *[many] ✅ Сохранено. { $seated } человек из листа ожидания получили места и узнают об этом.
    }
desk-text-too-long = Слишком длинно: { $length } знаков, а помещается { $most }. Сократите, пожалуйста, и пришлите ещё раз.
desk-card-too-long = Вместе с остальным на карточку читателя столько не поместится. Сократите, пожалуйста, этот текст или описание.
desk-title-needed = У опубликованного вебинара должно быть название хотя бы на одном языке.
desk-date-needed = Сначала нужны дата и время.
desk-hour-needed = Известен только день. Будущему вебинару нужен и час, например: <code>28.11 15:00</code>.
# Дата и время.
desk-start-title = Дата и время
desk-start-when = Когда начало? Напишите день и час, например: <code>28.11 15:00</code> или <code>завтра в 18</code>. Время по городу: { $city }. Прошедший вебинар для архива можно назвать одной датой.
desk-start-same = Тот же час, но в другом городе
desk-start-place = По времени какого города назван час? Напишите название города или выберите.
desk-start-sure = { $understood }
desk-start-moved =
    { $told ->
        [0] Никто ещё не записан, сообщать о переносе некому.
        [one] О переносе узнает { $told } человек, спросим, сможет ли прийти.
        [few] О переносе узнают { $told } человека, каждого спросим, сможет ли прийти.
       *[many] О переносе узнают { $told } человек, каждого спросим, сможет ли прийти.
    }
desk-start-archived = Вебинар окажется в архиве, и сообщать об этом никому не будем.
desk-start-yes = Да, верно
desk-start-other-city = Это время другого города
desk-start-held = Этот вебинар уже прошёл. Если он состоялся, сделаем для нового дня копию, а записи останутся при нём. Если не состоялся, перенесём его вместе с записями.
desk-start-held-told =
    { $told ->
        [0] Сообщать о переносе некому.
        [one] О переносе узнает { $told } человек.
        [few] О переносе узнают { $told } человека.
       *[many] О переносе узнают { $told } человек.
    }
desk-start-held-kept = Этот вебинар уже прошёл. Отметок о присутствии: { $marks }, отзывов: { $reviews }. Они останутся при нём, а для нового дня сделаем копию: то же содержание, пока без записавшихся.
desk-start-copy = Сделать копию на этот день
desk-start-put-off = Не состоялся, перенести
desk-start-marks-aside = Отметок о присутствии: { $marks }. После переноса они не считаются, а если вернуть прежнее время, вернутся и они.
desk-copied = ✅ Это копия на новый день, пока черновик. Прошедший вебинар остался, как был. В копии нет ссылки для входа и файлов: они были для того дня.
desk-took-place = Этот вебинар прошёл: на нём есть отметки или отзывы, и они не должны пропасть. Для другого дня сделайте копию.
desk-city-choose = Выберите город или напишите другой:
# Длительность, места, ссылка.
desk-duration-title = Длительность
desk-duration-minutes = Сколько длится вебинар? Сейчас: { $present }. Выберите или напишите, например: <code>1:30</code> или <code>полтора часа</code>.
desk-duration-needed = Напишите, сколько это длится, например: <code>90 минут</code>, <code>1:30</code> или <code>полтора часа</code>. Самое большее сутки.
desk-duration-which = Это часы или минуты?
desk-capacity-title = Места
desk-capacity-seats =
    Сколько человек могут прийти? Выберите или напишите число.
    { $present }. Записаны: { $taken }, ждут: { $waiting }.
    Если мест станет больше, те, кто ждёт, получат их сразу.
desk-capacity-sure =
    { $seats }.
    <b>{ $told ->
        [one] { $told } человек из очереди получит место и узнает об этом.
        [few] { $told } человека из очереди получат места и узнают об этом.
       *[many] { $told } человек из очереди получат места и узнают об этом.
    }</b>
    Так и сделать?
desk-capacity-yes = Да, дать места: { $told }
desk-capacity-option = { $capacity }
desk-capacity-unlimited = Без ограничения
desk-capacity-needed = Напишите число мест от 1 до 1 000 000 или выберите «Без ограничения».
desk-capacity-below = ✅ Сохранено. Мест теперь { $capacity }, а записаны уже { $taken }: никто место не теряет, но новых мест не будет, пока записанных больше.
desk-link-title = Ссылка для входа
desk-link-address = По какой ссылке входят на вебинар? Её увидят только записавшиеся.
desk-link-needed = Нужна ссылка, которая начинается с https://, например: <code>https://zoom.us/j/123456</code>.
desk-link-several = Здесь несколько ссылок. Пришлите, пожалуйста, только ту, по которой входят.
# Партнёры.
desk-partners-title = <b>Партнёры</b>
desk-partners-empty = Пока никого. Добавьте организации, которые участвуют вместе с вами.
desk-partners-full = Больше десяти партнёров на карточку не помещается.
desk-partner-line = { $number }. { $name }
desk-partner-add = Добавить партнёра
desk-to-partners = ‹ К партнёрам
desk-partner-said = { $part ->
        [name] Название
       *[city] Город
    } ({ $language }): { $text }
desk-partner-where = Страна: { $country }, часовой пояс: { $zone }
desk-partner-change = { $part ->
        [name] Название
       *[city] Город
    }: { $language }
desk-partner-find = Найти город в списке
desk-partner-up = Выше
desk-partner-remove = Убрать
desk-partner-remove-sure = Убрать из партнёров: { $name }?
desk-partner-remove-yes = Да, убрать
desk-partner-title = Новый партнёр
desk-partner-name = Как называется организация? Напишите или выберите из тех, кто уже участвовал.
desk-partner-place = В каком она городе? Напишите название: так узнаем страну и часовой пояс.
desk-partner-words-title = Партнёр
desk-partner-words-text = { $part ->
        [name] Как называется организация? Язык: { $language }.
       *[city] Как называется город? Язык: { $language }.
    }
desk-partner-city-title = Город партнёра
desk-partner-city-place = В каком городе организация? Напишите название: так узнаем страну и часовой пояс.
# Отмена.
desk-cancel-title = Отмена вебинара
desk-cancel-reason = { $over ->
        [yes] Почему вебинар не состоялся? Напишите несколько слов. Сообщать о них никому не будем, они останутся на карточке.
       *[no] Почему вебинар не состоится? Напишите несколько слов, их увидят все, кто записался.
    }
desk-no-reason = Без объяснения
desk-cancel-sure =
    { $over ->
        [yes] Вебинар <b>{ $title }</b> не состоялся?
       *[no] Отменить <b>{ $title }</b>?
    }
    Когда: { $when }
desk-cancel-held = Вебинар уйдёт из архива как несостоявшийся. Сообщать об этом никому не будем. Отметки и отзывы останутся, и его можно вернуть.
desk-cancel-yes = Да, отменить вебинар
desk-not-held-yes = Да, не состоялся
