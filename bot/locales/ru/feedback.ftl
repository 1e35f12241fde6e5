# Отзывы: оценка, слова, и что из этого видит библиотекарь.
command-feedback = отзывы о вебинарах и библиотеке
start-feedback = Отзывы
button-feedback = Отзыв
rate-what = <b>Отзывы</b>
    О чём хотите рассказать? Оценку можно поставить одним нажатием.
rate-what-library = <b>Отзывы</b>
    После вебинара, на который вы были записаны, его можно будет оценить здесь. А рассказать о библиотеке можно в любой момент.
rate-library = О библиотеке
rate-rated = { $title } · { $rating } ⭐
rate-to-list = ‹ К отзывам
rate-ask = Какую оценку поставите? 1 – совсем не понравилось, 5 – очень понравилось.
rate-star = { $rating } ⭐
rate-thanks = Спасибо! Ваша оценка: { $rating } из 5
rate-yours = Ваша оценка: { $rating } из 5
rate-words-too = Если хочется, расскажите подробнее: напишите или пришлите голосовое сообщение.
rate-add-words = Рассказать подробнее
rate-change-words = Изменить отзыв
rate-voice = 🎤 Голосовое сообщение
rate-signed = Подпись: { $name }
rate-anonymous = Без имени: библиотекари не видят, кто это сказал
rate-quotable = Цитировать можно
rate-not-quotable = Цитировать нельзя
rate-told = Спасибо за отзыв!
rate-not-allowed = Оценить вебинар могут те, кто на нём был, и только когда он закончится.
rate-withdraw = Удалить отзыв
rate-withdraw-sure = Удалить отзыв? Оценка и слова исчезнут.
rate-withdraw-yes = Да, удалить
rate-withdraw-no = Нет, оставить
rate-withdrawn = Отзыв удалён
thanks-rate = Как вам? Оцените одним нажатием: 1 – совсем не понравилось, 5 – очень понравилось.
feedback-title = Отзыв
feedback-words = Напишите, что понравилось и что можно сделать лучше, или пришлите голосовое сообщение.
feedback-words-label = Отзыв
feedback-signed = Подписать отзыв вашим именем из Telegram? Библиотекари смогут ответить вам в любом случае. Если отзыв голосовой, вас могут узнать по голосу.
feedback-signed-label = Подпись
feedback-signed-yes = с моим именем
feedback-signed-no = без имени
feedback-quotable = Можно библиотеке показать ваши слова другим, например на своей странице?
feedback-quotable-label = Цитировать
feedback-quotable-yes = можно
feedback-quotable-no = нельзя
feedback-send = Отправить отзыв
reviews-head = ⭐ Отзывы
reviews-numbers = { $count ->
        [one] { $count } оценка
        [few] { $count } оценки
       *[many] { $count } оценок
    }, в среднем { $average }
reviews-none = Оценок пока нет.
reviews-bar = { $rating } ⭐ – { $people } { $bar }
reviews-said = Написали или сказали: { $said }
reviews-by = – { $name }
reviews-anonymous = – без имени
reviews-rating = Оценка: { $rating } из 5
reviews-quotable = цитировать можно
reviews-not-quotable = цитировать нельзя
reviews-read = Читать отзывы
reviews-listen = Послушать
reviews-voice-gone = Этого голосового сообщения больше нет.
reviews-averages = Оценки по вебинарам
reviews-averages-title = <b>Оценки по вебинарам</b>
reviews-average = { $title }: { $average } ({ $count })
reviews-average-none = { $title }: только слова
reviews-nothing-said = Слов пока нет, только оценки.
reviews-waiting = Ждут прочтения: { $count }
reviews-label-waiting = { $title } · новых: { $count }
reviews-waits = Ещё не отвечали.
reviews-settled = Прочитано, ответ не нужен.
reviews-replied = <b>Автор отзыва</b> · { $moment }
reviews-whole-talk = Весь разговор
reviews-to-picture = Картинкой
reviews-picture = <b>{ $title }</b>
reviews-share = { $people } · { $percent } %
reviews-to-quotes = Тёплые слова: { $count }
reviews-export = Таблица Excel
reviews-export-all = Все отзывы в Excel
quotes-title = <b>Тёплые слова</b>
quotes-how = Их авторы разрешили цитировать. Нажмите на слова, чтобы скопировать.
quotes-none = Слов, которые можно цитировать, пока нет.
quotes-one =
    «{ $words }»
    – { $name }
quotes-a-reader = читатель
reviews-exported = { $count ->
        [one] { $count } отзыв в таблице.
        [few] { $count } отзыва в таблице.
       *[many] { $count } отзывов в таблице.
    } Чтобы анонимные оставались анонимными, указан только день.
reviews-file = Отзывы
reviews-sheet = Отзывы
reviews-column-webinar = О чём
reviews-column-day = День
reviews-column-rating = Оценка
reviews-column-words = Слова
reviews-column-signature = Подпись
reviews-column-quotable = Можно цитировать
reviews-cell-voice = голосовое сообщение
reviews-cell-anonymous = без имени
