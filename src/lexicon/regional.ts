/** What the column of regions is headed. */
export const regionColumn = '地区'

/** A heading that names a region, or a level of government: 甲市, 市本级, 全市, 本地区, 市级（含园区）. */
export const regionHeading =
  /^(?:[\u4e00-\u9fff]{1,14}[省市区县州盟旗]|[\u4e00-\u9fff]{0,6}本级|全[省市区县州]|本地区|[省市区县州]级|下级|[\u4e00-\u9fff]{0,8}(?:开发区|新区))(?:[（(].{1,12}[）)])?$/

/** What a table by region keeps for no region yet: 预留, 未落实到地区数. */
export const unallotted =
  /^(?:预留|预备|机动|(?:暂|尚)?未(?:落实|分配|下达|确定)|待(?:分配|下达|定|落实))/

/** Of a debt named by its first kind, the name of the second: 专项债务限额 beside 一般债务限额. */
export function otherKind(name: string): string | undefined {
  return name.startsWith('一般债') ? name.replace('一般债', '专项债') : undefined
}

/** A fund of social insurance by name: 企业职工基本养老保险基金, 失业保险. */
export const fundName =
  /(?:企业职工|城乡居民|机关事业单位|城镇职工|职工|城镇居民)?(?:基本)?(?:养老|医疗|失业|工伤|生育|长期护理)(?:[（(]含?生育保险?[)）])?保险(?:[（(]含生育保险[)）])?(?:基金)?/
