import { createServer as createHttp, type IncomingHttpHeaders, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo, type Socket } from 'node:net'

export type Received = { headers: IncomingHttpHeaders; body: string; json: { id: string; to: string; text: string; link: string; test: boolean } }
type Answer = { status: number; body?: string; headers?: Record<string, string> }

/** A gateway as an office would run one: it keeps what it was given and answers as it is told to. */
export async function aGateway() {
  const received: Received[] = []
  let answer: (got: Received) => Answer | Promise<Answer> = () => ({ status: 200, body: 'ok' })
  const server = createHttp((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', async () => {
      const got = { headers: request.headers, body, json: JSON.parse(body) }
      received.push(got)
      const { status, body: said = '', headers = {} } = await answer(got)
      response.writeHead(status, headers).end(said)
    })
  })
  const port = await listen(server)
  return { url: `http://127.0.0.1:${port}/send`, received, answers: (how: typeof answer) => (answer = how), close: () => closed(server) }
}

/** A letter box that takes every letter, speaking as much SMTP as that needs. */
export async function aLetterBox() {
  const letters: { from: string; to: string[]; text: string }[] = []
  const server = createTcp((socket) => speak(socket, letters))
  const port = await listen(server)
  return { port, letters, close: () => closed(server) }
}

function speak(socket: Socket, letters: { from: string; to: string[]; text: string }[]): void {
  let letter = { from: '', to: [] as string[], text: '' }
  let inside = false
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (inside) {
      if (line !== '.') return void (letter.text += `${line}\n`)
      inside = false
      letters.push(letter)
      letter = { from: '', to: [], text: '' }
      return say('250 2.0.0 kept')
    }
    if (/^EHLO/i.test(line)) return say('250 box')
    if (/^MAIL FROM/i.test(line)) letter.from = line
    if (/^RCPT TO/i.test(line)) letter.to.push(line.replace(/^.*<(.*)>.*$/, '$1'))
    if (/^DATA/i.test(line)) {
      inside = true
      return say('354 go on')
    }
    if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n')
    say('250 2.1.0 ok')
  }
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n')
    rest = lines.pop()!
    lines.forEach(hear)
  })
  say('220 box')
}

const listen = (server: Server | ReturnType<typeof createTcp>): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
const closed = (server: Server | ReturnType<typeof createTcp>): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
