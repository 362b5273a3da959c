"""One process over a set: pdfplumber's tables of every page, as JSON; what it took on stderr."""
import json
import resource
import sys

import pdfplumber

found, pages = {}, 0
for path in sys.argv[1:]:
    with pdfplumber.open(path) as pdf:
        tables = []
        for page in pdf.pages:
            tables += [{"page": page.page_number, "rows": rows} for rows in page.extract_tables()]
            page.close()
        pages += len(pdf.pages)
    found[path] = tables
json.dump(found, sys.stdout, ensure_ascii=False)
json.dump({"pages": pages, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}, sys.stderr)
