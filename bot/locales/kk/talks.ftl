# Кітапханашыдағы бағдарлама: баяндамалар, мәтіндері мен реті.
talks-add = Баяндама қосу
talks-empty = Әзірге баяндама жоқ. Біріншісін қосыңыз.
talk-number = <b>{ $number }-баяндама, барлығы { $total }</b>
talk-title = Атауы
talk-speaker = Баяндамашы
talk-organisation = Ұйым
talk-in-language = { $language }: { $text }
talk-any-language = аудармасыз
talk-earlier = ↑ Ертерек
talk-later = ↓ Кейінірек
talk-materials = Материалдар ({ $count })
talk-remove = Баяндаманы алып тастау
talk-remove-question = «{ $title }» баяндамасы алып тасталсын ба? { $count ->
        [0] Қайтару үшін қайта жазу керек болады.
       *[other] Онымен бірге { $count } материал да жойылады.
    }
talk-remove-sure = Иә, алып тастау
talk-keep = Қалдыру
talk-to-programme = Бағдарламаға
talk-over = Бұл сақталып қойған немесе тоқтатылған.
arranged-gone = Бұл баяндама енді жоқ: біреу бұрынырақ алып тастаған.
arranged-full = Бағдарламада 30 баяндама бар, одан артық сыймайды.
arranged-title-needed = Атауы кемінде бір тілде керек.
talk_new-title = Жаңа баяндама
talk_new-send = Қосу
talk_new-language = Қай тілде жазасыз? Басқа тілдерді кейін қосуға болады.
talk_new-language-label = Тілі
talk_new-language-ru = Русский
talk_new-language-kk = Қазақша
talk_new-language-en = English
talk_new-name = Баяндама қалай аталады?
talk_new-name-label = Атауы
talk_new-speaker = Кім сөйлейді? Аты-жөні, қаласаңыз, лауазымы.
talk_new-speaker-label = Баяндамашы
talk_new-organisation = Қай ұйымнан?
talk_new-organisation-label = Ұйым
talk_words-title = Баяндама
talk_words-send = Сақтау
talk_words-language = <b>{ $field }</b>
    { $present }

    Қай тілде өзгертеміз немесе қосамыз?
talk_words-language-label = Тілі
talk_words-language-ru = Русский
talk_words-language-kk = Қазақша
talk_words-language-en = English
talk_words-words = <b>{ $field }</b>, { $language }: { $present }

    Қалай болу керегін жазыңыз.
talk_words-words-label = Мәтін
talk_words-remove = Осы тілде алып тастау
