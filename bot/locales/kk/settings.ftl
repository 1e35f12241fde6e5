# Тіл және уақыт.
settings-title =
    <b>Тіл және уақыт</b>
    Тіл: { $language }
    Уақыт: { $city }, қазір { $time }
settings-language = Тілді өзгерту
settings-zone = Уақыт белдеуін өзгерту
settings-choose-zone = Уақытты қай қала бойынша көрсетейік?
settings-zone-library = Кітапханадағыдай ({ $city })
settings-saved = Сақталды
