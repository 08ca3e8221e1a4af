// SPDX-License-Identifier: Apache-2.0
//
// A second Facebook, written from public descriptions and without a look at what Soát looks for: dialogs that are named by
// their heading, editors that have a placeholder and no label, buttons named by the text of a span in a span,
// dead until something is written, dialogs that keep the focus and close at a press outside them.
import { button, lexical, ready, send } from '../shared/page.js';

const byId = (id) => document.getElementById(id);
const portals = byId('portals');

function html(text) {
	const template = document.createElement('template');
	template.innerHTML = text.trim();
	return template.content.firstElementChild;
}

/** Facebook's textbox: the names in `attributes` differ from place to place. */
function textbox(id, attributes) {
	const box = html('<div class="xzsf02u x1a2a7pz" contenteditable="true" role="textbox" spellcheck="true" tabindex="0" data-lexical-editor="true"></div>');
	box.id = id;
	for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
	return box;
}

/** A button is dead while its editor is empty. */
function liveWith(editor, element) {
	const look = () => {
		const empty = editor.text().trim() === '';
		element.setAttribute('aria-disabled', String(empty));
		element.tabIndex = empty ? -1 : 0;
	};
	editor.editor.registerUpdateListener(look);
	look();
}

function modal(heading, inside) {
	const layer = html(`<div class="__fb-light-mode x1n2onr6"><div role="dialog" aria-labelledby=":r1:" style="position:fixed;left:390px;top:110px;width:500px;background:Canvas;border:1px solid GrayText">
		<div><h2 id=":r1:"><span></span></h2><div role="button" tabindex="0" aria-label="Đóng"><i></i></div></div></div></div>`);
	layer.querySelector('h2 span').textContent = heading;
	const dialog = layer.querySelector('[role=dialog]');
	dialog.append(inside);
	const close = () => {
		layer.remove();
		document.removeEventListener('focusin', keep);
		document.removeEventListener('mousedown', outside);
	};
	// Focus that leaves the dialog is fetched back; a press outside it closes it.
	const keep = ({ target }) => {
		if (!dialog.contains(target)) dialog.querySelector('[role=textbox], [role=button]').focus();
	};
	const outside = ({ target }) => {
		if (!dialog.contains(target)) close();
	};
	document.addEventListener('focusin', keep);
	document.addEventListener('mousedown', outside);
	dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
	layer.querySelector('[aria-label="Đóng"]').addEventListener('click', close);
	portals.append(layer);
	return close;
}

/** A dialog with an editor and the button that sends it; the button's name is its text. */
function composing({ heading, id, attributes, label, before }) {
	const form = html('<form method="POST"><div class="editor"></div><div class="foot"></div></form>');
	const box = textbox(id, attributes);
	form.querySelector('.editor').append(box, html(`<div id="placeholder-${id}" aria-hidden="true"></div>`));
	const press = html(`<div role="button" id="${id}Send"><div><span><span>${label}</span></span></div></div>`);
	form.querySelector('.foot').append(press);
	const close = modal(heading, form);
	const editor = lexical(box);
	if (before) editor.write(before);
	liveWith(editor, press);
	button(press, (via, event) => send(id, via, event, editor.text(), close));
	box.focus();
}

byId('ask').addEventListener('click', () =>
	composing({ heading: 'Tạo bài viết', id: 'post', attributes: { 'aria-describedby': 'placeholder-post', 'aria-placeholder': 'Nguyễn ơi, bạn đang nghĩ gì thế?' }, label: 'Đăng' }),
);

function sendsByEnter(id, attributes, place, before) {
	const box = textbox(id, attributes);
	place.replaceChildren(box);
	const editor = lexical(box, { onEnter: (event) => send(id, 'enter', event, editor.text(), editor.empty) });
	if (before) editor.write(before);
	return editor;
}

const comment = sendsByEnter('comment', { 'aria-label': 'Viết bình luận...', 'aria-placeholder': 'Viết bình luận...' }, byId('comment').parentElement);
byId('commentSend').setAttribute('aria-label', 'Đăng bình luận');
liveWith(comment, byId('commentSend'));
button(byId('commentSend'), (via, event) => send('comment', via, event, comment.text(), comment.empty));
byId('toComment').addEventListener('click', () => byId('comment').focus());

byId('replyOpen').addEventListener('click', () => {
	sendsByEnter('reply', { 'aria-label': 'Trả lời Bạn Khác...', 'aria-placeholder': 'Trả lời Bạn Khác...' }, byId('replies'));
	byId('reply').focus();
});
byId('commentMenu').addEventListener('click', () => {
	const menu = html('<div role="menu"><div role="menuitem" tabindex="0" id="commentEdit"><span>Chỉnh sửa</span></div></div>');
	portals.replaceChildren(menu);
	byId('commentEdit').addEventListener('click', () => {
		portals.replaceChildren();
		sendsByEnter('commentChange', { 'aria-label': 'Chỉnh sửa bình luận', 'aria-placeholder': 'Chỉnh sửa bình luận...' }, byId('replies'), 'Vui thật!');
		byId('commentChange').focus();
	});
});

// Sharing: a small dialog with an editor of its own, and the same button whether or not something is written.
byId('shareOpen').addEventListener('click', () => {
	const form = html('<div><form><div class="editor"></div><div role="button" tabindex="0" aria-label="Chia sẻ ngay" id="shareSend"><span>Chia sẻ ngay</span></div></form></div>');
	const box = textbox('share', { 'aria-placeholder': 'Hãy nói gì đó về nội dung này...', 'aria-label': 'Hãy nói gì đó về nội dung này...' });
	form.querySelector('.editor').append(box);
	const close = modal('Chia sẻ', form);
	const editor = lexical(box);
	const story = document.querySelector('[data-ad-rendering-role="story_message"]').textContent;
	button(byId('shareSend'), (via, event) => send('share', via, event, [editor.text(), story].filter(Boolean).join('\n'), close));
	box.focus();
});

// The photo viewer beside the feed.
byId('viewer').innerHTML = '<div role="article"><div class="slot"></div></div>';
sendsByEnter('photoComment', { 'aria-label': 'Bình luận dưới tên Nguyễn Thử Nghiệm', 'aria-placeholder': 'Bình luận dưới tên Nguyễn Thử Nghiệm' }, document.querySelector('#viewer .slot'));

// A chat window at the foot of the page.
const chat = html('<div role="region" aria-label="Đoạn chat với Một Người Bạn"><div class="slot"></div><div role="button" tabindex="0" aria-label="Nhấn Enter để gửi" id="chatSend">➤</div></div>');
document.body.append(chat);
const chatting = sendsByEnter('chat', { 'aria-label': 'Tin nhắn', 'aria-placeholder': 'Aa', 'aria-describedby': 'Aa' }, chat.querySelector('.slot'));
button(byId('chatSend'), (via, event) => send('chat', via, event, chatting.text(), chatting.empty));

const story = new URLSearchParams(location.search).get('story');
if (story) document.querySelector('[data-ad-rendering-role="story_message"] div[dir]').textContent = story;
ready();
