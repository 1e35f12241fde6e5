# Стол библиотекаря.
command-manage = стол библиотекаря
manage-open = Стол библиотекаря
manage-text =
    <b>Стол библиотекаря</b>
    { $waits ->
        [0] Сейчас никто не ждёт ответа.
        [one] Ответа ждёт { $waits } человек.
        [few] Ответа ждут { $waits } человека.
       *[many] Ответа ждут { $waits } человек.
    }
manage-waits = { $label } · { $count }
manage-webinars = Вебинары
manage-announcements = Рассылки
manage-volunteers = Волонтёры
manage-proposals = Идеи
manage-questions = Вопросы
manage-feedback = Отзывы
manage-peace = Ограничения
manage-team = Команда
to-desk = ‹ К столу
