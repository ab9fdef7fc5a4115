/** How an opinion is named in one line: it has no title. */
export const briefText = (text: string, most = 40): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
export const opinionSubject = ({ number, text }: { number: string; text: string }): string => `群众意见 ${number}：${briefText(text, 28)}`
