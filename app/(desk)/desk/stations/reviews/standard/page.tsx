import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findStandard } from '@/lib/stations/review-queries'
import { criteriaText } from '@/lib/stations/standard'
import { standard } from '../actions'

export const metadata = { title: '检查标准' }

export default async function StandardPage() {
  const asked = await findStandard(await requireActor())
  if (!asked) return nothingHere()
  return (
    <div className="narrow">
      <PageHead title="站点检查标准" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '年度检查', href: paths.stationReviews() }, { label: '检查标准' }]} lead={`${asked.own ? '这是本级自己定的标准。' : '现在用的是平台自带的五有、五统一，可以改成本级的。'}改了以后，还没有评定的照新标准检查；已经评定的不变。`} />
      <FormOf action={standard.bind(null, { version: asked.version })} submit="保存标准" fields={[{ name: 'criteria', label: '每行一条：组｜名称｜要求', kind: 'long', value: criteriaText(asked.criteria), max: 6_000, hint: '例如：五有｜有平台｜有固定场所和接待、议事的地方' }]} />
    </div>
  )
}
