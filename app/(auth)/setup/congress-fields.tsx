import { Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { OFFICE } from '@/lib/congresses/office'

const LEVELS = [
  { value: 'province', label: '省级' },
  { value: 'prefecture', label: '设区的市、自治州' },
  { value: 'county', label: '县、市、区' },
  { value: 'township', label: '乡、镇' },
]

export function CongressFields({ state }: { state: FormState }) {
  return (
    <>
      <Section title="本级人大">
        <Select name="level" label="哪一级" options={LEVELS} defaultValue="county" state={state} />
        <TextInput name="name" label="全称" hint="例如 青岚县人民代表大会" state={state} required maxLength={60} />
        <TextInput name="shortName" label="简称" hint="页首和公文里用，例如 青岚县人大" state={state} required maxLength={30} />
        <TextInput name="regionCode" label="行政区划代码" hint="6 位数字，乡镇 9 位" inputMode="numeric" state={state} required />
        <TextInput name="officeName" label="代表工作机构的名称" optional hint="页脚和公文里用。空着就按级别：县级以上写代表工作委员会，乡镇写人大主席团" state={state} maxLength={40} />
        <TextInput name="officeShort" label="代表工作机构的简称" optional hint={`每一句话里用，例如 ${OFFICE}、选任联委。空着就按级别：${OFFICE}，乡镇是人大主席团`} state={state} maxLength={12} />
        <TextInput name="officePhone" label="代表工作机构的电话" hint="每一页的页脚都有，登录不了的人打这个电话" type="tel" state={state} required />
      </Section>
      <Section title="届次">
        <div className="grid2">
          <TextInput name="termNumber" label="现在是第几届" inputMode="numeric" state={state} required />
          <TextInput name="termStartsOn" label="本届从哪天开始" type="date" state={state} required />
          <TextInput name="sittingNumber" label="最近一次是第几次会议" inputMode="numeric" optional state={state} />
          <TextInput name="sittingStartsOn" label="这次会议从哪天开始" type="date" optional state={state} />
        </div>
      </Section>
    </>
  )
}
