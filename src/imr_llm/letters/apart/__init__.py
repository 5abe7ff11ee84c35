"""Files that foreign code takes apart (PDFium, Pillow, Tesseract, libxml2), in a process without keys."""
