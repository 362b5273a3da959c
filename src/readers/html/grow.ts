import type { Root } from 'hast'
import {
  html,
  parse,
  parseFragment,
  type Token,
  type TreeAdapter,
  type TreeAdapterTypeMap,
} from 'parse5'
import {
  type GrownChild,
  GrownComment,
  GrownElement,
  type GrownParent,
  GrownRoot,
  GrownText,
  type Position,
} from './grown.ts'

type Grown = TreeAdapterTypeMap<
  GrownParent | GrownChild,
  GrownParent,
  GrownChild,
  GrownRoot,
  GrownRoot,
  GrownElement,
  GrownComment,
  GrownText,
  GrownElement,
  never
>

/** A page as parse5 reads it, grown as hast at once: nothing calls itself, and there is no second tree. */
export function growPage(source: string): Root {
  return parse<Grown>(source, { sourceCodeLocationInfo: true, treeAdapter: growing() })
}

/** A piece of a page. */
export function growPiece(source: string): Root {
  return parseFragment<Grown>(source, { sourceCodeLocationInfo: true, treeAdapter: growing() })
}

/** Where the attribute of a tag stands in the tag's source. */
export function attributePlace(tag: string, name: string): Token.Location | undefined {
  const [element] = parseFragment(tag, { sourceCodeLocationInfo: true }).childNodes
  return element?.sourceCodeLocation && 'attrs' in element.sourceCodeLocation
    ? element.sourceCodeLocation.attrs?.[name]
    : undefined
}

const namespaces = Object.values(html.NS)

/** What parse5 asks to build a tree of hast. No reader asks for the doctype, so it is no node. */
function growing(): TreeAdapter<Grown> {
  let mode = html.DOCUMENT_MODE.NO_QUIRKS
  const appendChild = (parent: GrownParent, child: GrownChild) => {
    parent.children.push(child)
    child.parent = parent
  }
  const insertBefore = (parent: GrownParent, child: GrownChild, reference: GrownChild) => {
    parent.children.splice(indexOf(parent, reference), 0, child)
    child.parent = parent
  }
  return {
    createDocument: () => new GrownRoot(),
    createDocumentFragment: () => new GrownRoot(),
    createElement: (tagName, namespace, attributes) =>
      new GrownElement(tagName, namespace, attributes),
    createCommentNode: words => new GrownComment(words),
    createTextNode: words => new GrownText(words),
    appendChild,
    insertBefore,
    detachNode(child) {
      child.parent?.children.splice(indexOf(child.parent, child), 1)
      child.parent = null
    },
    insertText(parent, words) {
      const last = parent.children.at(-1)
      if (last?.type === 'text') last.value += words
      else appendChild(parent, new GrownText(words))
    },
    insertTextBefore(parent, words, reference) {
      const before = parent.children[indexOf(parent, reference) - 1]
      if (before?.type === 'text') before.value += words
      else insertBefore(parent, new GrownText(words), reference)
    },
    adoptAttributes({ attributes }, others) {
      const names = new Set(attributes.map(({ name }) => name))
      attributes.push(...others.filter(({ name }) => !names.has(name)))
    },
    setTemplateContent(template, content) {
      template.content = content
    },
    getTemplateContent: ({ content }) => content ?? new GrownRoot(),
    setDocumentType: () => undefined,
    setDocumentMode(_, found) {
      mode = found
    },
    getDocumentMode: () => mode,
    getFirstChild: ({ children }) => children[0] ?? null,
    getChildNodes: ({ children }) => children,
    getParentNode: ({ parent }) => parent,
    getAttrList: ({ attributes }) => attributes,
    getTagName: ({ tagName }) => tagName,
    getNamespaceURI: ({ namespace }) =>
      namespaces.find(known => known === namespace) ?? html.NS.HTML,
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: ({ value }) => value,
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is GrownText => node.type === 'text',
    isCommentNode: (node): node is GrownComment => node.type === 'comment',
    isDocumentTypeNode: (_): _ is never => false,
    isElementNode: (node): node is GrownElement => node.type === 'element',
    getNodeSourceCodeLocation: ({ position }) => position && locationOf(position),
    setNodeSourceCodeLocation(node, at) {
      if (at !== null) node.begin(at.startOffset, at.endOffset)
    },
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (endOffset !== undefined) node.extend(endOffset)
    },
  }
}

/** The parser moves and fosters children at the end, so the last is looked at first. */
function indexOf({ children }: GrownParent, child: GrownChild): number {
  return children.at(-1) === child ? children.length - 1 : children.indexOf(child)
}

function locationOf({ start, end }: Position): Token.Location {
  return {
    startLine: start.line,
    startCol: start.column,
    startOffset: start.offset ?? 0,
    endLine: end.line,
    endCol: end.column,
    endOffset: end.offset ?? 0,
  }
}
