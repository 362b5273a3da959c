declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with their simplified ones, the usual one first: `幹 干|乾 干 乾|…`. */
  const pairs: string
  export default pairs
}
