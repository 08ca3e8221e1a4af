// SPDX-License-Identifier: Apache-2.0

export type Theme = 'light' | 'dark';

/**
 * Light or dark, by the background the person writes on: a site's dark mode need not be the system's.
 * The nearest opaque background counts; a page that paints none is as light as a fresh window.
 */
export function themeOf(element: Element): Theme {
	for (let around: Element | null = element; around; around = around.parentElement) {
		const luminance = luminanceOf(getComputedStyle(around).backgroundColor);
		if (luminance !== undefined) return luminance < 0.4 ? 'dark' : 'light';
	}
	return 'light';
}

/** WCAG relative luminance of `rgb(…)` or `rgba(…)`; undefined for what one sees through. */
export function luminanceOf(color: string): number | undefined {
	const parts = color
		.match(/^rgba?\(([^)]*)\)$/)?.[1]
		?.match(/[\d.]+/g)
		?.map(Number);
	if (!parts || parts.length < 3 || (parts[3] ?? 1) < 0.5) return undefined;
	const [red, green, blue] = parts.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
