// SPDX-License-Identifier: Apache-2.0
// Tests only: see clock.mjs. The steady clock and the slow timers of one page, in hand.
(() => {
	let steady = 0;
	const timers = new Map();
	let lastTimer = 0;
	// Quick timers belong to the composer and run as they do.
	const slowMs = 10_000;
	const every = window.setInterval.bind(window);
	const clear = window.clearInterval.bind(window);
	performance.now = () => steady;
	window.setInterval = (call, ms, ...rest) => {
		if (!(ms >= slowMs)) return every(call, ms, ...rest);
		lastTimer -= 1;
		timers.set(lastTimer, { call, ms, due: steady + ms });
		return lastTimer;
	};
	window.clearInterval = (id) => (timers.delete(id) ? undefined : clear(id));

	// Signs on their way to the worker.
	const pending = new Set();
	let attended = false;
	const send = chrome.runtime.sendMessage.bind(chrome.runtime);
	chrome.runtime.sendMessage = (message) => {
		if (message.kind === 'sign') attended = message.attended;
		const answer = send(message);
		const settled = answer.then(
			() => pending.delete(settled),
			() => pending.delete(settled),
		);
		pending.add(settled);
		return answer;
	};

	const acts = {
		/** Tells the worker the time and whether somebody is there. */
		set: (clock) => send({ kind: 'test-clock', ...clock }),
		/** Lets time pass here; slow timers that are due are called. */
		async run({ ms }) {
			steady += ms;
			for (const timer of timers.values()) {
				while (timer.due <= steady) {
					timer.due += timer.ms;
					timer.call();
				}
			}
		},
		/** The steady clock runs on while nothing is called: a sleep. */
		async skip({ ms }) {
			steady += ms;
			for (const timer of timers.values()) while (timer.due <= steady) timer.due += timer.ms;
		},
		async look() {},
	};
	addEventListener('soat-clock-ask', async (event) => {
		const { n, act, ...how } = JSON.parse(event.detail);
		let trouble;
		try {
			await acts[act](how);
			await Promise.all(pending);
		} catch (error) {
			trouble = String(error);
		}
		const untilDue = Math.min(...[...timers.values()].map((timer) => timer.due - steady));
		const seen = document.visibilityState === 'visible' && document.hasFocus();
		const answer = { n, trouble, attended, seen, untilDue };
		dispatchEvent(new CustomEvent('soat-clock-answer', { detail: JSON.stringify(answer) }));
	});
})();
