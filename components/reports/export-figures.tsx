import { buttonClass } from '@/components/ui/button'
import { DownloadIcon } from '@/components/ui/icons'
import { paths } from '@/lib/platform/paths'

/** Takes the figures that are shown as a workbook. */
export const ExportFigures = ({ query }: { query: string }) => <a className={buttonClass({})} href={paths.exportFigures(query)} download><DownloadIcon />导出</a>
