// SPDX-License-Identifier: Apache-2.0
import { useWords } from './language.tsx';
import { commonWords } from './words.ts';

export interface Span {
	/** As `<input type="date">` has it: "2026-03-01", or nothing yet. */
	from: string;
	to: string;
}

/** Two days from the calendar. When the first is moved beyond the second, the second goes along. */
export function FromTo({ from, to, disabled, change }: Span & { disabled?: boolean; change: (span: Span) => void }) {
	const common = useWords(commonWords);
	return (
		<>
			<label>
				{common.from}{' '}
				<input
					class="field"
					type="date"
					value={from}
					disabled={disabled}
					onInput={(event) => {
						const first = event.currentTarget.value;
						change({ from: first, to: to && to < first ? first : to });
					}}
				/>
			</label>
			<label>
				{common.to}{' '}
				<input
					class="field"
					type="date"
					value={to}
					min={from}
					disabled={disabled}
					onInput={(event) => change({ from, to: event.currentTarget.value })}
				/>
			</label>
		</>
	);
}
