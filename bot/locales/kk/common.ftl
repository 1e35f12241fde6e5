# Ортақ сөздер: түймелер, уақыт, ақаулар.
language-name = Қазақша
moment = { $date }, { $time }
back = ‹ Артқа
to-start = ‹ Басты бет
page-previous = ‹ Алдыңғы
page-next = Келесі ›
page-number = { $pages } беттің { $number }-беті
something-wrong = Бір нәрсе дұрыс болмай қалды, бұл бізге белгілі. Сәл кейінірек қайталап көріңіз. Кітапханашыға айтатын нөмір: <code>{ $id }</code>
button-is-old = Бұл түйме енді жұмыс істемейді.
