/** What the column of regions is headed. */
export const regionColumn = '地区'

/** A heading that names a region, or a level of government: 甲市, 市本级, 全市, 本地区, 市级（含园区）. */
export const regionHeading =
  /^(?:[\u4e00-\u9fff]{1,14}[省市区县州盟旗]|[\u4e00-\u9fff]{0,6}本级|全[省市区县州]|本地区|[省市区县州]级|下级|[\u4e00-\u9fff]{0,8}(?:开发区|新区))(?:[（(].{1,12}[）)])?$/

/** Of a debt named by its first kind, the name of the second: 专项债务限额 beside 一般债务限额. */
export function otherKind(name: string): string | undefined {
  return name.startsWith('一般债') ? name.replace('一般债', '专项债') : undefined
}
