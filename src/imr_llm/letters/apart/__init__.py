"""What foreign code takes apart (PDFium, Pillow, Tesseract, libxml2, lexbor), in a process without keys."""
