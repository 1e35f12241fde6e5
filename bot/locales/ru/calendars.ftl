# Вебинар в своём календаре.
button-calendar = Календарь
calendar-text =
    Добавить в календарь: <b>{ $title }</b>
    { $when }

    Файл подойдёт любому календарю, на телефоне и на компьютере. Если что-то изменится, мы пришлём новый файл.
calendar-file = Файл (.ics)
calendar-google = Google Календарь
calendar-outlook = Outlook
calendar-file-text = 📅 <b>{ $title }</b>. Откройте файл, и календарь предложит добавить вебинар. Если его перенесут или отменят, мы пришлём новый файл.
calendar-moved-text = 📅 <b>{ $title }</b>: новый файл для вашего календаря. Откройте его, и запись обновится.
calendar-cancelled-text = 📅 <b>{ $title }</b>: вебинар отменён. Откройте файл, и календарь уберёт его.
calendar-join = Войти: { $link }
calendar-online = Онлайн
calendar-alarm = Через час: { $title }
