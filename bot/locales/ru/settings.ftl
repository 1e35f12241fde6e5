# Язык и время.
settings-title =
    <b>Язык и время</b>
    Язык: { $language }
    Время: { $city }, сейчас { $time }
settings-language = Сменить язык
settings-zone = Сменить часовой пояс
settings-choose-zone = По какому городу показывать время?
settings-zone-library = Как в библиотеке ({ $city })
settings-saved = Сохранено
