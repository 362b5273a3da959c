/** Traditional characters that simplified texts have as well: 乾县, 著名, 於, 徵, 瞭. */
export const alsoSimplified = '乾著於瞭徵藉覆麼夥鍾甯昇祐剋濛彷後裡瀋馀閒'

/** Marks as they are set in half width → in full width. */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
}
