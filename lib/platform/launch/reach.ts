import { isLoopback } from '../loopback'

/** An office's first start is on one computer: how the others come in must not be a riddle. Empty where the address is one for others: whoever set it has seen to the way in, be it a proxy on this machine. */
export function reachWords(url: string): string {
  const { hostname, port } = new URL(url)
  if (!isLoopback(hostname)) return ''
  return `  现在只有这台电脑打得开。要让别的电脑和手机用：HOST=0.0.0.0 NEXTAUTH_URL=http://这台电脑的地址:${port || 80} npm start\n  正式使用请走 https，见 README.zh-CN.md 的“正式使用”\n`
}
