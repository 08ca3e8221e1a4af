// SPDX-License-Identifier: Apache-2.0
//
// Our faces as assistive technology and the style engine see them.
import { elementsOf } from './exposed.mjs';


/**
 * Every node of the page's accessibility tree that is not ignored: [{role, name, description, expanded, hasPopup, live,
 * keyshortcuts, modal, inside}]; `inside`: the roles around it, the nearest first.
 */
export const accessibilityOf = (page, session) => (session.name === 'firefox' ? firefoxTree(session) : chromiumTree(page));

async function chromiumTree(page) {
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

/** What Firefox would tell a screen reader of the page in front. */
async function firefoxTree(session) {
	return JSON.parse(
		await session.inBrowser(`
			const { classes, interfaces } = Components;
			const service = classes['@mozilla.org/accessibilityService;1'].getService(interfaces.nsIAccessibilityService);
			const { STATE_EXPANDED, STATE_COLLAPSED, EXT_STATE_MODAL } = interfaces.nsIAccessibleStates;
			const nodes = [];
			const walk = (one, inside) => {
				const attributes = Object.fromEntries([...one.attributes.enumerate()].map(({ key, value }) => [key, value]));
				const role = attributes['xml-roles'] === 'status' ? 'status' : one.computedARIARole;
				const state = {};
				const more = {};
				one.getState(state, more);
				const expanded = state.value & STATE_EXPANDED ? true : state.value & STATE_COLLAPSED ? false : undefined;
				nodes.push({ role, name: one.name ?? '', description: one.description ?? '', expanded, hasPopup: attributes.haspopup, live: attributes['container-live'],
					keyshortcuts: attributes.keyshortcuts, modal: Boolean(more.value & EXT_STATE_MODAL), inside });
				for (let child = one.firstChild; child; child = child.nextSibling) walk(child, [role, ...inside]);
			};
			const page = service.getAccessibleFor(window.gBrowser.selectedBrowser);
			if (page) walk(page, []);
			return JSON.stringify(nodes);`),
	);
}

/**
 * Elements of our faces that match `wanted` with the computed values of `properties`; each also tells its attributes, its
 * own text and the colours it stands on.
 */
export async function stylesOf(page, properties, wanted = () => true) {
	return (await elementsOf(page, properties)).filter(wanted);
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
