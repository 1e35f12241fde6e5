# Кітапханашының үстелі.
command-manage = кітапханашы үстелі
manage-open = Кітапханашы үстелі
manage-text =
    <b>Кітапханашы үстелі</b>
    { $waits ->
        [0] Қазір жауап күтіп тұрған адам жоқ.
       *[other] { $waits } адам жауап күтіп тұр.
    }
manage-waits = { $label } · { $count }
manage-webinars = Вебинарлар
manage-announcements = Хабарламалар
manage-volunteers = Еріктілер
manage-proposals = Идеялар
manage-questions = Сұрақтар
manage-feedback = Пікірлер
manage-peace = Шектеулер
manage-team = Топ
to-desk = ‹ Үстелге
