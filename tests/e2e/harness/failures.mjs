// SPDX-License-Identifier: Apache-2.0
//
// A reporter for node --test: one line of JSON for each test or hook that failed itself, `{ file, name, inVain }`. `inVain`: what
// failed was a wait (`until`, or the driver's own), not an assertion.
export default async function* failures(events) {
	for await (const { type, data } of events) {
		const error = data.details?.error;
		if (type !== 'test:fail' || error?.failureType === 'subtestsFailed' || error?.failureType === 'cancelledByParent') continue;
		const inVain = error?.cause?.code === 'IN_VAIN' || error?.cause?.name === 'TimeoutError';
		yield `${JSON.stringify({ file: data.file, name: data.name, inVain })}\n`;
	}
}
