/** Headings of columns that hold codes of a classification. */
export const codeHeading = /编码|代码|^[类款项目]$/

/** Headings of columns that only count the rows, or say how one is made of others. */
export const ordinalHeading = /^(?:序号|行次|栏次|编号|(?:计算)?公式)$/

/** Headings of columns that print the unit of their row. */
export const unitHeading = /^(?:(?:绩效|指标|绩效指标)?(?:计量|计算|数量|度量)|指标)?单位$/

/** Headings of columns of remarks. */
export const noteHeading = /备注|说明|附注|原因|依据/

/** Headings of columns that name what the numbers behind them measure; where one stands behind numbers, a panel begins. */
export const labelHeading =
  /^(?:收入|支出|项目|科目|指标|名称|地区|城市|区域|产品|品种|行业|类别|部门|资产|负债|来源|去向|用途)|(?:项目|科目|名称|指标|收入|支出|地区|类别)$/

/** A heading that says the stage alone: 预算数, 年初预算, 决算数, 执行数. */
export const stageHeading = /^(?:年初|调整|本年|上年)?(?:预算|决算|执行|完成)数?$/

/** A heading over amounts, whatever else stands under it. */
export const amountHeading = /^(?:金额|数额|预算数|决算数|执行数|完成数)$/
