// SPDX-License-Identifier: Apache-2.0
// Measurements only: see hops.mjs. When a question left this page, when its answer came, and each trusted Enter.
(() => {
	if (globalThis.soatHops) return;
	globalThis.soatHops = true;
	const now = () => performance.timeOrigin + performance.now();
	const asked = new Map();
	const hops = [];
	let pressed = 0;
	const { connect } = chrome.runtime;
	chrome.runtime.connect = (...words) => {
		const port = connect.apply(chrome.runtime, words);
		const post = port.postMessage.bind(port);
		port.postMessage = (message) => {
			if (message.kind === 'check') asked.set(message.n, now());
			post(message);
		};
		port.onMessage.addListener((message) => {
			if (message.kind !== 'answer' || !message.hops) return;
			hops.push({ left: asked.get(message.n), ...message.hops, back: now() });
			asked.delete(message.n);
		});
		return port;
	};
	addEventListener(
		'keydown',
		(event) => {
			if (event.key === 'Enter' && event.isTrusted) pressed = event.timeStamp;
		},
		true,
	);
	addEventListener('soat-hops-ask', () => {
		dispatchEvent(new CustomEvent('soat-hops-answer', { detail: JSON.stringify({ hops, pressed }) }));
	});
})();
