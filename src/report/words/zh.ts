import type { ReportWords } from './words.ts'
import { codes } from './zh-codes.ts'

/** What may be in doubt of a figure. */
const ROLES: Readonly<Record<string, string>> = {
  subject: '主体',
  indicator: '指标',
  aspect: '方面',
  scope: '范围',
  period: '期间',
  stage: '阶段',
  modality: '性质',
  base: '基数',
}

export const zh: ReportWords = {
  code: 'zh-CN',
  title: '结果一览',
  lead: newest =>
    newest === null
      ? '本页旁的数据集一览；文件未载日期。'
      : `本页旁的数据集一览；文件所载最近日期为 ${newest}。`,
  ran: version => `yiyuan ${version}，所用表式`,
  parts: '本页各部分',
  footer:
    '本页每个数都是旁边文件的行数；run.json 列出各文件及其哈希。用 yiyuan review 可与文件左右对照查看。',
  none: '无',
  more: left => `另 ${left} 条`,
  andMore: (left, file) => `另有 ${left} 条，见 ${file}`,
  totals: {
    documents: '文件',
    lost: '未转换',
    records: '记录',
    figures: '数字',
    facts: '事实',
    checks: '核对',
    wrong: '不符',
    aside: '搁置',
  },
  queue: '待定事项',
  queueLead: many =>
    many === 0 ? '没有等待人工处理的事项。' : `共 ${many} 项待人工处理，影响大者在前，同因合并。`,
  counted: '按原因',
  facts: '事实',
  heat: '事实分布：主体 × 年度',
  heatLead: '每格为事实条数，以及各处说法是否一致。',
  heatCell: ({ agreed, other, conflict }) =>
    `${agreed} 条多处一致，${other} 条单处或推算，${conflict} 条说法不一`,
  subject: '主体',
  series: '序列',
  seriesLead: '每条线为一个主体的一项指标；每个点注明数值与出处。',
  statuses: {
    agreed: '多处所载一致',
    other: '仅一处所载',
    conflict: '说法不一',
    missing: '未载',
  },
  documents: '文件',
  byStatus: '按状态',
  byCode: '发现的问题，按类别',
  failed: '转换失败',
  unsupported: '不支持的格式',
  status: { converted: '已转换', failed: '失败', unsupported: '不支持' },
  codes,
  said: (reason, words) => {
    if (reason === 'unit-missing') return '本表数字未载单位'
    if (reason === 'amount-unclaimed') return '没有记录或事实采用这笔金额'
    if (reason !== 'meaning-doubtful') return words.replace(/ \(inconsistent\)$/, '')
    const roles = words.replace(/^in doubt: /, '').split(', ')
    return `存疑：${roles.map(role => ROLES[role] ?? role).join('、')}`
  },
  comma: '、',
  heads: {
    document: '文件',
    why: '缘由',
    code: '类别',
    table: '表格',
    headings: '表头',
    cells: '单元格',
    printed: '原文',
    of: '所指',
    pipeline: '表式',
    tables: '表格',
    records: '记录',
    aside: '搁置',
    prose: '正文中',
    all: '合计',
  },
  tables: '表格',
  caught: (by, none) => `${by} 张属某表式，${none} 张不属任何表式`,
  caughtByNone: '不属任何表式',
  noPipeline: '无表式',
  untitled: '无标题',
  figures: '数字与核对',
  byKind: '按类别',
  byHolder: '归属：记录、单元格或仅正文',
  byCheck: '算术是否印证',
  byVerdict: '核对结论',
  inProse: '仅见于正文的数字最多的文件',
  names: {
    money: '金额',
    percent: '百分比',
    percentage_point: '百分点',
    fraction: '分数',
    multiple: '倍数',
    count: '计数',
    quantity: '数量',
    rate: '比率',
    number: '无单位数字',
    record: '记录',
    cell: '单元格',
    prose: '正文',
    corroborated: '相符',
    contradicted: '矛盾',
    unchecked: '未核对',
    exact: '完全相符',
    within_rounding: '舍入范围内',
    truncation_only: '仅截尾相符',
    unlikely: '不大可能',
    inconsistent: '不符',
    plausible: '合理',
    not_checkable: '无从核对',
  },
  amounts: '最大金额',
  page: nth => `第 ${nth} 页`,
  atPlace: place =>
    place.replace(/^page (\d+)$/, '第 $1 页').replace(/characters (\d+)–(\d+)/, '第 $1–$2 字'),
  together: many => `同因 ${many} 行`,
  stake: (amount, facts) =>
    [amount === null ? '' : `涉及 ${amount}`, facts === 0 ? '' : `影响 ${facts} 条事实`]
      .filter(part => part !== '')
      .join(' · '),
  chart: '图',
  ofAtMost: (number, most) => `${number}，最多 ${most}`,
  what: '项目',
  howMany: '数量',
}
