"""Documents of this area made files; loaded when somebody asks for one, for the libraries are large."""
