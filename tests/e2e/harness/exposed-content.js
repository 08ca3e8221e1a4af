// SPDX-License-Identifier: Apache-2.0
// Tests only: see exposed.mjs.
(() => {
	// Put in again over a script of the same extension.
	if (globalThis.soatExposed) return;
	globalThis.soatExposed = true;
	const roots = [];
	const attach = Element.prototype.attachShadow;
	Element.prototype.attachShadow = function (how) {
		const root = attach.call(this, how);
		roots.push(root);
		return root;
	};
	const isAlive = () => {
		try {
			return chrome.runtime?.id !== undefined;
		} catch {
			return false;
		}
	};
	const shown = (element) =>
		element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && element.getClientRects().length > 0;
	const nameOf = (element) =>
		(element.getAttribute('aria-label') ?? element.innerText ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
	const describe = (root) => {
		const parts = [...root.querySelectorAll('*')].filter(shown);
		const buttons = parts
			.filter((part) => part.matches('button, a[href], [role=button], [role=menuitem]'))
			.map((part) => {
				const box = part.getBoundingClientRect();
				return {
					name: nameOf(part),
					x: box.x + box.width / 2,
					y: box.y + box.height / 2,
					expanded: part.getAttribute('aria-expanded'),
				};
			});
		const dialog = parts.find((part) => part.matches('[role=dialog]'));
		const outer = dialog ?? parts.find((part) => part.matches('[role=group], [role=status]'));
		const box = outer?.getBoundingClientRect();
		return {
			text: [...root.children]
				.filter(shown)
				.map((part) => part.innerText ?? '')
				.join('\n')
				.trim(),
			live: [...root.querySelectorAll('[aria-live], [role=status]')].map((part) => part.textContent.trim()).join('\n'),
			dialog: dialog ? nameOf(dialog).slice(0, 200) : null,
			roles: parts.map((part) => part.getAttribute('role')).filter(Boolean),
			buttons,
			focus: root.activeElement ? nameOf(root.activeElement) : null,
			box: box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
		};
	};
	// With the computed values of `properties`, and the background colours it stands on, the outermost first.
	const dressed = (element, properties, grounds) => {
		const style = getComputedStyle(element);
		if (style.display === 'none') return [];
		const under = [...grounds, style.backgroundColor];
		const text = [...element.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.data).join('').trim();
		const one = {
			name: element.localName,
			attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
			text,
			grounds: under,
			style: Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])),
		};
		return [one, ...[...element.children].flatMap((child) => dressed(child, properties, under))];
	};
	addEventListener('soat-e2e-ask', ({ detail }) => {
		const properties = JSON.parse(detail);
		const open = roots.filter((root) => root.host.isConnected);
		const elements = properties.length === 0 ? [] : open.flatMap((root) => [...root.children].flatMap((one) => dressed(one, properties, [])));
		const answer = { alive: isAlive(), faces: open.map(describe), elements };
		dispatchEvent(new CustomEvent('soat-e2e-answer', { detail: JSON.stringify(answer) }));
	});
})();
