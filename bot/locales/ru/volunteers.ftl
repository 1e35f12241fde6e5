# Волонтёры: анкета, согласие родителей, решение библиотекаря.
start-volunteer = Стать волонтёром
command-volunteer = помогать библиотеке
volunteer-title = Анкета волонтёра
volunteer-invite =
    <b>Волонтёры библиотеки</b>
    Помогайте на встречах, ведите вебинары, читайте детям, приносите книги тем, кому трудно прийти самим. Опыт не нужен: расскажите немного о себе, и библиотекарь ответит вам здесь же.

    Отправляя анкету, вы соглашаетесь, что библиотека хранит ваши ответы, пока вы волонтёр. Видят их только библиотекари. Удалить всё можно в любой момент: /privacy.
volunteer-begin = Заполнить анкету
volunteer-send = Отправить анкету
volunteer-change = Изменить ответы
volunteer-pause = Сделать паузу
volunteer-resume = Вернуться
volunteer-leave = Больше не участвую
volunteer-leave-sure = Больше не быть волонтёром? Если передумаете, анкету можно отправить снова.
volunteer-leave-yes = Да, больше не участвую
volunteer-state-applied = ⏳ Анкета у библиотекарей. Ответ придёт сюда.
volunteer-state-accepted = ✅ Вы волонтёр библиотеки. Рады, что вы с нами!
volunteer-state-declined = Спасибо, что откликнулись! К сожалению, сейчас принять вас не получается. Анкету можно отправить снова.
volunteer-state-paused = ⏸ У вас пауза. Возвращайтесь, когда захочется.
volunteer-state-held = ⏸ Библиотекарь поставил ваше волонтёрство на паузу. Когда она закончится, мы напишем. Есть вопрос? Просто напишите его сюда.
volunteer-state-left = Вы больше не волонтёр.
volunteer-word = Библиотекарь пишет: { $word }
volunteer-age = Сколько вам лет?
volunteer-age-label = Возраст
volunteer-age-under14 = до 14
volunteer-age-14-15 = 14–15
volunteer-age-16-17 = 16–17
volunteer-age-18p = 18 и больше
volunteer-name = Как вас зовут?
volunteer-name-label = Имя
volunteer-city = В каком городе или селе вы живёте?
volunteer-city-label = Город
volunteer-organisation = Где вы учитесь или работаете? Можно пропустить.
volunteer-organisation-label = Учёба или работа
volunteer-interests = Что вам хотелось бы делать? Отметьте всё, что нравится.
volunteer-interests-label = Интересы
volunteer-interests-events = помогать на встречах
volunteer-interests-hosting = вести вебинары
volunteer-interests-technical = помогать с техникой
volunteer-interests-design = рисовать и снимать
volunteer-interests-reading = читать детям
volunteer-interests-delivery = приносить книги на дом
volunteer-interests-digital = учить пользоваться телефоном
volunteer-interests-eco = беречь природу
volunteer-interests-translation = переводить с языка на язык
volunteer-interests-other = другое
volunteer-languages = На каких языках вы можете помогать?
volunteer-languages-label = Языки
volunteer-languages-kk = казахский
volunteer-languages-ru = русский
volunteer-languages-en = английский
volunteer-languages-other = другой
volunteer-free_when = Когда вы обычно свободны? Например: «по выходным» или «вечером после шести».
volunteer-free_when-label = Свободное время
volunteer-phone = Оставите телефон? Он нужен, только если планы срочно изменятся.
volunteer-phone-label = Телефон
volunteer-about = Хотите добавить пару слов о себе?
volunteer-about-label = О себе
guardian-needed =
    Чтобы стать волонтёром в вашем возрасте, нужно согласие мамы, папы или опекуна. До этого мы ничего больше о вас не спрашиваем.

    Отправьте взрослому эту ссылку. Он откроет её в своём Telegram. Ссылка действует неделю и только один раз:
    { $link }

    Или взрослый подписывает согласие на бумаге в библиотеке и называет код: <b>{ $short }</b>

    Как только взрослый согласится, мы вам напишем.
guardian-share = Отправить взрослому
guardian-copy = Скопировать ссылку
guardian-check = Проверить: уже согласились?
guardian-ask =
    Ребёнок, который прислал вам эту ссылку, хочет стать волонтёром. Где: { $library }.

    Если вы мама, папа или опекун и согласны, библиотека спросит у ребёнка имя, город и чем ему интересно заниматься. Ответы увидят только библиотекари. Эти ответы нужны, чтобы приглашать ребёнка помогать, и хранятся, пока он волонтёр. Сообщения идут через Telegram, а его серверы находятся и за границей. Мы запишем, кто и когда дал согласие. Отозвать его можно в любой момент: /privacy.
guardian-yes = Да, даю согласие
guardian-no = Нет
guardian-agreed = ✅ Спасибо! Согласие записано, ребёнок может продолжить.
guardian-own-link = Эта ссылка для взрослого: отправьте её маме, папе или опекуну.
guardian-used = По этой ссылке согласие уже дано.
guardian-out-of-date = Ссылка больше не действует. Попросите ребёнка прислать новую.
guardian-agreed-child = ✅ Согласие получено. Осталось три вопроса!
application-text = 🙋 <b>Новая анкета волонтёра</b>
application-accept = Принять
application-decline = Отклонить
application-pause = Пауза
application-resume = Вернуть
application-end = Убрать из волонтёров
decision-title = Ответ волонтёру
decision-word = Хотите добавить пару слов от себя? Они придут вместе с ответом.
decision-word-label = Слово
decision-send = Отправить
decision-over = Здесь уже что-то изменилось: ответил другой библиотекарь, или человек отозвал анкету.
decision-made-accepted = ✅ { $name } теперь волонтёр. Мы сообщили об этом.
decision-made-declined = Не в числе волонтёров: { $name }. Мы сообщили об этом.
decision-made-paused = ⏸ Пауза: { $name }. Мы сообщили об этом.
decision-told-paused = ⏸ Библиотекарь поставил ваше волонтёрство на паузу. Когда она закончится, мы напишем. Есть вопрос? Просто напишите его сюда.
decision-told-resumed = ✅ Пауза закончилась, вы снова волонтёр. Рады, что вы с нами!
decision-told-ended = Вы больше не волонтёр библиотеки. Спасибо за всё, что вы сделали! На вебинары можно приходить, как раньше. Есть вопрос? Просто напишите его сюда.
