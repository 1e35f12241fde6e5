# Материалдар, бейнежазба және афиша: оқырман не алады.
materials-title = <b>Материалдар</b>
materials-empty = Бұл вебинардың материалдары әзірге жоқ.
button-materials = Материалдар
button-poster = Афиша
button-recording-file = Бейнежазба файлы
materials-get =
    { $count ->
        [1] Файлды алу
       *[more] Файлдарды алу ({ $count })
    }
materials-more = Тағы файлдар ({ $count })
materials-sent = «{ $title }» вебинарының материалдары осы чатта, жоғарыда.
materials-lost = { $count } файлды алу мүмкін болмады. Кітапханашыларға жазыңыз, олар қайта жібереді.
materials-file-gone = Бұл файл енді жоқ. Вебинар карточкасында не бар екенін қараңыз.
material-document = құжат
material-photo = фотосурет
material-video = бейне
material-audio = аудиожазба
size-megabytes = { $size } МБ
size-kilobytes = { $size } КБ
