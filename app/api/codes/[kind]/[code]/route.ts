import { notFound } from 'next/navigation'
import { codeSvg } from '@/lib/codes/drawing'
import { codePng } from '@/lib/codes/png'
import { aPublicRoute } from '@/lib/platform/public-action'
import { codeAddress } from '@/lib/stations/address'
import { nameOfCode } from '@/lib/stations/public-queries'

/** A station's or a deputy's code as a drawing of its own, to be printed at any size; with ?as=png as a picture. */
export const GET = aPublicRoute<{ kind: string; code: string }>({ name: 'station.code' }, async ({ request, params: { kind, code } }) => {
  const known = kind === 'station' || kind === 'deputy' ? kind : null
  const name = known && (await nameOfCode(known, code))
  if (!known || !name) notFound()
  const address = codeAddress(known, code)
  const isPng = request.nextUrl.searchParams.get('as') === 'png'
  return new Response(isPng ? await codePng(address) : codeSvg(address, name), {
    headers: {
      'content-type': isPng ? 'image/png' : 'image/svg+xml; charset=utf-8',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}二维码.${isPng ? 'png' : 'svg'}`)}`,
      'content-security-policy': "default-src 'none'",
    },
  })
})
