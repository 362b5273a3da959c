import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { self } from '../../src/io/holder.ts'
import { folder, type Ran, root, rowsOf, yiyuan } from '../command.ts'

describe('a broken file costs only itself', () => {
  const input = folder()
  const out = folder()
  let ran: Ran
  beforeAll(async () => {
    const good = join(root, 'samples', '2021-targets.md')
    const pdf = readFileSync(join(root, 'samples', '2021-targets.pdf'))
    copyFileSync(good, join(input, '好 文件 📄.md'))
    writeFileSync(join(input, 'empty.html'), '')
    mkdirSync(join(input, 'folder.pdf'))
    copyFileSync(good, join(input, 'folder.pdf', 'inside.md'))
    writeFileSync(join(input, 'cut.pdf'), pdf.subarray(0, 600))
    writeFileSync(
      join(input, 'picture.html'),
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    )
    writeFileSync(join(input, 'archive.zip'), Buffer.from('504b0304', 'hex'))
    symlinkSync('nowhere.md', join(input, 'dangling.md'))
    symlinkSync('.', join(input, 'loop'))
    execFileSync('mkfifo', [join(input, 'pipe.md')])
    ran = await yiyuan(['run', input, '-o', out, '--quiet'])
  })
  const codes = () =>
    rowsOf(out, 'diagnostics')
      .filter(row => row['severity'] !== 'warning')
      .map(row => `${String(row['path']).slice(input.length + 1)} ${row['code']}`)
      .toSorted()

  test('each gets a diagnostic with a code', () => {
    expect(codes()).toEqual([
      'archive.zip archive-damaged',
      'cut.pdf source-truncated',
      'dangling.md source-missing',
      'empty.html source-empty',
      'folder.pdf source-not-regular',
      'loop source-not-regular',
      'picture.html format-mismatch',
      'pipe.md source-not-regular',
    ])
  })

  test('the rest is converted, and the exit code says that some failed', () => {
    expect(ran.code).toBe(3)
    expect(rowsOf(out, 'targets')).toHaveLength(4)
    const converted = rowsOf(out, 'sources').filter(row => row['status'] === 'converted')
    expect(converted.map(row => String(row['path']).slice(input.length + 1))).toEqual([
      'folder.pdf/inside.md',
      '好 文件 📄.md',
    ])
  })

  test('data goes to stdout, nothing else does', () => {
    expect(ran.stdout).toContain('documents')
    expect(ran.stderr).toBe('')
  })
})

describe('a row that does not fit', () => {
  test('goes whole to set-aside with field, words, reason and place', async () => {
    const input = folder()
    const out = folder()
    const form = readFileSync(join(root, 'samples', '2021-targets.md'), 'utf8').replace(
      '\t85%\t',
      '\t八成五？\t',
    )
    writeFileSync(join(input, 'form.md'), form)
    const { code } = await yiyuan(['run', input, '-o', out, '--quiet'])
    expect(code).toBe(3)
    expect(rowsOf(out, 'targets')).toHaveLength(3)
    const [row] = rowsOf(out, 'set-aside')
    expect(row).toMatchObject({
      pipeline: 'targets',
      field: 'completion_percent',
      words: '八成五？',
    })
    expect(row?.['row']).toMatchObject({ target_name: '★保障基本民生', has_issue: '否' })
    const start = form.indexOf('八成五？')
    expect(row?.['anchors']).toEqual([{ kind: 'text', start, end: start + 4 }])
  })

  test('a table without the required columns is left to the cells', async () => {
    const input = folder()
    const out = folder()
    writeFileSync(
      join(input, 'other.md'),
      '| 目标名称 | 考核内容及指标 |\n| --- | --- |\n| 甲 | 乙 |\n',
    )
    expect((await yiyuan(['run', input, '-o', out, '--quiet'])).code).toBe(0)
    expect(rowsOf(out, 'diagnostics').map(row => row['code'])).toEqual(['header-missing'])
    expect(rowsOf(out, 'cells')).toHaveLength(4)
  })
})

describe('runs one after another', () => {
  test('an unchanged file is not converted again; a changed one is', async () => {
    const input = folder()
    const out = folder()
    const file = join(input, 'a.md')
    writeFileSync(file, '# 报告\n\n收入 3 亿元。\n')
    await yiyuan(['run', input, '-o', out, '--quiet'])
    const plan = async () => (await yiyuan(['plan', input, '-o', out])).stdout.split(' ')[0]
    expect(await plan()).toBe('unchanged')
    writeFileSync(file, '# 报告\n\n收入 4 亿元。\n')
    expect(await plan()).toBe('changed')
    await yiyuan(['run', input, '-o', out, '--quiet'])
    expect(rowsOf(out, 'figures').map(row => row['value'])).toEqual(['400000000'])
  })

  test('a document that was lost is not tried again within the same bounds, and is within others', async () => {
    const [input, out] = [folder(), folder()]
    writeFileSync(join(input, 'a.md'), '# 报告\n\n收入 3 亿元。\n')
    const plan = async (...more: string[]) =>
      (await yiyuan(['plan', input, '-o', out, ...more])).stdout.split(' ')[0]
    const tried = async (...more: string[]) => {
      const { code, stderr } = await yiyuan(['run', input, '-o', out, '--events', ...more])
      return [code, JSON.parse(stderr.split('\n')[0] ?? '').to_convert]
    }
    const little = ['--memory', '20']
    expect(await tried(...little)).toEqual([3, 1])
    const [problem] = rowsOf(out, 'diagnostics')
    expect(problem?.['code']).toBe('memory')
    expect(rowsOf(out, 'sources')[0]).toMatchObject({
      status: 'failed',
      source_id: problem?.['source_id'],
    })
    expect(await plan(...little)).toBe('failed-unchanged')
    expect(await tried(...little)).toEqual([3, 0])
    expect(await tried(...little, '--retry-failed')).toEqual([3, 1])
    expect(await plan()).toBe('changed')
    expect(await tried()).toEqual([0, 1])
    expect(rowsOf(out, 'figures')).toHaveLength(1)
  })

  test('a folder that another run holds is refused with exit code 75', async () => {
    const out = folder()
    writeFileSync(join(out, '.lock'), JSON.stringify({ ...self(), nonce: '' }))
    const { code, stderr } = await yiyuan(['run', 'samples', '-o', out, '--quiet'])
    expect(code).toBe(75)
    expect(stderr).toContain(String(process.pid))
  })

  test('an empty folder gives an empty dataset, also on the first run', async () => {
    const out = join(folder(), 'out')
    const { code, stderr } = await yiyuan(['run', folder(), '-o', out, '--quiet'])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(rowsOf(out, 'sources')).toEqual([])
  })

  test('a wrong option is misuse: exit code 2 and nothing runs', async () => {
    expect((await yiyuan(['run', 'samples', '--format', 'xml'])).code).toBe(2)
    expect((await yiyuan(['walk'])).code).toBe(2)
  })
})

test('a file where the dataset should go is misuse', async () => {
  const file = join(folder(), 'out')
  writeFileSync(file, '')
  const { code, stderr } = await yiyuan(['run', 'samples', '-o', file, '--quiet'])
  expect([code, stderr]).toEqual([
    2,
    `yiyuan: “${file}” is a file or lies in one; give a folder with -o\n`,
  ])
})
