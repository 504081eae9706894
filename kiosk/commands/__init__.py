"""The commands, by what they are for. Each module adds its own to the parser, and imports nothing until one runs."""
