import { buttonClass } from '@/components/ui/button'
import { DownloadIcon } from '@/components/ui/icons'
import { paths } from '@/lib/platform/paths'

type Props = { ledger: string; query?: string; words?: string }

/** Takes a list as a workbook. No `download`: a very large one answers with a page. */
export function ExportLink({ ledger, query = '', words = '导出' }: Props) {
  return <a className={buttonClass({})} href={paths.workbook(ledger, query)}><DownloadIcon />{words}</a>
}
