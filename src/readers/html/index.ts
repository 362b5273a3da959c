import type { Reader } from '../reader.ts'

/** Pages as browsers read them, chrome and hidden text left out. */
export const html: Reader<'html'> = {
  name: 'html',
  formats: [
    {
      name: 'html',
      extensions: ['htm', 'shtml', 'xhtml'],
      shows: head => /^\s*(?:<!doctype html|<html)/i.test(head),
      suits: head =>
        /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|div|p)\b/i.test(
          head,
        ),
    },
  ],
  documented: {
    format: 'HTML',
    as:
      'the tree browsers build, by rehype-parse (parse5 alone for large and deep pages). ' +
      'Blocks in reading order; tables with spans, nested ones as tables of their cell; ' +
      'layout tables and menus set as tables as prose. Scripts, navigation, share bars and ' +
      'control lines are left out, and so is what a site sets around a document: menus ' +
      'before its title, related links and the imprint after its last words ' +
      '(`omitted.chrome` counts the characters); hidden text is left out by reason',
    not:
      'style sheets; scripts that write text; pages above 32 M characters (`source-too-large`); menus of a page in which no title is found; tables printed as a paragraph a ' +
      'cell',
  },
  version: 13,
  read: async (source, { keep }) => (await import('./read.ts')).read(source, keep),
}
