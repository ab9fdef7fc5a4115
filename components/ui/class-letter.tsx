export function ClassLetter({ letter, words }: { letter: string; words?: string }) {
  return (
    <>
      <span className="cls">{letter}</span>
      {words ? <span> {words}</span> : null}
    </>
  )
}
