import { PhotosField } from '@/components/opinions/photos-field'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/choices'
import { Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-area'

export type Option = { value: string; label: string }
type Props = {
  state: FormState
  hosts: readonly Option[]
  categories: readonly Option[]
  ways: readonly Option[]
  personalDataHref: string
  /** With another number what is written is put in anew, or the chosen photos are let go: a mistake in the words costs no photo. */
  round: number
  photoRound: number
  /** Photos that a refused visit had, and that go with it again. */
  kept: number
  leavePhotos: () => void
}

/** What is asked of one visitor: what first, and no more than is needed. */
export function VisitFields({ state, hosts, categories, ways, personalDataHref, round, photoRound, kept, leavePhotos }: Props) {
  return (
    <>
      <div key={`said${round}`}>
        <TextArea name="text" label="来访人说了什么" hint="照原话写，不加判断。里面的手机号、身份证号会自动遮住。" rows={4} max={2000} state={state} />
        <div className="grid3">
          <TextInput name="place" label="在哪里" optional state={state} autoComplete="off" maxLength={100} />
          <Select name="category" label="类别" optional state={state} options={[{ value: '', label: '还不清楚' }, ...categories]} />
          <Select name="deputyId" label="哪位代表接待" optional state={state} options={[{ value: '', label: '一起接待' }, ...hosts]} />
        </div>
        <div className="grid3">
          <TextInput name="name" label="称呼" optional state={state} autoComplete="off" maxLength={40} />
          <TextInput name="phone" label="电话" optional state={state} type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
          <Select name="tellBy" label="怎样告诉来访人" optional state={state} options={[{ value: '', label: '有电话就打电话' }, ...ways]} />
        </div>
      </div>
      {kept > 0 ? <p className="mb-2">这件带着的 {kept} 张照片还在，会一起送出。<Button size="small" onClick={leavePhotos}>不带这些照片</Button></p> : null}
      <PhotosField key={`photos${photoRound}`} state={state} hint="来访人拍的、带来的都行。拍摄地点会自动去掉；不要拍到人脸和证件。" />
      <div key={`agreed${round}`}>
        <Check name="consent" label="来访人同意留下称呼和电话" note={<>加密保存，办结一年后删除。<a href={personalDataHref} target="_blank" rel="noopener">怎样告知</a></>} state={state} />
        <Check name="nameForDeputy" label="来访人同意让代表知道称呼" state={state} />
      </div>
    </>
  )
}
