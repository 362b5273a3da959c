import { frame, part, pathObject, rawText, textObject, writeOfd } from '../readers/ofd/read.ts'

/** What must never run, in every way markup could make it. */
export const OWN = 'window.owned=1'

const quoted = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const breakout = `"/><script>${OWN}</script><image href=x onerror="${OWN}`
const attribute = quoted(breakout)
const script = `</text></svg><script>${OWN}</script><img src=x onerror=${OWN}>`
const alien = `<svg xmlns="http://www.w3.org/2000/svg" onload="${OWN}"><script>${OWN}</script><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.owned=1"/></foreignObject></svg>`
const link = `<ofd:Actions><ofd:Action Event="CLICK"><ofd:URI URI="javascript:${OWN}" Base="http://127.0.0.1:9/"/></ofd:Action></ofd:Actions>`
const colored = (value: string) => ({
  inside: `<ofd:FillColor Value="${value}" ColorSpace="${attribute}"/>`,
})

/** A table whose numbers have no unit, so that its region is shown as evidence; words in its cells are markup. */
const table = [
  frame(20, 100, 120, 30),
  ...[0, 1, 2, 3].map(i => pathObject('M 0 0 L 120 0', 20, 100 + 10 * i, 120, 1)),
  pathObject('M 0 0 L 0 30', 80, 100, 1, 30),
  ...['项目', '甲<img src=x onerror=1>', `乙"onload="${OWN}`].map((words, i) =>
    textObject(words, 22, 107 + 10 * i),
  ),
  ...['金额', '1234', '5678'].map((words, i) => textObject(words, 90, 107 + 10 * i)),
].join('')

const unit = (id: string, content: string) =>
  `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`
const use = (id: string) => `<ofd:CompositeObject Boundary="0 0 200 200" ResourceID="${id}"/>`
/** Ten times ten of the same characters, and a unit that draws itself. */
const units = `<ofd:CompositeGraphicUnits>${unit('11', use('12').repeat(10))}${unit('12', use('13').repeat(10))}${unit('13', textObject('万'.repeat(40), 20, 40))}${unit('14', use('14'))}</ofd:CompositeGraphicUnits>`

const wild = `Boundary="0 0 1e300 1e300" Size="1e200" CTM="1e150 0 0 1e150 -1e300 1e300"`

/**
 * An OFD that attacks whoever draws it: 1 words, names, colours and links that are markup; 2 nested without end; 3 a path that goes to and fro
 * without end; 4 numbers beyond all numbers; 5 the same words over and over; 6 a unit that draws itself; 7 what is no OFD; 8 a page as it should be.
 */
export function hostileOfd(): Uint8Array {
  return writeOfd({
    pages: [
      [
        textObject('敌对市2021年预算报告', 60, 30, 6),
        textObject('全市支出12亿元', 20, 45),
        textObject(script, 20, 60, 4, colored(attribute)),
        textObject(`&#60;b&#62;九亿元 ${breakout}`, 20, 70, 4, { font: 3, inside: link }),
        rawText(
          `<ofd:FillColor Value="${attribute}"/><ofd:TextCode X="0" Y="4" DeltaX="${attribute}">支出8亿元</ofd:TextCode>`,
          `Boundary="20 80 80 9" Size="4" Weight="${attribute}" ReadDirection="${attribute}"`,
        ),
        pathObject(attribute, 20, 90, 80, 1, `LineWidth="${attribute}" DashPattern="${attribute}"`),
        table,
      ].join(''),
      '<ofd:PageBlock>'.repeat(5000) + '</ofd:PageBlock>'.repeat(5000),
      pathObject(`M 0 0 ${'L 100 0 L 0 0 '.repeat(26_000)}`, 20, 20, 100, 1) +
        pathObject(`M 0 0 ${'B 1e308 1e308 -1e308 1 2 3 '.repeat(2000)} C`, 20, 20, 100, 100),
      rawText('<ofd:TextCode X="1e308" Y="NaN" DeltaX="g 9 1e308">三四五</ofd:TextCode>', wild) +
        textObject('收入7亿元', 20, 40),
      use('11') + textObject('收入5亿元', 20, 60),
      use('14'),
      { xml: alien },
      textObject('收入6亿元', 20, 40),
    ],
    parts: {
      'Doc_0/PublicRes.xml': part(
        'Res',
        `<ofd:Fonts><ofd:Font ID="1" FontName="${attribute}" FamilyName="x;}&lt;/style&gt;"/><ofd:Font ID="3" FontName="url(http://127.0.0.1:9/font)"/></ofd:Fonts>${units}`,
      ),
      'Doc_0/x.html': `<script>${OWN}</script>`,
    },
    body: `<!-- ${script.replaceAll('--', '')} -->`,
  })
}
