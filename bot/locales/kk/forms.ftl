# Сауалнамалар: барысы, жауаптар, қателер.
form-progress = <b>{ $title }</b>{ $total ->
        [1] {""}
       *[more] {" "}· { $number } / { $total }
    }
form-who-sees = <i>Жауапты тек кітапханашылар көреді.</i>
form-summary = <b>{ $title }</b>: жауаптарыңызды тексеріңіз
form-answer = { $answer }
form-change = Өзгерту: { $label }
form-skipped = көрсетілмеген
form-voice = дауыстық хабарлама
form-done = Дайын
form-skip = Өткізіп жіберу
form-keep = Қалдыру: { $answer }
form-back = ‹ Артқа
form-cancel = Тоқтату
form-continue = Жалғастыру
form-again = Қайта бастау
form-unfinished = <b>{ $title }</b>: бастап, аяқтамай қойыпсыз. Сол жерден жалғастырамыз ба?
form-is-over = Бұл жіберілген немесе тоқтатылған
form-words-needed = Жауабыңызды сөзбен жазыңыз.
form-too-long = Тым ұзақ болып кетті. Қысқарақ жазыңыз.
form-too-short = Сәл толығырақ жазыңыз.
form-use-buttons = Жауапты түймемен таңдаңыз.
form-tick-one = Кемінде бір нұсқаны белгілеңіз.
form-own-contact = Өз нөміріңіз керек: төмендегі түймені басыңыз немесе нөмірді жазыңыз.
form-phone-needed = Нөмірді цифрмен жазыңыз, мысалы +7 701 234 56 78.
form-contact = Нөміріңізді төмендегі түймемен жіберуге немесе жазуға болады.
form-contact-button = Нөмірімді жіберу
form-contact-came = Нөмір алынды.
form-contact-no = Жақсы, нөмірсіз де болады.
form-in-the-way = <b>{ $title }</b>: бастап, аяқтамай қойыпсыз. Алдымен аяқтаңыз немесе тоқтатыңыз, содан кейін келесісін ашамыз.
form-moment = { $moment } ({ $city })
form-moment-past = Бұл уақыт өтіп кетті. Алдағы күн мен сағатты жазыңызшы.
