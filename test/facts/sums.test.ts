import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergedAcross } from '../../src/facts/across.ts'
import { judgedSums } from '../../src/facts/sums/judged.ts'
import { periodSums } from '../../src/facts/sums/periods.ts'
import { regionals, regionSums } from '../../src/facts/sums/regions.ts'
import { convert } from '../../src/index.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'

/** 金昌市 has two counties, so that a sum over it is short. */
const city = (whole: string, own: string) =>
  `# 金昌市2024年财政决算报告\n\n2024年，全市一般公共预算收入${whole}亿元，市本级一般公共预算收入${own}亿元。2024年末，全市政府债务余额90亿元，市本级政府债务余额50亿元。\n`
const county = (name: string, revenue: string, debt: string) =>
  `# ${name}2024年财政决算报告\n\n2024年，${name}一般公共预算收入${revenue}亿元。2024年末，${name}政府债务余额${debt}亿元。\n`

async function factsOf(...texts: string[]) {
  const all = await Promise.all(
    texts.map(async (text, i) => {
      const { facts } = await convert({ name: `${i}.md`, bytes: Buffer.from(text) }, [])
      return facts.map(fact => ({ fact, path: `${i}.md`, published: null }))
    }),
  )
  return mergedAcross(all.flat())
}
const regionChecks = async (...texts: string[]) =>
  judgedSums(regionSums((await factsOf(...texts)).flatMap(regionals))).map(
    ({ finder, verdict, line, members }) => [finder, verdict, line, members.length],
  )
const periodChecks = async (...texts: string[]) =>
  judgedSums(periodSums(await factsOf(...texts))).map(({ verdict, line }) => [verdict, line])

test('a region is held against its own level and all regions right under it, wherever they report', async () => {
  expect(
    await regionChecks(
      city('30.1', '12'),
      county('金川区', '10.5', '25'),
      county('永昌县', '7.58', '15'),
    ),
  ).toEqual([
    ['region-parts', 'exact', '50 + 25 + 15 = 90 亿元 (exact)', 4],
    [
      'region-parts',
      'within_rounding',
      '12 + 10.5 + 7.58 = 30.08 ≈ 30.1 亿元 (within rounding)',
      4,
    ],
  ])
})

test('one that fails is inconsistent where another sum of the same regions holds, else nothing is claimed', async () => {
  const verdicts = async (debt: string) =>
    (
      await regionChecks(
        city('33.1', '12'),
        county('金川区', '10.5', debt),
        county('永昌县', '7.58', '15'),
      )
    ).map(([, verdict]) => verdict)
  expect(await verdicts('25')).toEqual(['exact', 'inconsistent'])
  expect(await verdicts('29')).toEqual(['not_checkable', 'not_checkable'])
})

test('no sum is made where a region under it or its own level is not stated, nor of what one document says', async () => {
  expect(await regionChecks(city('30.1', '12'), county('金川区', '10.5', '25'))).toEqual([])
  const table =
    '# 金昌市2024年财政决算\n\n2024年金昌市政府债务余额决算情况表\n\n单位：亿元\n\n| 地区 | 政府债务余额 |\n|---|---|\n| 金昌市 | 90 |\n| 金昌市本级 | 50 |\n| 金川区 | 25 |\n| 永昌县 | 15 |\n'
  expect(await regionChecks(table, county('金川区', '10.5', '25'))).toEqual([])
})

test('a year is held against its quarters, and a half against them, as several documents state them', async () => {
  const report = (year: string, amount: string) =>
    `# 金昌市财政收支情况\n\n${year}，全市一般公共预算收入完成${amount}亿元。\n`
  const parts = [
    report('2024年一季度', '7'),
    report('2024年二季度', '8'),
    report('2024年三季度', '6'),
  ]
  expect(
    await periodChecks(
      report('2024年', '30'),
      report('2024年上半年', '15'),
      ...parts,
      report('2024年四季度', '9'),
    ),
  ).toEqual([
    ['exact', '7 + 8 + 6 + 9 = 30 亿元 (exact)'],
    ['exact', '7 + 8 = 15 亿元 (exact)'],
  ])
  expect(await periodChecks(report('2024年', '30'), ...parts)).toEqual([])
})

test('a run publishes them beside the checks of its documents, and explain leads to every member', async () => {
  const [input, out] = [folder(), folder()]
  mkdirSync(input, { recursive: true })
  writeFileSync(join(input, 'a.md'), city('30.1', '12'))
  writeFileSync(join(input, 'b.md'), county('金川区', '10.5', '25'))
  writeFileSync(join(input, 'c.md'), county('永昌县', '7.6', '20'))
  await yiyuan(['run', input, '-o', out, '--quiet'])
  const checks = rowsOf(out, 'checks').filter(({ finder }) => finder === 'region-parts')
  expect(checks.map(({ verdict, subject }) => [verdict, subject])).toEqual([
    ['inconsistent', '金昌市 政府债务余额 2024-12-31'],
    ['exact', '金昌市 一般公共预算收入 2024-01-01–2024-12-31'],
  ])
  const { stdout } = await yiyuan(['explain', String(checks[0]?.['check_id']), '-d', out])
  expect(stdout).toMatch(/part\s+“25亿元” .* — source [0-9a-f]{12}/)
  expect(stdout).toMatch(/part\s+“50亿元” .* — line 3/)
})
