# Language, time, reminders, quiet hours.
settings-title =
    <b>Settings</b>
    Language: { $language }
    Time: { $city }, now { $time }
    Reminders: { $reminders }
    Quiet hours: { $quiet }
    News from the library: { $news ->
        [on] yes
       *[off] no
    }
settings-language = Change the language
settings-zone = Change the time zone
settings-reminders = Reminders
settings-quiet = Quiet hours
settings-news-on = Send me news
settings-news-off = Send no news
settings-choose-zone = Which city's time shall we show? Write the name of a city, send a location, or choose from the list.
settings-zone-library = As in the library ({ $city })
settings-saved = Saved
settings-choose-city = Choose your city:
settings-no-such-city = I don't know this city. Write its name another way, or the nearest large city.
settings-type-city = Write the name of the city in words, or send a location.
settings-city = { $name } ({ $country }), { $time }
settings-nowhere = I know no city near this place. Write the name of a city.
settings-which-reminders = Which reminders shall we send? Tap to switch one on or off.
settings-lead-on = ✅ { $span } before
settings-lead-off = ▫️ { $span } before
settings-no-reminders = off
span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
settings-choose-quiet = When should we not disturb you? News waits until morning; a reminder comes at night only if it would be late otherwise.
settings-quiet-hours = { $begins } – { $ends }
settings-quiet-none = no quiet hours
