import { describe, expect, test } from 'vitest'
import { page, told } from './told.ts'

const lines = `
name: lines
title: 收支
match: { headers: [项目, 金额] }
fields:
  side: { from: panel.header, type: text }
  item: { header: 项目, type: text, required: true }
  amount: { header: 金额, type: money, required: true }
`

describe('panels side by side', () => {
  test('one printed row is a record for each panel, each with its own totals and end', async () => {
    const rows = [
      '收入 | > | 支出 | >',
      '项目 | 金额 | 项目 | 金额',
      '税收 | 10 | 教育 | 4',
      '非税 | 2 | 卫生 | 3',
      '收入合计 | 12 | 农林 | 5',
      '  |  | 支出合计 | 12',
    ]
    const { values, setAside, codes } = await told(lines, page(rows, { heads: 2, unit: '元' }))
    expect(values).toEqual([
      { side: '收入', item: '税收', amount: '10' },
      { side: '支出', item: '教育', amount: '4' },
      { side: '收入', item: '非税', amount: '2' },
      { side: '支出', item: '卫生', amount: '3' },
      { side: '支出', item: '农林', amount: '5' },
    ])
    expect(setAside).toEqual([])
    expect(codes).toEqual([])
  })

  test('a row has the label and path of its panel', async () => {
    const pipeline = lines.replace(
      'side: { from: panel',
      'path: { from: row.path, type: text }\n  side: { from: panel',
    )
    const rows = [
      '项目 | 金额 | 编码 | 项目 | 金额',
      '税收 | 3 | 205 | 教育 | 2',
      '非税 | 1 | 20502 | 普通教育 | 2',
    ]
    const { values } = await told(pipeline, page(rows, { unit: '元' }))
    expect(values.map(({ path }) => path)).toEqual(['税收', '教育', '非税', '教育 / 普通教育'])
  })

  test('groups that share names begin with one heading, panels with any', async () => {
    const pipeline = lines
      .replaceAll('[项目, 金额]', '[项目|收入|支出, 决算数|执行数]')
      .replace('header: 项目', 'header: [收入, 支出, 项目]')
      .replace('header: 金额', "header: ['[{year}]决算数', '[{year}]执行数']")
    const one = page(['项目 | 2024年执行数 | 2023年决算数', '教育 | 5 | 4'], { unit: '元' })
    const two = page(['收入 | 决算数 | 支出 | 决算数', '税收 | 5 | 教育 | 4'], { unit: '元' })
    const told_ = async (document: string) => {
      const { values } = await told(
        pipeline.replace('决算数|执行数]', "'[{year}](决算|执行)数']"),
        document,
      )
      return values.map(({ item, amount }) => `${item} ${amount}`)
    }
    expect(await told_(one)).toEqual(['教育 4'])
    expect(await told_(two)).toEqual(['税收 5', '教育 4'])
  })

  test('every record has an id of its own', async () => {
    const rows = ['项目 | 金额 | 项目 | 金额', '东 | 1 | 西 | 2', '南 | 3 | 北 | 4']
    const { records } = await told(lines, page(rows, { unit: '元' }))
    expect(new Set(records.map(({ record_id: id }) => id)).size).toBe(4)
  })

  test('a panel may have columns the other lacks, and numbers before its names', async () => {
    const rows = ['序号 | 项目 | 金额 | 序号 | 项目 | 预算 | 金额', '1 | 东 | 1 | 2 | 西 | 7 | 2']
    const { values } = await told(lines, page(rows, { unit: '元' }))
    expect(values).toMatchObject([
      { item: '东', amount: '1' },
      { item: '西', amount: '2' },
    ])
  })

  test('groups of columns that share the names before them are a record each', async () => {
    const pipeline = `
name: limits
title: 限额
match: { headers: [地区, '{year}限额'] }
fields:
  region: { header: 地区, type: text, required: true }
  limit: { header: '{year}限额', type: money }
  balance: { header: '{year}余额', type: money }
`
    const rows = [
      '地区 | 2023年限额 | 2023年余额 | 2024年限额 | 2024年余额',
      '东市 | 5 | 4 | 7 | 6',
    ]
    const { values } = await told(pipeline, page(rows, { unit: '亿元' }))
    expect(values).toEqual([
      {
        region: '东市',
        limit: '500000000',
        limit_period: '2023',
        balance: '400000000',
        balance_period: '2023',
      },
      {
        region: '东市',
        limit: '700000000',
        limit_period: '2024',
        balance: '600000000',
        balance_period: '2024',
      },
    ])
  })

  test('years stand in whatever order; columns of another year than the table are left to the cells', async () => {
    const pipeline = `
name: limits
title: 限额
match: { headers: [地区, '{year}限额'] }
fields:
  region: { header: 地区, type: text, required: true }
  year: { from: panel.year, type: integer }
  limit: { header: '{year}限额', type: money }
  balance: { header: '{year}余额', type: money }
`
    const read = async (row: string, cells: string, title = '') => {
      const { values, codes } = await told(pipeline, page([row, cells], { unit: '元', title }))
      return [values.map(({ year, limit, balance }) => [year, limit, balance]), codes.length]
    }
    const crossed = '地区 | 2023年限额 | 2024年限额 | 2023年余额 | 2024年余额'
    expect(await read(crossed, '东市 | 5 | 7 | 4 | 6')).toEqual([
      [
        [2023, '5', '4'],
        [2024, '7', '6'],
      ],
      0,
    ])
    const uneven = '地区 | 2023年余额 | 2024年限额 | 2024年余额'
    expect(await read(uneven, '东市 | 4 | 7 | 6', '2024年限额表')).toEqual([[[2024, '7', '6']], 0])
    expect(await read(uneven, '东市 | 4 | 7 | 6')).toEqual([[[null, '7', '4']], 1])
  })

  test('columns that are no group are read once and reported', async () => {
    const rows = ['项目 | 金额 | 金额', '东 | 1 | 2']
    const { values, codes } = await told(lines, page(rows, { unit: '元' }))
    expect(values).toMatchObject([{ item: '东', amount: '1' }])
    expect(codes).toEqual([
      'header-ambiguous: lines: several columns could be amount; “金额” is read, “金额” left to the cells',
    ])
  })

  test('one heading over two columns is one column', async () => {
    const rows = ['项目 | > | 金额', '东 | > | 1']
    const { values, codes } = await told(lines, page(rows, { unit: '元' }))
    expect(values).toMatchObject([{ item: '东', amount: '1' }])
    expect(codes).toEqual([])
  })
})

describe('columns', () => {
  test('stand in any order, among others, optional ones not at all, in traditional characters', async () => {
    const pipeline = `
name: projects
title: 项目
match: { headers: [項目名稱, 完成進度] }
fields:
  name: { header: 項目名稱, type: text }
  progress: { header: 完成进度, type: percent }
  leader: { header: 负责人, type: text }
`
    const rows = ['序号 | 完成進度 | 备注 | 项目名称', '1 | 80% | | 修路']
    const { values } = await told(pipeline, page(rows))
    expect(values).toEqual([{ name: '修路', progress: '80', leader: null }])
  })

  test('the title stands over every path', async () => {
    const pipeline = `
name: debt
title: 债务
match: { headers: [地区] }
fields:
  region: { header: 地区, type: text }
  general: { header: '{any}一般债务{any} / {year}限额', type: money }
  limit: { header: '{year}限额', type: money }
`
    const rows = ['地区 | 2024年限额', '东市 | 5']
    const general = page(rows, { title: '2024年一般债务限额表', unit: '元' })
    const other = page(rows, { title: '2024年债务限额表', unit: '元' })
    expect((await told(pipeline, general)).values).toMatchObject([{ general: '5', limit: null }])
    expect((await told(pipeline, other)).values).toMatchObject([{ general: null, limit: '5' }])
  })
})

describe('rows', () => {
  const pipeline = `
name: outline
title: 支出
match: { headers: [科目名称, 金额] }
fields:
  path: { from: row.path, type: text }
  group: { from: row.group, type: text }
  code: { from: row.code, type: text }
  item: { header: 科目名称, type: text }
  amount: { header: 金额, type: money }
`
  test('know the group line they stand under and the rows they are a part of, by code', async () => {
    const rows = [
      '科目编码 | 科目名称 | 金额',
      '一、本级支出 | > | >',
      '201 | 一般公共服务 | 9',
      '20101 | 人大事务 | 5',
      '2010101 | 行政运行 | 5',
      '20103 | 政府办公厅 | 4',
      '205 | 教育 | 1',
      '二、补助下级 | > | >',
      '201 | 一般公共服务 | 3',
    ]
    const { values } = await told(pipeline, page(rows, { unit: '元' }))
    expect(values.map(({ group, path }) => [group, path])).toEqual([
      ['一、本级支出', '一、本级支出 / 一般公共服务'],
      ['一、本级支出', '一、本级支出 / 一般公共服务 / 人大事务'],
      ['一、本级支出', '一、本级支出 / 一般公共服务 / 人大事务 / 行政运行'],
      ['一、本级支出', '一、本级支出 / 一般公共服务 / 政府办公厅'],
      ['一、本级支出', '一、本级支出 / 教育'],
      ['二、补助下级', '二、补助下级 / 一般公共服务'],
    ])
    expect(values[2]).toMatchObject({ code: '2010101', item: '行政运行' })
  })

  test('by indentation where there are no codes', async () => {
    const rows = ['科目名称 | 金额', '教育 | 9', '&#12288;小学 | 5', '&#12288;中学 | 4', '卫生 | 1']
    const { values } = await told(pipeline, page(rows, { unit: '元' }))
    expect(values.map(({ path }) => path)).toEqual(['教育', '教育 / 小学', '教育 / 中学', '卫生'])
  })

  test('fill down merged and blank names, but not past a new name before them', async () => {
    const targets = `
name: targets
title: 目标
match: { headers: [大类, 小类, 指标] }
fields:
  big: { header: 大类, type: text, fill: true }
  small: { header: 小类, type: text, fill: true }
  name: { header: 指标, type: text, required: true }
`
    const rows = [
      '大类 | 小类 | 指标',
      '产出 | 数量 | 东',
      ' | | 西',
      ' | 质量 | 南',
      '效益 | | 北',
    ]
    const { values } = await told(targets, page(rows))
    expect(values).toEqual([
      { big: '产出', small: '数量', name: '东' },
      { big: '产出', small: '数量', name: '西' },
      { big: '产出', small: '质量', name: '南' },
      { big: '效益', small: null, name: '北' },
    ])
  })
})

describe('forms', () => {
  const pipeline = `
name: project
title: 项目表
layout: form
match: { labels: [项目名称] }
fields:
  unit: { label: 填报单位, type: text }
  name: { label: 项目名称, type: text, required: true }
  leader: { label: 负责人, type: text }
  goal: { label: 总体目标, type: prose }
  amount: { label: 资金总额, type: money }
`
  test('labels beside values, over them, inside their cell and in the lines over the table', async () => {
    const rows = [
      '项目名称：修路&nbsp; 开工日期：2024年 | >',
      '负责人 | 张三',
      '资金总额（万元） | 12.5',
      '总体目标：<p>1.修好路。</p><p>目标2：通车。</p> | >',
    ]
    const { values } = await told(
      pipeline,
      page(rows, { heads: 0 }).replace('<table>', '<p>填报单位：东局</p><table>'),
    )
    expect(values).toEqual([
      {
        unit: '东局',
        name: '修路',
        leader: '张三',
        goal: ['1.修好路。', '目标2：通车。'],
        amount: '125000',
      },
    ])
  })

  test('a figure in a cell with several labels belongs to its own field', async () => {
    const rows = ['项目名称：修路 资金总额：5万元 | >', '负责人 | 张三']
    const { figures } = await told(pipeline, page(rows, { heads: 0 }))
    expect(figures.map(({ text, field, held_by: by }) => [text, field, by])).toEqual([
      ['5万元', 'amount', 'record'],
    ])
  })

  test('several forms under each other in one table are a record each', async () => {
    const rows = ['项目名称 | 修路', '负责人 | 张三', '项目名称 | 架桥', '负责人 | 李四']
    const { values, records } = await told(pipeline, page(rows, { heads: 0 }))
    expect(values).toMatchObject([
      { name: '修路', leader: '张三' },
      { name: '架桥', leader: '李四' },
    ])
    expect(new Set(records.map(({ record_id: id }) => id)).size).toBe(2)
  })
})

describe('match.selector', () => {
  const chosen = lines.replace('match: {', "match: { selector: '#budget table, table.budget',")
  const table = (open: string, item: string) =>
    page(['项目 | 金额', `${item} | 1`], { unit: '元' }).replace('<table>', open)

  test('chooses tables of a page', async () => {
    const document = [
      table('<table>', '东'),
      table('<table class="budget">', '西'),
      `<div id="budget">${table('<table>', '南')}</div>`,
    ].join('')
    const { values } = await told(chosen, document)
    expect(values.map(({ item }) => item)).toEqual(['西', '南'])
  })

  test('chooses nothing where there is no page', async () => {
    const { values } = await told(
      chosen,
      '单位：元\n\n| 项目 | 金额 |\n| --- | --- |\n| 东 | 1 |\n',
      {
        name: 'a.md',
      },
    )
    expect(values).toEqual([])
  })
})

describe('a value that does not fit', () => {
  const document = page(['项目 | 金额', '东 | 1', '西 | 约2', '南 | 3'], { unit: '元' })
  const optional = lines.replace('type: money, required: true', 'type: money')

  test('sets its row aside, whole', async () => {
    const { values, setAside } = await told(optional, document)
    expect(values.map(({ item }) => item)).toEqual(['东', '南'])
    expect(setAside).toMatchObject([{ field: 'amount', words: '约2', row: { item: '西' } }])
  })

  test('is left out and reported when asked', async () => {
    const { values, setAside, codes, figures } = await told(optional, document, {
      onRowError: 'null',
    })
    expect(figures.map(({ text, held_by: by }) => [text, by])).toEqual([
      ['1', 'record'],
      ['约2', 'cell'],
      ['3', 'record'],
    ])
    expect(values).toMatchObject([{ amount: '1' }, { item: '西', amount: null }, { amount: '3' }])
    expect(setAside).toEqual([])
    expect(codes).toEqual([
      'value-left-out: lines: amount “约2” is left out: “约2” is not one exact value, expected an amount of money',
    ])
  })

  test('sets its row aside all the same when the field is required', async () => {
    const { values, setAside } = await told(lines, document, { onRowError: 'null' })
    expect(values).toHaveLength(2)
    expect(setAside).toHaveLength(1)
  })

  test('fails its document when asked', async () => {
    const { status, records, codes } = await told(lines, document, { onRowError: 'fail' })
    expect(status).toBe('failed')
    expect(records).toEqual([])
    expect(codes).toEqual([
      'row-invalid: lines: amount “约2”: “约2” is not one exact value, expected an amount of money',
    ])
  })
})
