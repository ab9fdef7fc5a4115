import { PhotoRow } from '@/components/stations/board-photos'
import { PhotoForm } from '@/components/stations/photo-form'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'

type Props = { photos: readonly { id: string; words: string; width: number; height: number }[]; hang: ((state: FormState, form: FormData) => Promise<FormState>) | null }

/** What a recorded reception looked like; it hangs on the station's board with its day. */
export function ReceptionPhotos({ photos, hang }: Props) {
  if (photos.length === 0 && !hang) return null
  return (
    <Section id="photos" title="照片">
      {photos.length > 0 ? <PhotoRow photos={photos.map((photo) => ({ ...photo, on: null }))} /> : null}
      {hang ? <div className="mt-4"><PhotoForm hang={hang} /></div> : null}
    </Section>
  )
}
