"""The content as plain web pages: for a clinic's own web site, to print, and to read without this kiosk. No Qt."""
