/** Amounts of a region that its own level and the regions right under it make together. */
export const ofLevels: ReadonlySet<string> = new Set(
  (
    '一般公共预算收入 一般公共预算支出 税收收入 非税收入 政府性基金收入 政府性基金支出 国有资本经营预算收入 国有资本经营预算支出 ' +
    '政府债务限额 政府债务余额 一般债务限额 一般债务余额 专项债务限额 专项债务余额 新增债务限额 新增一般债务限额 新增专项债务限额'
  ).split(' '),
)

/** What the regions right under one make alone: people live in no level of government. */
export const ofPlaces: ReadonlySet<string> = new Set('常住人口 户籍人口'.split(' '))

/** Amounts per head, which no parts of a year make by adding. */
export const perHead = /人均|平均/
