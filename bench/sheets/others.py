"""What other programs read of a workbook, as JSON: {sheet: {cell: {"value": stored, "shown": words of LibreOffice}}}, hidden cells left out.
Usage: others.py workbook folder-of-csv-files"""
import csv
import json
import os
import sys
import warnings

warnings.filterwarnings('ignore')


def letters(column):
    name = ''
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def of_ooxml(path):
    import openpyxl
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        if sheet.sheet_state != 'visible':
            continue
        rows = {row for row, size in sheet.row_dimensions.items() if size.hidden}
        columns = set()
        for size in sheet.column_dimensions.values():
            if size.hidden:
                columns.update(range(size.min, size.max + 1))
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None or cell.row in rows or cell.column in columns:
                    continue
                value = cell.value
                cells[(cell.row, cell.column)] = value if isinstance(value, (int, float, str)) else None
        yield sheet.title, cells


def of_biff(path):
    import xlrd
    book = xlrd.open_workbook(path, formatting_info=True)
    for sheet in book.sheets():
        if sheet.visibility != 0:
            continue
        rows = {row for row, size in sheet.rowinfo_map.items() if size.hidden}
        columns = {column for column, size in sheet.colinfo_map.items() if size.hidden}
        cells = {}
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
                if kind in (0, 6) or row in rows or column in columns:
                    continue
                cells[(row + 1, column + 1)] = value if kind in (1, 2) else None
        yield sheet.name, cells


path, folder = sys.argv[1:3]
with open(path, 'rb') as file:
    packed = file.read(2) == b'PK'
found = {}
stem = os.path.splitext(os.path.basename(path))[0]
if packed:
    import shutil
    import tempfile
    copy = tempfile.mktemp('.xlsx')
    shutil.copy(path, copy)
    sheets = list(of_ooxml(copy))
    os.remove(copy)
else:
    sheets = list(of_biff(path))
for name, cells in sheets:
    shown = {}
    for written in (f'{stem}-{name}.csv', f'{stem}.csv'):
        file = os.path.join(folder, written)
        if os.path.exists(file):
            with open(file, encoding='utf-8', newline='') as lines:
                for r, row in enumerate(csv.reader(lines, delimiter='\t')):
                    for c, words in enumerate(row):
                        shown[(r + 1, c + 1)] = words
            break
    found[name] = {
        f'{letters(column)}{row}': {'value': value, 'shown': shown.get((row, column)) if shown else None}
        for (row, column), value in cells.items()
    }
json.dump(found, sys.stdout, ensure_ascii=False)
