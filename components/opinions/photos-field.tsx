import { described, Field, fieldId } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'

const HINT = '照片里的拍摄地点会自动去掉。'

/** Photos of what is broken: up to three, drawn anew by the server, so that where they were taken does not come along. */
export function PhotosField({ state, within, hint = HINT, optional = '可不传，最多 3 张' }: { state: FormState; within?: string; hint?: string; optional?: string }) {
  const field = { name: 'photos', hint, within, error: state.fields?.photos }
  return (
    <Field label="照片" optional={optional} {...field}>
      <input className="input" type="file" multiple accept="image/jpeg,image/png,image/webp" id={fieldId('photos', within)} name="photos" {...described(field)} />
    </Field>
  )
}
