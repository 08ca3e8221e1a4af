// SPDX-License-Identifier: Apache-2.0
import { isAtWork } from '../harness/exposed.mjs';
import { until } from '../harness/wait.mjs';

/**
 * What befalls the host: `kind` it is started as, `before` each press, `during` it (the press is held), `after` it.
 * `unseen`: nobody can have looked at the draft, so that the grey mark must say so.
 */
export const troubles = {
	alive: { kind: 'alive' },
	'slow by 200 ms': { kind: 'slow200' },
	// A verdict that comes after its letter, but before the press, counts: this one cannot.
	'slow by 3 s': { kind: 'slow3000', unseen: true },
	killed: { kind: 'slow200', during: ({ host }) => host.signal('SIGKILL') },
	hung: {
		kind: 'alive',
		// Whoever was stopped before stays so: it is never asked again.
		before: ({ host }) => host.signal('SIGSTOP'),
		after: ({ host }) => host.signal('SIGCONT'),
	},
	'hung from the start': { kind: 'hung', unseen: true },
	missing: { kind: 'missing', unseen: true },
	restarted: { kind: 'alive', before: ({ host }) => host.signal('SIGKILL') },
	'extension reloaded': {
		kind: 'slow200',
		during: ({ reinstall }) => reinstall(),
		after: (_, page) => until('a script of the new extension', () => isAtWork(page)),
	},
};

/** Puts the host of a session into that state: whatever runs is ended, the next question starts it so. */
export function begin(session, trouble) {
	session.host.become(trouble.kind);
	session.host.signal('SIGKILL');
}
