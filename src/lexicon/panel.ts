/** Units amounts of a panel are shown in → their power of ten: yuan, ten thousand, a hundred million. */
export const amountUnits: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['万元', 4],
  ['亿元', 8],
])
