// SPDX-License-Identifier: Apache-2.0
// Measurements only: see hops.mjs. When a question came to the worker, went to the host, came back, went on to its page.
(() => {
	const now = () => performance.timeOrigin + performance.now();
	const times = new Map();
	let current;
	const { connectNative } = chrome.runtime;
	chrome.runtime.connectNative = (name) => {
		const port = connectNative.call(chrome.runtime, name);
		const post = port.postMessage.bind(port);
		port.postMessage = (message) => {
			if (message.kind === 'check') times.set(message.id, { came: current, toHost: now() });
			post(message);
		};
		port.onMessage.addListener((message) => {
			const one = times.get(message.id);
			if (one) one.fromHost = now();
		});
		return port;
	};
	// Heard before the worker itself, whose listeners are added later.
	chrome.runtime.onConnect.addListener((port) => {
		const post = port.postMessage.bind(port);
		port.onMessage.addListener(() => {
			current = now();
		});
		port.postMessage = (message) => {
			const one = message.kind === 'answer' && times.get(message.answer.id);
			if (one) {
				times.delete(message.answer.id);
				post({ ...message, hops: { ...one, wentBack: now() } });
			} else post(message);
		};
	});
})();
// Chromium has one worker file; Firefox is given a list.
if (typeof importScripts === 'function') importScripts('background.js');
