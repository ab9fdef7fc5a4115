import { CodeImage } from '@/components/stations/code-image'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { codeAddress } from '@/lib/stations/address'

/** A deputy's own code: held out to whoever stands before them, sent on, or printed. */
export function OwnCode({ own: { code, name } }: { own: { code: string; name: string } }) {
  return (
    <Section id="code" title="我的代表码">
      <CodeImage className="w-40" text={codeAddress('deputy', code)} words={`${name}代表的二维码`} />
      <p className="mid mt-2">群众扫一扫就能找到您、对您说。</p>
      <ul className="links">
        <li><a href={paths.publicDeputy(code)}>公众看到的页面</a></li>
        <li><a href={paths.codeImage('deputy', code, 'png')} download>存成图片（PNG，发微信用）</a></li>
        <li><a href={paths.poster('deputy', code)} download>张贴页（PDF，A4，送去印）</a></li>
      </ul>
    </Section>
  )
}
