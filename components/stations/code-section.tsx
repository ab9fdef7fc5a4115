import { CodeImage } from '@/components/stations/code-image'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { codeAddress } from '@/lib/stations/address'

/** A station's own code on its desk page, and what it can be taken away as. */
export function CodeSection({ station: { name, publicCode } }: { station: { name: string; publicCode: string } }) {
  return (
    <Section id="code" title="联络站码">
      <CodeImage className="w-40" text={codeAddress('station', publicCode)} words={`${name}的二维码`} />
      <p className="mt-2"><a href={paths.station(publicCode)}>公众看到的页面</a></p>
      <p><a href={paths.codeImage('station', publicCode)} download>下载二维码（SVG）</a></p>
      <p><a href={paths.codeImage('station', publicCode, 'png')} download>下载二维码（PNG，发微信用）</a></p>
      <p><a href={paths.codeImage('station', publicCode, 'pdf')} download>下载二维码（PDF，只有码）</a></p>
    </Section>
  )
}
