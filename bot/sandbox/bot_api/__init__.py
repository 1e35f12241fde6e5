"""The Bot API: a call, its table of methods, parameters in, results out, trouble on purpose."""
