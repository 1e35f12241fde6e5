# Материалы, видеозапись и афиша: что получают читатели.
materials-title = <b>Материалы</b>
materials-empty = У этого вебинара пока нет материалов.
button-materials = Материалы
button-poster = Афиша
button-recording-file = Видеозапись файлом
materials-get =
    { $count ->
        [1] Получить файл
       *[more] Получить файлы ({ $count })
    }
materials-more = Ещё файлы ({ $count })
materials-sent = Материалы вебинара «{ $title }» выше, в этом чате.
materials-lost =
    { $count ->
        [one] { $count } файл прислать не удалось. Напишите библиотекарям, они пришлют его заново.
        [few] { $count } файла прислать не удалось. Напишите библиотекарям, они пришлют их заново.
       *[many] { $count } файлов прислать не удалось. Напишите библиотекарям, они пришлют их заново.
    }
materials-file-gone = Этого файла больше нет. Посмотрите, что есть на карточке вебинара.
material-document = документ
material-photo = фотография
material-video = видео
material-audio = аудиозапись
size-megabytes = { $size } МБ
size-kilobytes = { $size } КБ
