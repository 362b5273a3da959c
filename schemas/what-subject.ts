import { told, words } from './columns.ts'
import { subjectKind } from './figure-meaning.ts'

/** What a subject is, beside its name. */
export const whatSubject = {
  subject_kind: subjectKind.meta(
    told('主体类别', 'What the subject is.', '主体是地区、功能区、机构、企业还是项目。'),
  ),
  subject_code: words(
    '主体代码',
    'Code of GB/T 2260; null where the name has none or could be one of several.',
    'GB/T 2260 代码；无代码或同名无法区分时为空。',
  ),
}
