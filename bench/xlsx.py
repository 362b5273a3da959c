"""The cells of a workbook as JSON, shown rows and columns only: [{name, cells: [[row, column, text or number]]}]. Standard library only."""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def column_of(place):
    number = 0
    for letter in re.match('[A-Z]+', place).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


def text_of(element):
    return ''.join(part.text or '' for part in element.iter(MAIN + 't'))


def cells_of(sheet, strings):
    hidden = set()
    for column in sheet.iter(MAIN + 'col'):
        if column.get('hidden') in ('1', 'true'):
            hidden.update(range(int(column.get('min')) - 1, int(column.get('max'))))
    for row in sheet.iter(MAIN + 'row'):
        if row.get('hidden') in ('1', 'true'):
            continue
        for cell in row.iter(MAIN + 'c'):
            column, kind, value = column_of(cell.get('r')), cell.get('t'), cell.findtext(MAIN + 'v')
            if column in hidden:
                continue
            if kind == 'inlineStr':
                value = text_of(cell)
            elif kind == 's' and value is not None:
                value = strings[int(value)]
            elif kind in (None, 'n') and value is not None:
                value = float(value)
            if value not in (None, ''):
                yield [int(row.get('r')) - 1, column, value]


book = zipfile.ZipFile(sys.argv[1])
names = book.namelist()
strings = []
if 'xl/sharedStrings.xml' in names:
    root = tree.fromstring(book.read('xl/sharedStrings.xml'))
    strings = [text_of(item) for item in root.iter(MAIN + 'si')]
sheets = sorted((n for n in names if re.match(r'xl/worksheets/sheet\d+\.xml$', n)), key=lambda n: int(re.search(r'\d+', n).group()))
json.dump([{'name': n, 'cells': list(cells_of(tree.fromstring(book.read(n)), strings))} for n in sheets], sys.stdout, ensure_ascii=False)
