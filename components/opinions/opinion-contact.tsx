import { FormOf } from '@/components/settings/form-of'
import { Instant } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import type { ContactMask } from '@/lib/opinions/contact'
import { tellChoicesFor, tellStateWords } from '@/lib/opinions/tell-ways'
import type { Told } from '@/lib/opinions/telling'

type Act = (state: FormState, form: FormData) => Promise<FormState>

/** Who spoke, masked; in full only for a reason that is written down. */
export function OpinionContact({ contact: { name, phone, address, isErased }, told, today, reveal, erase }: { contact: ContactMask; told: Told | null; today: string; reveal: Act | null; erase: Act | null }) {
  const isKnown = Boolean(name || phone || address)
  return (
    <Section id="who" title="反映人">
      {isKnown ? <DefinitionList entries={[{ term: '称呼', value: name }, { term: '电话', value: phone }, { term: '住址', value: address }, { term: '怎样告诉', value: phone && told ? <>{tellChoicesFor[told.tellBy]}{told.last ? <>（短信{tellStateWords[told.last.state]}，<Instant at={told.last.at} today={today} />）</> : null}</> : null }]} /> : <p className="soft">{isErased ? '称呼和联系方式已经删除。' : '没有留称呼和电话，凭查询码看进度。'}</p>}
      {isKnown && !reveal && phone ? <p className="soft">要看全部，请安全管理员在“登录与安全”里授权。</p> : null}
      {isKnown && reveal ? (
        <Disclosure summary="查看全部">
          <p className="mid my-2">每次查看都记入日志，写明谁在什么时候为什么看。</p>
          <FormOf action={reveal} fields={[{ name: 'reason', label: '为什么要看', max: 200, hint: '例如 电话回访' }]} submit="显示" busy="正在取…" tone="usual" within="contact" />
        </Disclosure>
      ) : null}
      {isKnown && erase ? <Disclosure summary="按本人要求删除" className="mt-2"><p className="mid my-2">马上删除，不能恢复。事情照样办。</p><FormOf action={erase} fields={[]} submit="删除称呼和联系方式" busy="正在删除…" tone="usual" within="erase" /></Disclosure> : null}
    </Section>
  )
}
