# Вебинар өз күнтізбеңізде.
button-calendar = Күнтізбе
calendar-text =
    Күнтізбеге қосу: <b>{ $title }</b>
    { $when }

    Файл кез келген күнтізбеге жарайды: телефонда, Outlook-та, Thunderbird-те. Вебинардың уақыты өзгерсе, жаңа файл жібереміз.
calendar-file = Файл (.ics)
calendar-google = Google күнтізбесі
calendar-outlook = Outlook
calendar-file-text = 📅 <b>{ $title }</b>. Файлды ашыңыз, күнтізбе вебинарды қосуды ұсынады. Уақыты өзгерсе немесе вебинар өтпейтін болса, жаңа файл жібереміз.
calendar-moved-text = 📅 <b>{ $title }</b>: күнтізбеңізге арналған жаңа файл. Оны ашсаңыз, уақыт түзетіледі.
calendar-cancelled-text = 📅 <b>{ $title }</b>: вебинар өтпейтін болды. Файлды ашсаңыз, күнтізбе оны алып тастайды.
calendar-join = Кіру: { $link }
calendar-online = Онлайн
calendar-alarm = Бір сағаттан кейін: { $title }
