# Напоминания.
reminder-text =
    🔔 Напоминаем: <b>{ $title }</b>
    { $when }
    { $left }
reminder-left-days =
    { $days ->
        [one] До начала { $days } день
        [few] До начала { $days } дня
       *[many] До начала { $days } дней
    }
reminder-left-hours =
    { $hours ->
        [one] До начала { $hours } час
        [few] До начала { $hours } часа
       *[many] До начала { $hours } часов
    }
reminder-left-minutes =
    { $minutes ->
        [one] До начала { $minutes } минута
        [few] До начала { $minutes } минуты
       *[many] До начала { $minutes } минут
    }
reminder-now = Начинаем!
button-coming = Приду
outcome-coming = Отлично, ждём вас!
