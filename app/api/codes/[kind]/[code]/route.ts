import { notFound } from 'next/navigation'
import { codeSvg } from '@/lib/codes/drawing'
import { aPublicRoute } from '@/lib/platform/public-action'
import { codeAddress } from '@/lib/stations/address'
import { nameOfCode } from '@/lib/stations/public-queries'

/** A station's or a deputy's code as a drawing of its own, to be printed at any size. */
export const GET = aPublicRoute<{ kind: string; code: string }>({ name: 'station.code' }, async ({ params: { kind, code } }) => {
  const known = kind === 'station' || kind === 'deputy' ? kind : null
  const name = known && (await nameOfCode(known, code))
  if (!known || !name) notFound()
  return new Response(codeSvg(codeAddress(known, code), name), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}二维码.svg`)}`, 'content-security-policy': "default-src 'none'" },
  })
})
