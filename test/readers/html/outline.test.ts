import { describe, expect, it } from 'vitest'
import type { Outline } from '../../../src/model/outline.ts'
import { outlineOf, readRaw } from '../../../src/readers/index.ts'

const page = `<!doctype html><html><head><title>2024年表</title></head><body class="Site main">
<nav id=top>首页</nav>
<div class="list"><table border=1 data-form="t1"><tr><td rowspan="2" style="color:red">甲<td>1</table></div>
<div id=content><p>一<p>二<table border="1"><tr><th hidden>乙<td>2</tr></table></div></body></html>`

/** What a selector chooses, as it stands in the page. */
const chosen = (outline: Outline | undefined, selector: string) =>
  outline?.select(selector).map(({ start, end }) => page.slice(start, end))

async function keptOf(source: string): Promise<Outline | undefined> {
  let kept: Outline | undefined
  await readRaw(
    { name: 'a.html', bytes: Buffer.from(source) },
    {
      keep: outline => {
        kept = outline
      },
    },
  )
  return kept
}

describe('the elements of a page', () => {
  it('are kept from the tree that is read, and are those of the page parsed again', async () => {
    const kept = await keptOf(page)
    const again = await outlineOf(Buffer.from(page))
    for (const selector of [
      '*',
      'table',
      '.main nav',
      '#content > p',
      'td[rowspan="2"]',
      'p + p',
      ':not(div)',
    ])
      expect(chosen(kept, selector)).toEqual(chosen(again, selector))
  })

  it('are chosen by class, id, attribute, order and what they stand in', async () => {
    const outline = await keptOf(page)
    expect(chosen(outline, '#content table')).toEqual([
      '<table border="1"><tr><th hidden>乙<td>2</tr></table>',
    ])
    expect(chosen(outline, '[data-form=t1] td:last-child')).toEqual(['<td>1'])
    expect(chosen(outline, 'body.Site.main > nav')).toEqual(['<nav id=top>首页</nav>'])
    expect(chosen(outline, '[hidden], [style*="red"]')).toEqual([
      '<td rowspan="2" style="color:red">甲',
      '<th hidden>乙',
    ])
    expect(chosen(outline, '#content p:nth-of-type(2)')).toEqual(['<p>二'])
  })
})
