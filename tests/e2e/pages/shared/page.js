// SPDX-License-Identifier: Apache-2.0
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
	$createParagraphNode,
	$createTextNode,
	$getRoot,
	COMMAND_PRIORITY_HIGH,
	createEditor,
	KEY_ENTER_COMMAND,
} from 'lexical';

const asked = new URLSearchParams(location.search);
export const how = {
	acts: asked.get('acts') ?? 'click',
	clears: asked.get('clears') ?? 'now',
	trustedOnly: asked.get('trusted') === 'only',
	labels: asked.get('labels') ?? 'vi',
	ctrl: asked.has('ctrl'),
};

window.sent = [];

/** Tells the tests that the page listens. */
export function ready() {
	document.documentElement.dataset.ready = 'yes';
}

/** Notes a send and empties the composer in the way the address asked for. */
export function send(composer, via, event, text, empty) {
	if (text.trim() === '') return;
	if (how.trustedOnly && !event.isTrusted) return;
	if (how.clears === 'fails') {
		window.sent.push({ composer, via, text, trusted: event.isTrusted, failed: true });
		document.body.dataset.error = 'Không gửi được';
		return;
	}
	window.sent.push({ composer, via, text, trusted: event.isTrusted });
	if (how.clears === 'now') empty();
	if (how.clears === 'late') setTimeout(empty, 5000);
}

/**
 * A real Lexical editor in `element`. `onEnter` makes bare Enter send (comment, chat); without it
 * Enter is a new line (post).
 */
export function lexical(element, { onEnter } = {}) {
	const editor = createEditor({ namespace: element.id, onError: (error) => { throw error; } });
	editor.setRootElement(element);
	editor.update(
		() => {
			const root = $getRoot();
			if (root.getFirstChild() === null) root.append($createParagraphNode());
		},
		{ discrete: true },
	);
	(onEnter ? registerPlainText : registerRichText)(editor);
	registerHistory(editor, createEmptyHistoryState(), 300);
	const self = {
		editor,
		text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
		write: (text) =>
			editor.update(() => {
				const paragraph = $createParagraphNode();
				paragraph.append($createTextNode(text));
				$getRoot().clear().append(paragraph);
				paragraph.selectEnd();
			}),
		empty: () =>
			editor.update(() => {
				const root = $getRoot();
				root.clear();
				root.append($createParagraphNode());
				root.selectEnd();
			}),
	};
	if (onEnter) {
		editor.registerCommand(
			KEY_ENTER_COMMAND,
			(event) => {
				if (!event || event.shiftKey || event.isComposing) return false;
				event.preventDefault();
				onEnter(event);
				return true;
			},
			COMMAND_PRIORITY_HIGH,
		);
	}
	return self;
}

/** Makes a role=button react as the address asked for, and to Enter and Space like the sites do. */
export function button(element, act) {
	if (how.acts === 'submit') {
		// A real submit button inside a form, as plain pages have it.
		const form = document.createElement('form');
		const inner = document.createElement('button');
		inner.textContent = element.textContent;
		element.replaceChildren(form);
		form.append(inner);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			act('submit', event);
		});
		return;
	}
	element.addEventListener(how.acts, (event) => act(how.acts, event));
	element.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			act('key', event);
		}
	});
}
