// The little that is used of two packages, one of which brings no types.
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, signs: string, how: { targetFormat: 'truetype'; variationAxes: { wght: number }; keepFeatures: string[] }): Promise<Uint8Array>
}
declare module '@pdf-lib/fontkit' {
  const fontkit: Parameters<import('pdf-lib').PDFDocument['registerFontkit']>[0]
  export default fontkit
}
