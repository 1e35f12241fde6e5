# Запись, лист ожидания, мои вебинары.
button-register = Записаться
button-join-waiting = В лист ожидания
button-cant-come = Не смогу
button-leave-waiting = Выйти из листа ожидания
button-join = Войти на вебинар
seat-seated = ✅ Вы записаны
seat-waiting = ⏳ Вы в листе ожидания, место { $position }
seat-offered = Вам предложено место
seat-cancelled = Вы ответили, что не сможете
seat-attended = Вы были записаны
outcome-seated = Вы записаны!
outcome-waiting = Мест нет, вы в листе ожидания
outcome-cancelled = Хорошо, место освобождено
outcome-nothing-changed = Ваш ответ уже записан
outcome-over = Вебинар уже прошёл
outcome-called-off = Вебинар отменён
outcome-gone = Этого вебинара больше нет
consent-text =
    Чтобы записать вас, библиотеке «{ $library }» нужно ваше согласие на обработку персональных данных.

    <b>Что храним:</b> номер вашего аккаунта в Telegram, имя из Telegram, язык, часовой пояс и ваши ответы.
    <b>Зачем:</b> чтобы держать для вас место, напоминать и знать, кто придёт.
    <b>Сколько:</b> { $months ->
        [one] { $months } месяц
        [few] { $months } месяца
       *[many] { $months } месяцев
    } после последнего обращения, потом всё удаляется.
    <b>Кто видит:</b> только библиотекари. Сообщения идут через Telegram, его серверы стоят и за границей.

    Передумать можно в любой момент: /privacy.
button-agree = Согласен(на), записать
button-not-now = Не сейчас
my-title = <b>Мои вебинары</b>
my-none = Вы пока никуда не записаны.
