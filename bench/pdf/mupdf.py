"""One process over a set: the bare text of every page by PyMuPDF, or its tables; what it took on stderr."""
import json
import sys

import fitz

tables = sys.argv[1] == "tables"
pages = 0
for path in sys.argv[2:]:
    with fitz.open(path) as document:
        for page in document:
            found = [table.extract() for table in page.find_tables()] if tables else page.get_text()
            sys.stdout.write(json.dumps(found, ensure_ascii=False))
            pages += 1
json.dump({"pages": pages}, sys.stderr)
