# Language and time.
settings-title =
    <b>Language and time</b>
    Language: { $language }
    Time: { $city }, now { $time }
settings-language = Change the language
settings-zone = Change the time zone
settings-choose-zone = Which city's time shall we show?
settings-zone-library = As in the library ({ $city })
settings-saved = Saved
