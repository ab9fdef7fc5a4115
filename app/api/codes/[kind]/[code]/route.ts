import { notFound } from 'next/navigation'
import { codeSvg } from '@/lib/codes/drawing'
import { codePdf } from '@/lib/codes/pdf'
import { codePng } from '@/lib/codes/png'
import { aPublicRoute } from '@/lib/platform/public-action'
import { codeAddress } from '@/lib/stations/address'
import { nameOfCode } from '@/lib/stations/public-queries'

const ASKED = ['svg', 'png', 'pdf'] as const

/** A station's or a deputy's code as a drawing of its own, to be printed at any size; with ?as=png as a picture, with ?as=pdf as a sheet. */
export const GET = aPublicRoute<{ kind: string; code: string }>({ name: 'station.code' }, async ({ request, params: { kind, code } }) => {
  const known = kind === 'station' || kind === 'deputy' ? kind : null
  const name = known && (await nameOfCode(known, code))
  if (!known || !name) notFound()
  const address = codeAddress(known, code)
  const as = ASKED.find((one) => one === request.nextUrl.searchParams.get('as')) ?? 'svg'
  return new Response(as === 'png' ? await codePng(address) : as === 'pdf' ? await codePdf(address, name) : codeSvg(address, name), {
    headers: {
      'content-type': { svg: 'image/svg+xml; charset=utf-8', png: 'image/png', pdf: 'application/pdf' }[as],
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}二维码.${as}`)}`,
      'content-security-policy': "default-src 'none'",
    },
  })
})
