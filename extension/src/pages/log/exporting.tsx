// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { ExportRequest } from '../../protocol/messages.gen.ts';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { useWords } from '../asking/language.tsx';
import { Ask, NotThere } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { dayOf } from '../calendar/day.ts';
import { Icon } from '../look/icons.tsx';
import { logWords } from './words.ts';

type Wanted = Pick<ExportRequest, 'what' | 'format'>;

/** All pieces of an export, one after the other. */
export async function gather(
	wanted: Wanted,
	passphrase: string,
	progress: (pieces: number) => void,
): Promise<string[] | NoAnswer> {
	const pieces: string[] = [];
	for (let after: string | undefined; ; ) {
		const request = {
			kind: 'export',
			...wanted,
			...(after === undefined ? {} : { after }),
			...(passphrase ? { passphrase } : {}),
		} as const;
		const answer = await askFor(request, 'exported');
		if (answer.kind !== 'exported') return answer;
		pieces.push(answer.text);
		progress(pieces.length);
		if (answer.next === undefined) return pieces;
		after = answer.next;
	}
}

// Spreadsheets take a CSV without it for Latin-1 and break every Vietnamese letter.
const byteOrderMark = '\uFEFF';

function download(name: string, type: string, pieces: string[]): void {
	const csv = name.endsWith('.csv') && !pieces[0]?.startsWith(byteOrderMark);
	const address = URL.createObjectURL(new Blob(csv ? [byteOrderMark, ...pieces] : pieces, { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function Exporting({ passphrase, close }: { passphrase: string; close: () => void }) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const [wanted, setWanted] = useState<Wanted>({ what: 'log', format: 'json' });
	const [pieces, setPieces] = useState<number>();
	const [done, setDone] = useState('');
	const [why, setWhy] = useState<NoAnswer>();
	async function go() {
		setWhy(undefined);
		setPieces(0);
		const all = await gather(wanted, passphrase, setPieces);
		setPieces(undefined);
		if (!Array.isArray(all)) return setWhy(all);
		const name = `soat-${wanted.what}-${dayOf(new Date())}.${wanted.format}`;
		download(name, wanted.format === 'csv' ? 'text/csv' : 'application/json', all);
		setDone(name);
	}
	return (
		<Ask title={t.exportTitle} close={close}>
			<p>{t.exportMore}</p>
			<fieldset class="line">
				<legend>{t.exportWhat}</legend>
				{(['log', 'usage'] as const).map((what) => (
					<label class="tick">
						<input
							type="radio"
							name="what"
							checked={wanted.what === what}
							onChange={() => setWanted({ ...wanted, what })}
						/>
						<span>{t.what[what]}</span>
					</label>
				))}
			</fieldset>
			<fieldset class="line">
				<legend>{t.format}</legend>
				{(['json', 'csv'] as const).map((format) => (
					<label class="tick">
						<input
							type="radio"
							name="format"
							checked={wanted.format === format}
							onChange={() => setWanted({ ...wanted, format })}
						/>
						<span>{format.toUpperCase()}</span>
					</label>
				))}
			</fieldset>
			<p role="status">
				{pieces !== undefined && t.exporting(String(pieces))}
				{done && t.exported(done)}
			</p>
			{why && <NotThere why={why} />}
			<p class="line">
				<button type="button" class="btn go" disabled={pieces !== undefined} onClick={() => void go()}>
					<Icon name="save" size={17} />
					{t.exportGo}
				</button>
				<button type="button" class="btn" onClick={close}>
					{common.close}
				</button>
			</p>
		</Ask>
	);
}
