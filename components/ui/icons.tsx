import type { ReactNode } from 'react'

const looks = { 14: 'ico s14', 16: 'ico s16', 18: 'ico', 20: 'ico s20', 22: 'ico s22' } as const
type Size = keyof typeof looks
type IconProps = { size?: Size }

/**
 * Icons stand beside words and never instead of them, so none has a name of its own. How the pen draws stands once in
 * page.css: said by each of thirty icons, it was a third of all the attributes of a page.
 */
const drawn = (shape: ReactNode, usual: Size = 18) =>
  function Icon({ size = usual }: IconProps) {
    return <svg className={looks[size]} viewBox="0 0 20 20" aria-hidden="true">{shape}</svg>
  }

const path = (d: string) => <path d={d} />

export const SearchIcon = drawn(<><circle cx="9" cy="9" r="5.5" />{path('m13.2 13.2 4.3 4.3')}</>)
export const CheckIcon = drawn(path('m4 10.5 4 4 8-9'))
export const ChevronIcon = drawn(path('m7.5 4.5 5.5 5.5-5.5 5.5'), 16)
export const CrossIcon = drawn(path('m5 5 10 10M15 5 5 15'), 16)
export const AlertIcon = drawn(path('M10 3 2 17h16zM10 8v4M10 14.2v.3'))
export const PlusIcon = drawn(path('M10 4v12M4 10h12'))
export const CameraIcon = drawn(<>{path('M2.5 6h3.5l1.5-2h5L14 6h3.5v10h-15z')}<circle cx="10" cy="11" r="3" /></>, 20)
export const PinIcon = drawn(<>{path('M10 17.5s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9z')}<circle cx="10" cy="8.5" r="1.8" /></>, 20)
export const PenIcon = drawn(path('M4 16l.8-3.5L13.5 4l2.5 2.5-8.7 8.7zM11.5 6l2.5 2.5'), 20)
export const PhoneIcon = drawn(path('M4 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3c-7 1-13.5-5.5-12.5-12.5z'))
export const EyeIcon = drawn(<>{path('M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5z')}<circle cx="10" cy="10" r="2.3" /></>, 20)
export const PrintIcon = drawn(path('M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z'))
export const DownloadIcon = drawn(path('M10 3v10m-4-4 4 4 4-4M3.5 16.5h13'))
export const FileIcon = drawn(path('M5 2.5h7L16 6.5v11H5zM12 2.5v4h4'))
export const HomeIcon = drawn(path('M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5'), 22)
export const ListIcon = drawn(path('M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5'), 22)
export const SpeechIcon = drawn(path('M3 4h14v9.5H9L5.5 17v-3.5H3z'), 22)
export const MenuIcon = drawn(path('M4 6h12M4 10h12M4 14h12'), 22)
export const StationIcon = drawn(path('M3 17V8l7-5 7 5v9M8 17v-5h4v5'), 22)
export const BellIcon = drawn(path('M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3'), 20)
export const PersonIcon = drawn(<><circle cx="10" cy="6.5" r="3.2" />{path('M3.5 17c.6-3.6 3.2-5.2 6.5-5.2s5.9 1.6 6.5 5.2')}</>, 22)
