import { useEffect, useState } from 'react';
import { Page } from 'zmp-ui';
import { CHECKS, refused } from '@/checks';
import { useSay, useWords } from '@/hooks';
import { zalo } from '@/zalo';

type Results = Record<string, string>;

/** To be opened once on a phone, at /check, and kept as a screenshot: docs/mini-app.md. */
export default function CheckPage() {
  const { check } = useWords();
  const { say, sayFault } = useSay();
  const [results, setResults] = useState<Results>({});
  const put = (more: Results) => setResults((old) => ({ ...old, ...more }));

  useEffect(() => {
    (async () => {
      for (const [name, run] of Object.entries(CHECKS)) {
        const said = await Promise.resolve()
          .then(run)
          .catch((error) => `✗ ${error?.code ?? ''} ${error?.message ?? error}`);
        setResults((old) => ({ ...old, [name]: said }));
      }
      setResults((old) => ({ ...old, policy: refused.join(' · ') || 'OK' }));
    })();
  }, []);

  const save = () => {
    const file = new Blob([`\uFEFF${check.title}\r\n${new Date().toISOString()}\r\n`], { type: 'text/csv' });
    return zalo.save('khach-quen-thu.csv', file).then(() => say(check.saved), sayFault);
  };

  return (
    <Page className="page">
      <h1 className="px-4 pt-4 text-lg font-bold">{check.title}</h1>
      <p className="px-4 pb-2 text-subtle">{check.lede}</p>
      <dl className="mx-3 divide-y divide-line rounded-lg border border-line bg-surface">
        {Object.entries(check.names).map(([name, label]) => (
          <div key={name} className="px-4 py-2">
            <dt className="text-2xs text-subtle">{label}</dt>
            <dd className="break-words">{results[name] ?? '…'}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3 p-4">
        <label className="min-h-[44px] rounded-lg border border-line bg-surface px-4 py-2.5 font-semibold text-primary focus-within:outline">
          {check.choose}
          <input
            className="sr-only"
            type="file"
            accept=".csv,.xlsx,.xls"
            onChange={({ target: { files } }) =>
              put({
                file: [...(files ?? [])]
                  .map(({ name, type, size }) => `${name} (${type || '–'}, ${size})`)
                  .join(),
              })
            }
          />
        </label>
        <button
          type="button"
          className="min-h-[44px] rounded-lg border border-line bg-surface px-4 font-semibold text-primary"
          onClick={save}
        >
          {check.save}
        </button>
      </div>
    </Page>
  );
}
