"""`kiosk stats`: what was opened how often, told so that no number is about a handful of people."""
