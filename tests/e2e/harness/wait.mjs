// SPDX-License-Identifier: Apache-2.0

/**
 * Waits until `probe()` answers something truthy and returns it; throws with `what` and the last
 * answer, and the code IN_VAIN, when `patienceMs` is over. The one place that waits: tests never sleep for a fixed time.
 */
export async function until(what, probe, patienceMs = 8000) {
	const end = Date.now() + patienceMs;
	for (;;) {
		let answer;
		let trouble;
		try {
			answer = await probe();
		} catch (error) {
			trouble = error;
		}
		if (answer) return answer;
		if (Date.now() > end) {
			const last = trouble ? trouble.message : JSON.stringify(answer);
			throw Object.assign(new Error(`waited ${patienceMs} ms in vain for: ${what} (last: ${last})`), { code: 'IN_VAIN' });
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
