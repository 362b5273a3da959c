declare module 'html-encoding-sniffer' {
  /** The encoding a browser would choose for a page: WHATWG name, as the standard writes it. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string
}
