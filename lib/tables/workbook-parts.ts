import type { Part } from '@/lib/tables/pack'
import { escaped } from '@/lib/tables/sheet'

const OPENING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`

const links = (...targets: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
const format = (number: 0 | 49, fontId: 0 | 1) => `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
// In the order of STYLE, which the cells name them by; 49 is the built-in format for text.
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${format(0, 0)}${format(49, 0)}${format(0, 1)}${format(49, 1)}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const workbook = (name: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** What a workbook of one sheet is made of (ECMA-376 part 1, 12.3); by the first two it is known what kind of file it is, and the sheet is begun before the rest. */
export const workbookParts = (name: string, sheet: Part['content']): Part[] => [
  { name: '[Content_Types].xml', content: [OPENING + types] },
  { name: '_rels/.rels', content: [OPENING + links(['officeDocument', 'xl/workbook.xml'])] },
  { name: 'xl/worksheets/sheet1.xml', content: sheet },
  { name: 'xl/workbook.xml', content: [OPENING + workbook(name)] },
  { name: 'xl/_rels/workbook.xml.rels', content: [OPENING + links(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])] },
  { name: 'xl/styles.xml', content: [OPENING + styles] },
]
