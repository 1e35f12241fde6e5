# Вебинар өз күнтізбеңізде.
button-calendar = Күнтізбе
calendar-text =
    Күнтізбеге қосу: <b>{ $title }</b>
    { $when }

    Файл телефондағы да, компьютердегі де кез келген күнтізбеге жарайды. Бірдеңе өзгерсе, жаңа файл жібереміз.
calendar-file = Файл (.ics)
calendar-google = Google күнтізбесі
calendar-outlook = Outlook
calendar-file-text = 📅 <b>{ $title }</b>. Файлды ашсаңыз, күнтізбе вебинарды қосуды ұсынады. Вебинардың уақыты өзгерсе немесе ол өтпейтін болса, жаңа файл жібереміз.
calendar-moved-text = 📅 <b>{ $title }</b>: күнтізбеңізге арналған жаңа файл. Оны ашсаңыз, ондағы жазба жаңарады.
calendar-cancelled-text = 📅 <b>{ $title }</b>: вебинар өтпейтін болды. Файлды ашсаңыз, күнтізбе оны алып тастайды.
calendar-join = Кіру: { $link }
calendar-online = Онлайн
calendar-alarm = Бір сағаттан кейін: { $title }
