/** The one way to unified, which parses pages by rehype-parse and Markdown by remark-parse. */
export { unified } from 'unified'
