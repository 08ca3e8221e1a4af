// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'preact/hooks';
import type { Settings } from '../../protocol/messages.gen.ts';
import { type AnswerOf, askFor, type Loaded, type NoAnswer, useAsked } from './asked.ts';

export interface SettingsInHand {
	loaded: Loaded<AnswerOf<'settings'>>;
	again: () => void;
	/** Changes what is named. Answers why not, when it did not go. */
	set: (settings: Settings) => Promise<NoAnswer | undefined>;
}

/** The person's settings as the host has them, and the one way to change them. */
export function useSettings(): SettingsInHand {
	const { loaded, again, put } = useAsked({ kind: 'settings-get' }, 'settings');
	const set = useCallback(
		async (settings: Settings) => {
			const answer = await askFor({ kind: 'settings-set', settings }, 'settings');
			if (answer.kind !== 'settings') return answer;
			put(answer);
			return undefined;
		},
		[put],
	);
	return { loaded, again, set };
}
