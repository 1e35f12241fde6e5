# Еске салу хабарламалары.
reminder-text =
    🔔 Еске саламыз: <b>{ $title }</b>
    { $when }
    { $left }
reminder-left-days = Басталуына { $days } күн қалды
reminder-left-hours = Басталуына { $hours } сағат қалды
reminder-left-minutes = Басталуына { $minutes } минут қалды
reminder-now = Бастаймыз!
button-coming = Келемін
outcome-coming = Тамаша, сізді күтеміз!
