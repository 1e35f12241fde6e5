"""What every form answers to: words, edited answers, the buttons below its questions."""

from bot.chat.forms.engine import Engine
from bot.chat.routing.features import Feature
from bot.chat.routing.words import one_of


def feature_of(engine: Engine) -> Feature:
    """The engine's steps as handlers; a button of a form nobody knows is an old one."""
    feature = Feature()
    for name in engine.names:
        feature.form(name)(engine.write)
    feature.edited(engine.edited)
    form = one_of(engine.names)
    feature.tap("form_option", form)(engine.option)
    feature.tap("form_done", form)(engine.done)
    feature.tap("form_skip", form)(engine.skip)
    feature.tap("form_keep", form)(engine.keep)
    feature.tap("form_back", form)(engine.back)
    feature.tap("form_change", form)(engine.change)
    feature.tap("form_send", form)(engine.send)
    feature.tap("form_continue", form)(engine.go_on)
    feature.tap("form_again", form)(engine.again)
    return feature
