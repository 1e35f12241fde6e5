# Анкеты: ход, ответы, ошибки.
form-progress = <b>{ $title }</b>{ $total ->
        [1] {""}
       *[more] {" "}· { $number } из { $total }
    }
form-who-sees = <i>Ответ увидят только библиотекари.</i>
form-summary = <b>{ $title }</b>: проверьте ответы
form-answer = { $answer }
form-change = Изменить: { $label }
form-skipped = не указано
form-voice = голосовое сообщение
form-done = Готово
form-skip = Пропустить
form-keep = Оставить: { $answer }
form-back = ‹ Назад
form-cancel = Отменить
form-continue = Продолжить
form-again = Начать заново
form-unfinished = <b>{ $title }</b>: вы начали и не закончили. Продолжим с того же места?
form-is-over = Это уже отправлено или отменено
form-words-needed = Напишите, пожалуйста, ответ словами.
form-too-long = Получилось слишком длинно. Напишите, пожалуйста, короче.
form-too-short = Напишите, пожалуйста, чуть подробнее.
form-use-buttons = Выберите, пожалуйста, ответ кнопкой.
form-tick-one = Отметьте хотя бы один вариант.
form-own-contact = Нужен ваш собственный номер. Нажмите кнопку внизу или напишите номер сами.
form-phone-needed = Напишите номер цифрами, например +7 701 234 56 78.
form-contact = Отправьте свой номер кнопкой внизу или напишите его сами.
form-contact-button = Отправить мой номер
form-contact-came = Номер получен.
form-contact-no = Хорошо, обойдёмся без номера.
form-in-the-way = <b>{ $title }</b>: вы начали и не закончили. Сначала закончите или отмените, потом откроем следующее.
form-moment = { $moment } ({ $city })
form-moment-past = Это время уже прошло. Напишите, пожалуйста, день и час в будущем.
