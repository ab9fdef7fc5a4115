'use client'

import { Button } from '@/components/ui/button'
import { PrintIcon } from '@/components/ui/icons'

export function PrintButton() {
  return <Button tone="main" className="print:hidden" onClick={() => window.print()}><PrintIcon />打印</Button>
}
