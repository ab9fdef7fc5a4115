type Props = { words: readonly string[]; tables: readonly { name: string; columns: readonly string[] }[] }

/** The names that a template of this kind may ask for, ready to be copied. */
export function PlaceholderTable({ words, tables }: Props) {
  return (
    <>
      <p className="mb-3">照抄下面的占位符，放在模板里要填的地方。没有内容的，填出来是空白。</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">{words.map((name) => <li key={name}><code>{`{{${name}}}`}</code></li>)}</ul>
      {tables.map(({ name, columns }) => (
        <div key={name} className="mt-4">
          <p>{name}，有几{name === '各段' ? '段' : '行'}就重复几次。放在表格里，开头和结尾写在同一行：</p>
          <p className="wrap-anywhere"><code>{`{{#${name}}}`}</code> {columns.map((column) => <span key={column}><code>{`{{${column}}}`}</code> </span>)}<code>{`{{/${name}}}`}</code></p>
        </div>
      ))}
    </>
  )
}
