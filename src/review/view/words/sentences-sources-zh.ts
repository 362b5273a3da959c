import type { Sentence } from './sentences.ts'

/** What the program says of files, archives and pages, in Chinese. */
export const sourceSentences: readonly Sentence[] = [
  ['the file has no bytes', '文件是空的'],
  ['an archive with no file in it', '压缩包里没有文件'],
  ['no reader for files whose name has no extension', '没有扩展名的文件没有读取程序'],
  [
    'no reader for documents of Word 95 and before; save it as .docx',
    '不读 Word 95 及更早的文档；请另存为 .docx',
  ],
  ['no reader for {0}', '没有读取 {0} 的程序'],
  ['named as {0}; it is read as the {1} it is', '名为 {0}，实为 {1}，已按 {1} 读取'],
  [
    'named as {0}, but the directory of the package is not in it: the file is cut off or damaged',
    '名为 {0}，但包内没有目录：文件不完整或已损坏',
  ],
  [
    'named as {0}, but the bytes are binary (many NUL among the first 1024)',
    '名为 {0}，内容却是二进制（前 1024 字节中有许多 NUL）',
  ],
  ['named as {0}, but the bytes are a {1}', '名为 {0}，内容却是 {1}'],
  ['named as mhtml, but there is no page of HTML inside', '名为 mhtml，里面却没有 HTML 页面'],
  ['named as {0}, but there is no {1}', '名为 {0}，里面却没有 {1}'],
  ['declared {0}, but the bytes are {1}; read as {2}', '声明为 {0}，实为 {1}，已按 {2} 读取'],
  ['the bytes are not valid {0}. Save the file as UTF-8.', '字节不是有效的 {0}；请另存为 UTF-8'],
  [
    'tried {0}; the text makes no sense {1}. It was broken before it was saved: take it from its origin again.',
    '试过 {0}，读出的都是乱码（{1}）；文件在保存之前已损坏，请从来源处重新获取',
  ],
  [
    'tried {0}; the text makes no sense {1}. Save the file as UTF-8.',
    '试过 {0}，读出的都是乱码（{1}）；请另存为 UTF-8',
  ],
  [
    '{0} NUL characters stand in the text, the first at {1}: what stood there is lost, and numbers around it are not to be trusted; take the file from its origin again',
    '文中有 {0} 个 NUL 字符，第一个在第 {1} 字：该处内容已丢失，附近数字不可信；请从来源处重新获取',
  ],
  [
    '{0#} places of the text are not valid {1}, the first at {2}: marked “{3}”; numbers beside such a mark are left out, take the file from its origin again',
    '文中有 {0} 处不是有效的 {1}，第一处在第 {2} 字：以“{3}”标出，紧邻的数字未采用；请从来源处重新获取',
  ],
  [
    'one place of the text is not valid {0}, the first at {1}: marked “{2}”; numbers beside such a mark are left out, take the file from its origin again',
    '文中有一处不是有效的 {0}，在第 {1} 字：以“{2}”标出，紧邻的数字未采用；请从来源处重新获取',
  ],
  [
    '{0} characters of HTML; at most {1} are read. Split the page.',
    'HTML 有 {0} 字，最多读 {1} 字；请拆分页面',
  ],
  [
    '{0} characters of words were read from {1} characters of source; the text may be written by scripts, shown as pictures or stand in an attached file: save the page as a browser shows it, or take the attachment',
    '从 {1} 字的源文件只读到 {0} 字；正文可能由脚本写出、以图片显示或在附件里：请把浏览器所见的页面另存，或取附件',
  ],
  [
    'the document has no words: they may stand in pictures or in files it holds',
    '文档没有文字；内容可能在图片或内嵌文件里',
  ],
  [
    'the document says it has {0} characters, but only {1} are in it',
    '文档自称有 {0} 字，实际只有 {1} 字',
  ],
  ['the document has a password; nothing of it is read', '文档有密码，未读取'],
  ['the workbook is encrypted; nothing of it is read', '工作簿已加密，未读取'],
  ['the workbook cannot be read: {0}', '工作簿读不出（{0}）'],
  ['the PDF wants a password; save a copy without one', 'PDF 需要密码；请另存一份无密码的'],
  ['the OFD is encrypted; save a copy without a password', 'OFD 已加密；请另存一份无密码的'],
  ['not a PDF that can be opened ({0})', '这个 PDF 打不开（{0}）'],
  ['the PDF ends before its end mark ({0}); fetch it again', 'PDF 没有结尾（{0}）；请重新下载'],
  ['the PDF takes more memory than the process may use', '读取这个 PDF 所需内存超过上限'],
  [
    'the glyphs of this {0} have no Unicode; its text can only be had by recognition (OCR)',
    '这个 {0} 的字形没有对应的文字，只能靠识别（OCR）',
  ],
  [
    'the pages show no words: they may be drawn as outlines, or stand in pictures or attached files',
    '各页没有文字：可能画成了轮廓，或在图片、附件里',
  ],
  [
    'page {0}: {1} % of the glyphs have no Unicode{2}; the page is left out, its text can only be had by recognition (OCR)',
    '第 {0} 页：{1}% 的字形没有对应的文字，整页未读取，只能靠识别（OCR）',
  ],
  [
    'page {0}: names of glyphs and the map of characters contradict each other ({1}); what is printed may be other numbers, compare them with the page',
    '第 {0} 页：字形名称与字符表互相矛盾（{1}），印出的可能是别的数字；请与原页对照',
  ],
  [
    'page {0} is an image without text; what it shows can only be had by recognition (--ocr){1}',
    '第 {0} 页是图像，没有文字；只能靠识别（--ocr）',
  ],
  [
    'page {0} is an image with {1} characters of text; what it shows can only be had by recognition (--ocr){2}',
    '第 {0} 页是图像，只有 {1} 个字；图中内容只能靠识别（--ocr）',
  ],
  [
    'page {0} is an image; {1} pieces of words on it were read by recognition (OCR){2}; compare what is taken from it with the page',
    '第 {0} 页是图像，识别（OCR）读出 {1} 段文字；采用前请与原页对照',
  ],
  [
    'page {0}: a number is left out: it was read as {1} once and {2} once; look at the page',
    '第 {0} 页：一个数字未采用：一次识别为 {1}，一次为 {2}；请看原页',
  ],
  [
    'page {0}: a number is left out: it was read as {1}; look at the page',
    '第 {0} 页：一个数字未采用：识别为 {1}；请看原页',
  ],
  [
    'page {0}: a number was read as {1} once and {2} once; {3} is taken, because with it alone the arithmetic holds: {4}; compare it with the page',
    '第 {0} 页：一个数字一次识别为 {1}，一次为 {2}；只有 {3} 使勾稽关系成立（{4}），已采用；请与原页对照',
  ],
  [
    'page {0}: the invisible text layer of this scan has other characters at {1} of {2} digits; it is not read, compare the numbers with the page',
    '第 {0} 页：扫描件自带的文字层有 {2} 位数字中的 {1} 位与识别不同，未采用；请与原页对照',
  ],
  [
    'page {0}: its data is damaged and some of it cannot be read; the page is left out, fetch the file again',
    '第 {0} 页：数据残缺，整页未读取；请重新下载',
  ],
  [
    'page {0}: its forms or patterns draw each other without end, or more than a page of such a file may draw; the page is left out',
    '第 {0} 页：图形互相套用没有尽头或过多，整页未读取',
  ],
  [
    'page {0}: it is page {1} once more, where another page should be; it is left out',
    '第 {0} 页：与第 {1} 页重复，原应为另一页，未读取',
  ],
  [
    'page {0}: its pictures cannot be decoded{1}; the page is left out',
    '第 {0} 页：图片解不开，整页未读取',
  ],
  [
    'page {0} cannot be read whole ({1}); the page is left out, fetch the file again',
    '第 {0} 页读不完整（{1}），整页未读取；请重新下载',
  ],
  ['page {0} cannot be read ({1})', '第 {0} 页读不出（{1}）'],
  [
    'page {0} has more characters and lines than can be drawn',
    '第 {0} 页的字符和线条过多，无法画出',
  ],
  ['there is no page {0} in the file', '文件里没有第 {0} 页'],
  [
    'the list of pages is damaged: it names {0} or more, {1} can be found; pages may be missing and later ones have other numbers, fetch the file again',
    '页目录已损坏：所列不少于 {0} 页，只找到 {1} 页；可能缺页，后面的页码也会错位；请重新下载',
  ],
  [
    'a table is not ruled or hardly filled, its rows and columns are told by white space (confidence {0}); look at it with inspect --svg',
    '表格没有框线或很空，行列按空白推断（把握 {0}）；请与原页对照',
  ],
  [
    'the cells of a sheet stand too far apart for a table; each is read as a line of its own',
    '工作表的单元格相距太远，不成表格；各自按一行读取',
  ],
  [
    'rows of a table do not say where their cells stand; merged cells may be lost',
    '表格各行没有写明单元格的位置，合并单元格可能丢失',
  ],
  [
    '{0} cells declare spans over cells that are taken; cut to the free ones',
    '{0} 个合并单元格盖住了已有的单元格，已缩到空位',
  ],
  [
    'a quote begins a cell and nothing ends it; the cell is read to its delimiter',
    '单元格的引号没有配对，读到分隔符为止',
  ],
  [
    '{0} lines look like rows of tables drawn with spaces whose columns or headings can not be told; they are read as lines, and their bare numbers are no figures',
    '{0} 行像是用空格排成的表，但分不清列或表头；按普通文字读取，其中没有单位的数不作为数字',
  ],
  [
    'marks of Markdown nest too deep or are too many to have partners; the lines are read as they stand',
    'Markdown 标记嵌套过深或过多而不成对，按原文逐行读取',
  ],
  [
    '{0#} formulas without a stored result; such cells are read as empty: open the workbook in its program and save it',
    '{0} 个公式没有存下结果，按空读取：请用表格程序打开并保存',
  ],
  [
    '{0#} formula without a stored result; such cells are read as empty: open the workbook in its program and save it',
    '{0} 个公式没有存下结果，按空读取：请用表格程序打开并保存',
  ],
  ['{0#} cells that show an error in place of a value', '{0} 个单元格显示的是错误而不是值'],
  ['{0#} cell that show an error in place of a value', '{0} 个单元格显示的是错误而不是值'],
  ['{0} cannot be read ({1})', '{0} 读不出（{1}）'],
  ['{0} declares entities, which are not followed', '{0} 声明了实体，不予展开'],
  ['left out: {0}', '未读取：{0,}'],
  ['{0} is left out: {1}', '{0} 未读取：{1!}'],
  ['{0}: it has no result; run again', '{0}：没有结果；请再运行一次'],
  ['not converted within {0} s', '{0} 秒内未能转换'],
  ['took more than {0} MB of heap', '所需内存超过 {0} MB'],
  ['took more than {0} MB', '所需内存超过 {0} MB'],
  ['a bug stopped its conversion: {0}', '程序缺陷使转换中断：{0}'],
  ['its process ended ({0})', '转换进程已结束（{0}）'],
  ['needs a password; unpack the archive with it', '需要密码；请先解开压缩包'],
  ['its name leads out of the archive', '文件名指向压缩包之外'],
  ['a link; links in archives are not followed', '是链接；压缩包里的链接不跟随'],
  ['it cannot be unpacked by 7-Zip', '7-Zip 解不开'],
  ['the archive ends within it', '压缩包在此文件中途断了'],
  ['{0} bytes that unpack to {1}', '{0} 字节会解出 {1} 字节，超过上限'],
  [
    'a link that leads out of the given folders; --follow-links reads it',
    '链接指向所给文件夹之外；--follow-links 才读取',
  ],
  ['a link to a folder; links to folders are not followed', '指向文件夹的链接，不跟随'],
  ['neither a file nor a folder', '既不是文件也不是文件夹'],
  ['{0#} hidden sheets', '{0} 个隐藏的工作表'],
  ['{0#} hidden sheet', '{0} 个隐藏的工作表'],
  ['{0#} hidden sheets ({1})', '{0} 个隐藏的工作表（{1}）'],
  ['{0#} hidden sheet ({1})', '{0} 个隐藏的工作表（{1}）'],
  ['{0#} hidden rows', '{0} 个隐藏行'],
  ['{0#} hidden row', '{0} 个隐藏行'],
  ['{0#} hidden columns', '{0} 个隐藏列'],
  ['{0#} hidden column', '{0} 个隐藏列'],
  ['{0#} comments', '{0} 条批注'],
  ['{0#} comment', '{0} 条批注'],
  ['{0#} pictures', '{0} 张图片'],
  ['{0#} picture', '{0} 张图片'],
  ['{0#} charts', '{0} 个图表'],
  ['{0#} chart', '{0} 个图表'],
  ['{0#} sheets with text boxes', '{0} 个含文本框的工作表'],
  ['{0#} sheet with text boxes', '{0} 个含文本框的工作表'],
  ['{0#} attachments', '{0} 个附件'],
  ['{0#} attachment', '{0} 个附件'],
  ['{0#} signatures', '{0} 个签章'],
  ['{0#} signature', '{0} 个签章'],
  ['{0#} embedded documents', '{0} 个内嵌文档'],
  ['{0#} embedded document', '{0} 个内嵌文档'],
  ['{0#} annotations', '{0} 条注释'],
  ['{0#} annotation', '{0} 条注释'],
]
