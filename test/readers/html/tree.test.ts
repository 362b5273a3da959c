import { array, assert, asyncProperty, constantFrom, property } from 'fast-check'
import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { placer } from '../../../src/readers/html/fragment.ts'
import { growPage } from '../../../src/readers/html/grow.ts'
import { mayNest } from '../../../src/readers/html/nesting.ts'
import { parsePage } from '../../../src/readers/html/tree.ts'
import { readBlocks } from '../../../src/readers/html/walk.ts'

const pieces = constantFrom(
  ...'<div> </div> <p> </p> <b> </b> <a> </a> <i> </i> <table> </table> <tr> </tr> <td> </td> <td> <th> <ul> <li> </li> </ul>'.split(
    ' ',
  ),
  ...'<br> <br/> <span/> </br> <h2> </h2> <form> </form> <button> </button> <template> </template> <font> </font>'.split(
    ' ',
  ),
  ...'<select> <option> </select> <svg> <title> </title> <path/> </svg> <math> </math> <![CDATA[ ]]>'.split(
    ' ',
  ),
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<!--',
  '-->',
  '<!-->',
  '--!>',
  '<div title="</div>">',
  "<div title='>'>",
  '<div a"b>',
  '<div "',
  '<!doctype html>',
  '<?php ?>',
  '</ x>',
  '<td class="a  b" rowspan=2>',
  '<td bgcolor=red style="text-align:right">',
  '3.5亿元',
  '增长 5%',
  '&amp;',
  '\r\n',
)

function blocks(source: string, tree: Root) {
  const page = {
    source,
    offset: 0,
    omitted: {},
    diagnostics: [],
    framed: false,
    place: placer(source, 0),
  }
  return { blocks: readBlocks(tree, page), omitted: page.omitted }
}

/** How deep elements stand in each other, in the contents of templates too. */
function depthOf(tree: Root): number {
  let deepest = 0
  const waiting: { node: Root | Root['children'][number]; depth: number }[] = [
    { node: tree, depth: 0 },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    deepest = Math.max(deepest, depth)
    if ('children' in node)
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 })
    if (node.type === 'element' && node.content)
      waiting.push({ node: node.content, depth: depth + 1 })
  }
  return deepest
}

describe('one tree', () => {
  it('is the same for the walker, grown by parse5 alone or made by rehype-parse', async () => {
    await assert(
      property(array(pieces, { maxLength: 40 }), parts => {
        const source = `<body>${parts.join('')}`
        expect(blocks(source, growPage(source))).toEqual(blocks(source, parsePage(source)))
      }),
      { numRuns: 400 },
    )
  })

  it('is never deeper than three of what the scan counted, and html, body and head', async () => {
    await assert(
      property(array(pieces, { maxLength: 60 }), parts => {
        const source = parts.join('')
        let counted = 0
        while (mayNest(source, counted)) counted += 1
        // The scan stops where too little is left to matter, so a tree of the rest is allowed for.
        expect(depthOf(growPage(source))).toBeLessThanOrEqual(3 * counted + 6)
      }),
      { numRuns: 400 },
    )
  })

  it.each(['div', 'b', 'table><tr><td', 'ul><li', 'font', 'svg', 'template', 'blockquote', 'a'])(
    'reads the words of a page of <%s> 2,000 and 50,000 deep',
    async tag => {
      for (const deep of [200, 2000, 50_000]) {
        const source = `<p>一般公共预算收入增长5%。</p>${`<${tag}>`.repeat(deep)}<p>支出增长6%。</p>`
        const document = await readDocument({ name: 'deep.html', bytes: Buffer.from(source) })
        expect(JSON.stringify(document.blocks[0])).toContain('增长5%')
      }
    },
  )

  it('does not show the words browsers with scripts do not show', async () => {
    const page =
      '<head><noscript><div>请启用JavaScript</div></noscript></head><body><p>收入增长5%。</p>'
    const document = await readDocument({ name: 'a.html', bytes: Buffer.from(page) })
    expect(document.blocks.map(block => 'text' in block && block.text.text)).toEqual([
      '收入增长5%。',
    ])
  })

  it('is one for rows above and below the size where parse5 takes over', async () => {
    const row = '<tr><td>甲<td align=right>1,234.56</td></tr>\n'
    const read = async (rows: number) => {
      const bytes = Buffer.from(
        `<h1>2024年表</h1><table><tr><th>项目<th>金额</tr>${row.repeat(rows)}</table>`,
      )
      const { blocks } = await readDocument({ name: 'a.html', bytes })
      const table = blocks.find(block => block.kind === 'table')
      return table?.kind === 'table' ? table : undefined
    }
    const [small, large] = [await read(100), await read(3000)]
    expect(large?.cells.slice(0, 202)).toEqual(small?.cells)
    expect(large?.cells.length).toBe(6002)
  })
})

it('reads whatever is repeated without an end', async () => {
  await assert(
    asyncProperty(array(pieces, { maxLength: 30 }), async parts => {
      const source = parts.join('').repeat(120)
      await readDocument({ name: 'a.html', bytes: Buffer.from(`${source}增长5%`) })
    }),
    { numRuns: 25 },
  )
})
