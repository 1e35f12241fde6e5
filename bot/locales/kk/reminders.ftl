# Еске салу хабарламалары.
reminder-text =
    🔔 Еске саламыз: <b>{ $title }</b>
    { $when }
    { $left }
reminder-left-days =
    { $days ->
       *[other] Басталуына { $days } күн қалды
    }
reminder-left-hours =
    { $hours ->
       *[other] Басталуына { $hours } сағат қалды
    }
reminder-left-minutes =
    { $minutes ->
       *[other] Басталуына { $minutes } минут қалды
    }
reminder-now = Басталып жатыр!
button-coming = Келемін
outcome-coming = Тамаша, сізді күтеміз!
