// SPDX-License-Identifier: Apache-2.0
//
// Our faces as assistive technology and the style engine see them, through Chromium's DevTools protocol:
// it looks into closed shadow roots, which no page can.

/** Every node of the page's accessibility tree that is not ignored: [{role, name, description, properties…}]. */
export async function accessibilityOf(page) {
	const client = await page.createCDPSession();
	const { nodes } = await client.send('Accessibility.getFullAXTree');
	await client.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const plain = (node) => ({
		role: node.role?.value,
		name: node.name?.value ?? '',
		description: node.description?.value ?? '',
		...Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
		inside: pathOf(node),
	});
	const pathOf = (node) => {
		const path = [];
		for (let one = byId.get(node.parentId); one; one = byId.get(one.parentId)) if (!one.ignored) path.push(one.role?.value);
		return path;
	};
	return nodes.filter((node) => !node.ignored).map(plain);
}

/**
 * Elements of our faces that match `wanted` (attributes -> boolean) with the computed values of
 * `properties`; each also tells its own text and the colour it stands on.
 */
export async function stylesOf(page, properties, wanted = () => true) {
	const client = await page.createCDPSession();
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
	const found = [];
	const walk = async (node, grounds, ours) => {
		if (node.nodeType !== 1) {
			for (const child of node.children ?? []) await walk(child, grounds, ours);
			return;
		}
		let under = grounds;
		if (ours) {
			const attributes = Object.fromEntries(Array.from({ length: (node.attributes?.length ?? 0) / 2 }, (_, i) => node.attributes.slice(2 * i, 2 * i + 2)));
			const { computedStyle } = await client.send('CSS.getComputedStyleForNode', { nodeId: node.nodeId });
			const style = Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
			if (style.display === 'none') return;
			under = [...grounds, style['background-color']];
			const text = (node.children ?? []).filter((child) => child.nodeType === 3).map((child) => child.nodeValue).join('').trim();
			const one = { name: node.localName, attributes, text, grounds: under, style: Object.fromEntries(properties.map((key) => [key, style[key]])) };
			if (wanted(one)) found.push(one);
		}
		for (const child of node.children ?? []) await walk(child, under, ours);
		for (const shadow of node.shadowRoots ?? []) {
			if (shadow.shadowRootType === 'closed') for (const child of shadow.children ?? []) await walk(child, [], true);
		}
	};
	await walk(root, [], false);
	await client.detach();
	return found;
}

const channels = (color) => {
	const numbers = color.match(/[\d.]+/g)?.map(Number) ?? [];
	const srgb = color.startsWith('color(');
	const [red, green, blue, alpha = 1] = srgb ? numbers.map((n, i) => (i < 3 ? n * 255 : n)) : numbers;
	return { red, green, blue, alpha };
};

/** The opaque colour that lies under a text: translucent grounds over what is beneath them. */
export function groundOf(grounds) {
	return grounds.map(channels).reduce(
		(below, { red, green, blue, alpha }) => ({
			red: red * alpha + below.red * (1 - alpha),
			green: green * alpha + below.green * (1 - alpha),
			blue: blue * alpha + below.blue * (1 - alpha),
		}),
		{ red: 255, green: 255, blue: 255 },
	);
}

/** WCAG 2 contrast of a text's colour on its ground. */
export function contrast(color, ground) {
	const luminance = ({ red, green, blue }) => {
		const [r, g, b] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [low, high] = [luminance(channels(color)), luminance(ground)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}
