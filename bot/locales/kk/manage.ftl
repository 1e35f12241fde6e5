# Кітапханашы кабинеті.
command-manage = кітапханашы кабинеті
manage-open = Кітапханашы кабинеті
manage-text =
    <b>Кітапханашы кабинеті</b>
    { $waits ->
        [0] Қазір жауап күтіп тұрған адам жоқ.
       *[other] { $waits } адам жауап күтіп тұр.
    }
manage-waits = { $label } · { $count }
manage-webinars = Вебинарлар
manage-announcements = Хабарландырулар
manage-volunteers = Еріктілер
manage-proposals = Идеялар
manage-questions = Сұрақтар
manage-feedback = Пікірлер
manage-peace = Шектеулер
manage-team = Кітапханашылар
to-desk = ‹ Кабинетке
