/** Headings that name how the thing of the row is measured, and no thing of their own. */
export const measureNouns =
  /^(?:产量|产值|销量|增加值|数量|面积|总量|播种面积|收获面积|总产量|存栏|出栏|零售额|销售额|进口额|出口额|单价|余额|限额|[\u4e00-\u9fff]{0,6}(?:人|户|生|师|校|口|床位|机构|职工|个)数)$/

/** Ends of headings that say of which level the inner headings are. */
export const levelNouns = /(?:限额|余额|收入|支出|产量|增加值|预算|决算)$/

/** Whose money or numbers it is, before the name of what is measured. */
export const scopeHeads =
  /^(?:全市|全省|全区|全县|全州|全盟|全旗|全国|全自治区|市本级|省本级|区本级|县本级|州本级|本级|市级|省级|区级|县级|州级|自治区级|市直|省直|区直|县直|我市|我省|我区|我县|本市|本省|地方(?!政府|债)|年末|年初|当年(?!结余|赤字)|上年(?!结余|结转)|本年|全年|其中[:：]?)(?=[\u4e00-\u9fff]{2})/

/** Verbs and links before a name. */
export const connectors =
  /^(?:实现|完成|共完成|累计|安排|下达|拨付|共|的|为|达|其中|增加|减少|争取|筹措|发行|落实|投入|新增(?!(?:一般|专项|政府)?债|限额))(?=[\u4e00-\u9fff]{3})/

/** What ends a label and says its stage alone: 余额预计执行数, 债务余额（决算数）. */
export const stageTails =
  /(?:[（(](?:预算|决算|执行|预计执行)数?[)）]|(?:预计)?(?:执行|决算|预算)数)$/

/** Labels of how something is bought, not of what. */
export const modes =
  /^(?:分散(?:自行)?(?:采购|组织)|集中(?:采购|组织)|自行(?:采购|组织)|分散采购|部门集中采购)/

/** Names of bonds: what is printed beside them is theirs. */
export const bondNames = /债券?(?:[（(].*期[)）]|.*第?.{1,4}期)|[（(][^（()）]{1,6}期[)）]$/
