/** A list of names that share what the last one ends in: …、通用设备等行业增加值, 教育、卫生健康支出, 第一、二、三产业增加值. */
export const sharedTail =
  /^(.+?)(?:等)?((?:(?:[一二三四五六七八九十]+[个大])?(?:行业|产业|领域|方面))?(?:对[\u4e00-\u9fffA-Z]{2,10}的?贡献率|增加值|投资|支出|收入|产量|总产值|产值|零售额|销售额|余额|限额|人数|面积|用电量|贷款|存款|税收|占比|比重|价格))$/

/** What stands between the members of such a list. */
export const listMarks: readonly RegExp[] = [/、|和|与|及|以及/, /、|和/, /、/]

/** 二 for 第二. */
export const bareOrdinal = /^[一二三四五六七八九十]$/
export const ordinalMark = '第'
/** What stands between amounts and the rates dealt out to them: ，同比分别增长. */
export const dealtBehind = /^[，,][^。；，]{0,14}分别[^。；，]{0,10}$/

/** What is an amount by itself beside names that share what the last one ends in: 货物贸易 (trade in goods) before 对外投资. */
export const measuredItself = /贸易$/
