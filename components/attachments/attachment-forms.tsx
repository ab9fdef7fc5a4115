import { paths } from '@/lib/platform/paths'

type Props = { suggestionId: string; replyId?: string; commitmentId?: string; /** the page to come back to, where there is no script */ back: string }

/** The plain forms of Attachments, which stands among the fields of another form and cannot hold forms of its own. */
export function AttachmentForms({ suggestionId, replyId, commitmentId, back }: Props) {
  return (
    <>
      <form id="upload-attachment" action={paths.upload()} method="post" encType="multipart/form-data">
        <input type="hidden" name="suggestionId" value={suggestionId} />
        {replyId ? <input type="hidden" name="replyId" value={replyId} /> : null}
        {commitmentId ? <input type="hidden" name="commitmentId" value={commitmentId} /> : null}
        <input type="hidden" name="back" value={back} />
      </form>
      <form id="remove-attachment" action={paths.removeFile()} method="post">
        <input type="hidden" name="back" value={back} />
      </form>
    </>
  )
}
