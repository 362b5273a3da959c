import type { CodeWords } from './words.ts'

/** Every code of the catalogue: its name, and what it means for who uses the data. */
export const codes: CodeWords = {
  'source-empty': ['empty file', 'There is nothing in the file or archive.'],
  'source-truncated': [
    'file cut off',
    'The file ends in the middle and is not read; fetch it again.',
  ],
  'source-too-large': ['file too large', 'It is larger than is read; split it.'],
  'source-unreadable': ['file unreadable', 'The file is damaged or cannot be had; it is not read.'],
  'source-encrypted': [
    'file encrypted',
    'It wants a password and is not read; save a copy without.',
  ],
  'source-cyclic': ['links in a circle', 'A link leads back to itself and is not followed.'],
  'source-not-regular': ['no plain file', 'A link, folder or device is not read as a file.'],
  'source-missing': ['file missing', 'There is no such file where it is looked for.'],
  'archive-damaged': [
    'archive damaged',
    'The archive, or a file in it, is damaged; that part is not read.',
  ],
  'archive-unsafe': [
    'archive unsafe',
    'A name in it leads out of the archive; it is not unpacked.',
  ],
  'archive-limit': [
    'archive too large',
    'It would unpack to more than is read; it is not unpacked.',
  ],
  'format-mismatch': ['not what its name says', 'The bytes are of another format than the name.'],
  'format-unsupported': ['format not read', 'There is no reader for files of this kind.'],
  'encoding-unknown': [
    'encoding unknown',
    'The bytes are of no encoding that is read; save it as UTF-8.',
  ],
  'encoding-implausible': [
    'encoding implausible',
    'Whatever encoding is tried, the text makes no sense.',
  ],
  'encoding-conflict': [
    'encoding declared wrongly',
    'The bytes are of another encoding; they are read as such.',
  ],
  'bytes-invalid': [
    'invalid bytes',
    'Some bytes are no characters; numbers beside them are left out.',
  ],
  timeout: ['out of time', 'It took more time than it may and is not converted.'],
  memory: ['out of memory', 'It took more memory than it may and is not converted.'],
  crashed: ['program failed', 'The program failed at this document: a bug of it.'],
  'text-layer-broken': [
    'text layer broken',
    'Glyphs stand for no characters; only recognition can read them.',
  ],
  'text-layer-doubtful': [
    'text layer doubtful',
    'What the file says of its glyphs contradicts itself; compare the numbers with the page.',
  ],
  'text-missing': [
    'no text',
    'Hardly any words are in it; they may stand in pictures or attachments.',
  ],
  'text-damaged': [
    'text damaged',
    'Some of the text is lost; numbers near it are not to be trusted.',
  ],
  'page-is-image': ['page is an image', 'A scanned page that is not read; --ocr recognises it.'],
  'page-recognised': [
    'page recognised',
    'Read by recognition (OCR); compare it with the page before use.',
  ],
  'ocr-doubtful': ['recognition doubtful', 'A number was read in two ways and is left out.'],
  'ocr-decided': [
    'recognition decided by arithmetic',
    'A number was read in two ways; the one of them that the arithmetic of the page bears out is taken.',
  ],
  'ocr-layer-differs': [
    'text layer of a scan differs',
    'The scan’s own text layer is wrong and not used.',
  ],
  'page-unreadable': ['page unreadable', 'The page is not read.'],
  'page-damaged': ['page damaged', 'Some of its data is lost, so none of the page is read.'],
  'text-hidden': ['hidden text', 'What no reader of the document sees is left out.'],
  'marks-tangled': [
    'marks tangled',
    'Marks of Markdown make no sense; lines are read as they stand.',
  ],
  'header-missing': ['column missing', 'A table of a known form lacks a column it must have.'],
  'header-ambiguous': [
    'column ambiguous',
    'Several columns could be one field; one of them is read.',
  ],
  'table-ragged': ['table ragged', 'Rows differ in length or quotes have no partner.'],
  'table-span-overlap': [
    'merged cells overlap',
    'Merged cells claim the same place; they are cut to what is free.',
  ],
  'table-confidence-low': [
    'table uncertain',
    'Its rows and columns are told by white space; look at it.',
  ],
  'table-truncated': ['table cut off', 'The table is not read whole.'],
  'row-invalid': ['row invalid', 'A row does not fit its form and is set aside.'],
  'value-invalid': ['value invalid', 'The words of a cell are no value of its field.'],
  'value-left-out': [
    'value left out',
    'The words of a cell do not fit its field, which stays empty.',
  ],
  'value-missing': ['value missing', 'A field that must be there is empty.'],
  'formula-unstored': [
    'formula without a result',
    'It is read as empty; open and save the workbook once.',
  ],
  'cell-error': ['cell shows an error', 'The cell shows an error in place of a value.'],
  'number-torn': [
    'number torn',
    'Blanks stand in it, its front is cut off, or its cell may have broken it over lines; it is left out.',
  ],
  'sign-ambiguous': ['sign ambiguous', 'Its mark may say up or minus; it is left out.'],
  'unit-missing': [
    'unit missing',
    'Nobody states a unit for these numbers; review can give the table one.',
  ],
  'unit-conflict': [
    'units conflict',
    'Table, column and row declare different units; none is taken.',
  ],
  'period-ambiguous': ['period ambiguous', 'It is not clear which period it belongs to.'],
  'record-duplicate': ['record twice', 'Records of one key stand in several places; all are kept.'],
  'meta-conflict': ['index conflicts', 'The index and the document, or rows of the index, differ.'],
  'meta-unmatched': ['index without a document', 'A row of the index fits no document.'],
  'meta-missing': ['not in the index', 'The index has no row for this document.'],
  'fact-untold': [
    'no fact stated',
    'Different values stand under one name and no word tells them apart; the figures are kept.',
  ],
  'check-inconsistent': [
    'arithmetic does not come out',
    'The numbers of the document contradict each other.',
  ],
  'decision-expired': ['decision expired', 'The words it rests on changed; decide again.'],
  'decision-contradicting': ['decisions contradict', 'People disagree; none of it applies.'],
  'decision-unfit': ['decision cannot be done', 'What was decided cannot be done.'],
}
