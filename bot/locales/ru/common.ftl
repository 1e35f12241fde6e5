# Общие слова: кнопки, время, неполадки.
language-name = Русский
moment = { $date }, { $time }
back = ‹ Назад
to-start = ‹ В начало
page-previous = ‹ Предыдущие
page-next = Следующие ›
page-number = Страница { $number } из { $pages }
something-wrong = Что-то пошло не так, и мы уже знаем об этом. Попробуйте ещё раз чуть позже. Номер для библиотекаря: <code>{ $id }</code>
button-is-old = Эта кнопка больше не действует.
