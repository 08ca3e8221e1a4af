// SPDX-License-Identifier: Apache-2.0

/** What a browser says of itself: `navigator`, as far as it matters here. */
export interface SaysOfItself {
	userAgent: string;
	userAgentData?: { brands: readonly { brand: string }[] };
}

// The rarer brand first: every one of them says "Chromium" too, and some say "Google Chrome".
const brands: [RegExp, string][] = [
	[/edge/i, 'microsoft-edge'],
	[/c[oố]c ?c[oố]c/iu, 'coccoc'],
	[/brave/i, 'brave'],
	[/vivaldi/i, 'vivaldi'],
	[/opera|opr/i, 'opera'],
	[/google chrome/i, 'google-chrome'],
	[/chromium/i, 'chromium'],
];

/**
 * Which browser this is, as `soat doctor --json` names browsers; undefined when it does not say.
 * A browser that passes for another one (Vivaldi for Chrome) is taken at its word.
 */
export function browserName({ userAgent, userAgentData }: SaysOfItself): string | undefined {
	if (/firefox\//i.test(userAgent)) return 'firefox';
	const said = userAgentData?.brands.map(({ brand }) => brand) ?? [];
	return brands.find(([shape]) => said.some((brand) => shape.test(brand)))?.[1];
}
