import { extensions } from '../readers/list.ts'

/** Whether a name ends as those of documents do. */
export function isDocumentName(name: string): boolean {
  return extensions.has(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}
