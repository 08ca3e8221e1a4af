// SPDX-License-Identifier: Apache-2.0
//
// A second Zalo, written from public descriptions and without a look at what Soát looks for: lines of spans, a send button
// that is there only while something is written, mentions in spans of their own, a forward dialog that is no
// role=dialog, whose box for own words is another contenteditable.
import { button, ready, send } from '../shared/page.js';

const byId = (id) => document.getElementById(id);
const box = byId('richInput');
const text = () => [...box.children].map((line) => line.textContent).join('\n');

function dress() {
	const typed = text();
	box.classList.toggle('empty', typed === '');
	const slot = byId('buttons');
	if (typed.trim() === '') slot.replaceChildren();
	else if (!byId('messageSend')) {
		slot.innerHTML = '<div id="messageSend" class="z--btn--v2 chat-box-input-button send-msg-btn" icon="Sent-msg_24_Line" data-translate-title="STR_SEND" title="Gửi"><i class="fa fa-Sent-msg_24_Line">➤</i></div>';
		button(byId('messageSend'), sendMessage);
	}
}
function empty() {
	box.innerHTML = '<div id="input_line_0"><br></div>';
	getSelection().collapse(box.firstElementChild, 0);
	byId('quoted').hidden = true;
	dress();
}
function sendMessage(via, event) {
	send('message', via, event, text(), empty);
}

// Each line's text lies in a span of its own; what the browser types beside it is taken in.
box.addEventListener('input', (event) => {
	if (event.isComposing) return;
	const selection = getSelection();
	const line = [...box.children].find((one) => one.contains(selection.focusNode));
	if (!line) {
		const typed = box.textContent;
		box.innerHTML = `<div id="input_line_0">${typed === '' ? '<br>' : '<span id="input_part_0" style="white-space:pre-wrap" data-mention=""></span>'}</div>`;
		if (typed === '') selection.collapse(box.firstElementChild, 0);
		else {
			box.querySelector('span').textContent = typed;
			selection.collapse(box.querySelector('span').firstChild, typed.length);
		}
	} else if (selection.focusNode.nodeType === Node.TEXT_NODE && selection.focusNode.parentElement === line) {
		const { focusNode, focusOffset } = selection;
		const part = document.createElement('span');
		part.id = 'input_part_0';
		part.style.whiteSpace = 'pre-wrap';
		part.dataset.mention = '';
		focusNode.replaceWith(part);
		part.append(focusNode);
		selection.collapse(focusNode, focusOffset);
	}
	dress();
});
box.addEventListener('keydown', (event) => {
	if (event.which !== 13 || event.shiftKey || event.isComposing) return;
	event.preventDefault();
	sendMessage('enter', event);
});

byId('quote').addEventListener('click', () => {
	byId('quoted').hidden = false;
	byId('quoted').textContent = byId('bubble').textContent;
	box.focus();
});

byId('forwardOpen').addEventListener('click', () => {
	const portal = document.querySelector('.zl-portal');
	portal.innerHTML = `<div class="zl-modal"><div class="zl-modal__dialog"><div class="zl-modal__dialog__header"><span data-translate-inner="STR_SHARE">Chia sẻ</span></div>
		<input placeholder="Tìm kiếm..."><label><input type="checkbox" checked> Một Người Bạn</label>
		<div class="forward-msg"><span>${byId('bubble').textContent}</span></div>
		<div id="forward" class="rich-input" contenteditable="true" placeholder="Nhập tin nhắn..."></div>
		<div class="zl-modal__footer"><div class="z--btn--v2" data-translate-inner="STR_CANCEL">Hủy</div><div id="forwardSend" class="z--btn--v2 btn-primary" tabindex="0" data-translate-inner="STR_SHARE">Chia sẻ</div></div></div></div>`;
	const words = byId('forward');
	button(byId('forwardSend'), (via, event) =>
		send('forward', via, event, [words.textContent, byId('bubble').textContent].filter(Boolean).join('\n'), () => portal.replaceChildren()),
	);
	words.focus();
});
ready();
