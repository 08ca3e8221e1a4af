// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { browserName } from './browser-name.ts';

const chromium = (...brands: string[]) => ({
	userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
	userAgentData: { brands: ['Not_A Brand', 'Chromium', ...brands].map((brand) => ({ brand })) },
});

test.each([
	['chromium', chromium()],
	['google-chrome', chromium('Google Chrome')],
	['microsoft-edge', chromium('Microsoft Edge')],
	['coccoc', chromium('Google Chrome', 'CocCoc')],
	['coccoc', chromium('Cốc Cốc')],
	['brave', chromium('Brave')],
	['firefox', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' }],
	[undefined, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' }],
] as const)('%s', (name, says) => expect(browserName(says)).toBe(name));
