"""The content on paper: blocks of text and pictures, laid out on sheets, written as a PDF with real text in it."""
