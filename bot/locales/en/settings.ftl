# Language, time, reminders, quiet hours.
settings-title =
    <b>Settings</b>
    Language: { $language }
    Time: { $city }, now { $time }
    Reminders: { $reminders }
    Quiet hours: { $quiet }
    News from the library: { $news ->
        [on] on
       *[off] off
    }
settings-language = Change the language
settings-zone = Change the time zone
settings-reminders = Reminders
settings-quiet = Quiet hours
settings-news-on = Send me news
settings-news-off = Don't send me news
settings-choose-zone = Which city's time should we show? Write the name of a city, send a location, or choose from the list.
settings-zone-library = As in the library ({ $city })
settings-saved = Saved
settings-choose-city = Choose your city:
settings-no-such-city = I don't know this city. Try another spelling, or write the nearest large city.
settings-type-city = Write the name of the city in words, or send a location.
settings-city = { $name } ({ $country }), { $time }
settings-nowhere = I don't know any city near this place. Write the name of a city.
settings-which-reminders = Which reminders should we send? Tap one to switch it on or off.
settings-lead-on = ✅ { $span }
settings-lead-off = ▫️ { $span }
settings-no-reminders = off
span-days =
    { $count ->
        [one] { $count } day before
       *[other] { $count } days before
    }
span-hours =
    { $count ->
        [one] { $count } hour before
       *[other] { $count } hours before
    }
span-minutes =
    { $count ->
        [one] { $count } minute before
       *[other] { $count } minutes before
    }
settings-choose-quiet = When should we not disturb you? News waits until the quiet hours are over. A reminder comes at once only if it would be too late afterwards.
settings-quiet-hours = { $begins }–{ $ends }
settings-quiet-none = none
