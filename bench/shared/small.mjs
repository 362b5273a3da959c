import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const REGIONS = ['青川市', '临江市', '云山县', '白石区', '北河市', '南屿县', '东平区', '西林市']
const ITEMS = ['教育', '社会保障和就业', '卫生健康', '农林水', '城乡社区', '交通运输']

/** Numbers of a document, the same for the same one. */
function drawnFrom(seed) {
  let state = seed * 7919 + 13
  const whole = (from, to) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return from + (state % (to - from))
  }
  return {
    whole,
    amount: () => `${whole(10, 900)}.${String(whole(0, 100)).padStart(2, '0')}`,
    percent: () => `${whole(0, 30)}.${whole(0, 10)}`,
  }
}

/** A report of 3 kB: prose, and a table of six rows; 36 figures, other numbers in each. */
export function smallReport(i) {
  const { whole, amount, percent } = drawnFrom(i)
  const region = `${REGIONS[i % REGIONS.length]}`
  const year = 2018 + (i % 8)
  const row = item =>
    `| ${item}支出 | ${whole(1000, 90_000)} | ${whole(1000, 90_000)} | ${percent()} |`
  return `# 关于${region}${year}年预算执行情况的报告（第${i}号）

## 一、${year}年预算执行情况

${year}年，全市一般公共预算收入完成${amount()}亿元，增长${percent()}%，其中税收收入${amount()}亿元，占一般公共预算收入的${whole(50, 90)}%。全市一般公共预算支出${amount()}亿元，比上年增加${amount()}万元，增长${percent()}%。面对复杂严峻的宏观形势，全市上下坚持稳中求进工作总基调，扎实推进财源建设，财政运行总体平稳。

政府性基金收入完成${amount()}亿元，下降${percent()}%，主要是土地出让收入减少。年末政府债务余额${amount()}亿元，控制在限额${amount()}亿元以内。落实减税降费政策，兑现惠企资金${whole(1000, 90_000)}万元，惠及企业${whole(100, 900)}家，新增小额贷款${amount()}亿元，贴息${amount()}万元。

### （一）支出完成情况

单位：万元

| 项目 | 预算数 | 执行数 | 增长（%） |
| --- | --- | --- | --- |
${ITEMS.map(row).join('\n')}

## 二、${year + 1}年预算安排

${year + 1}年，一般公共预算收入预期增长${percent()}%左右，安排教育支出${amount()}万元。我们将坚持党的领导，进一步深化财税体制改革，强化预算约束，加强财政资源统筹，保障重点领域支出，防范化解重大风险。

坚持过紧日子，从严控制一般性支出，盘活存量资金资产，提高财政资源配置效率和资金使用效益。持续优化支出结构，兜牢兜实“三保”底线，切实保障和改善民生，推动高质量发展取得新成效。各位代表，做好财政工作责任重大、使命光荣，我们将虚心听取意见和建议，锐意进取、真抓实干，完成预算收入目标${amount()}亿元。

一是突出稳增长，落实落细各项财税政策，支持企业技术改造和产业升级，培育壮大新兴产业，扩大有效投资，促进消费恢复，帮助经营主体纾困发展。二是突出惠民生，健全基本公共服务保障标准，支持办好人民满意的教育，完善就业优先政策，健全多层次社会保障体系，推进公立医院改革，提升乡村治理水平。三是突出防风险，严格落实政府债务管理各项制度，坚决遏制新增隐性债务，稳妥化解存量，压实各级责任，牢牢守住不发生系统性风险的底线。四是突出强管理，深化零基预算改革，全面实施绩效管理，加快支出标准体系建设，自觉接受人大依法监督和政协民主监督，主动公开信息，回应社会关切。
`
}

/** So many of them in a folder, parted over a hundred folders. */
export function writeSmall(folder, count) {
  for (let i = 0; i < count; i++) {
    const part = join(folder, String(i % 100))
    if (i < 100) mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `${i}.md`), smallReport(i))
  }
}
