# Кабинет библиотекаря.
command-manage = кабинет библиотекаря
manage-open = Кабинет библиотекаря
manage-text =
    <b>Кабинет библиотекаря</b>
    { $waits ->
        [0] Сейчас никто не ждёт ответа.
        [one] Ответа ждёт { $waits } человек.
        [few] Ответа ждут { $waits } человека.
       *[many] Ответа ждут { $waits } человек.
    }
manage-waits = { $label } · { $count }
manage-webinars = Вебинары
manage-announcements = Объявления
manage-volunteers = Волонтёры
manage-proposals = Идеи
manage-questions = Вопросы
manage-feedback = Отзывы
manage-peace = Ограничения
manage-team = Команда
to-desk = ‹ В кабинет
