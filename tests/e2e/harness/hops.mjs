// SPDX-License-Identifier: Apache-2.0
//
// How long each leg of a question takes: page -> worker -> host and back. A session opened with `hops` loads a copy of the
// built extension in which hops-content.js and hops-worker.js note the times; the product's own code is what is shipped.

/** Notes taken on this page since it was opened: {hops: [{left, came, toHost, fromHost, wentBack, back}], pressed}; ms. */
export async function hopsOn(page) {
	const answer = await page.evaluate(
		() =>
			new Promise((resolve) => {
				addEventListener('soat-hops-answer', (event) => resolve(event.detail), { once: true });
				dispatchEvent(new CustomEvent('soat-hops-ask'));
			}),
	);
	return JSON.parse(answer);
}

/** The legs of one question, by name. */
export const legs = ({ left, came, toHost, fromHost, wentBack, back }) => ({
	'page to worker': came - left,
	'in the worker, out': toHost - came,
	'to the host and back': fromHost - toHost,
	'in the worker, home': wentBack - fromHost,
	'worker to page': back - wentBack,
	whole: back - left,
});
