"""Reads the file of `import` (see bot/examples/webinars.yaml) into values, or says all that is wrong with it.

Text → source (a tree with lines) → sections and fields (values, problems) → webinars.
Pure: opens no file, reads no time.
"""
