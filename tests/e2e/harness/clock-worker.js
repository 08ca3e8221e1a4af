// SPDX-License-Identifier: Apache-2.0
// Tests only: see clock.mjs. The wall clock of the worker, and whether somebody uses the machine.
(() => {
	let now;
	let person = 'active';
	const real = Date.now;
	Date.now = () => now ?? real();
	chrome.idle.queryState = async () => person;
	chrome.runtime.onMessage.addListener((message, _, respond) => {
		if (message?.kind !== 'test-clock') return false;
		now = message.now;
		person = message.person;
		respond('set');
		return false;
	});
})();
// Chromium has one worker file; Firefox is given a list.
if (typeof importScripts === 'function') importScripts('background.js');
