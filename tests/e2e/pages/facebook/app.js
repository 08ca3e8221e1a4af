// SPDX-License-Identifier: Apache-2.0
import { button, how, lexical, ready, send } from '../shared/page.js';

const words = {
	vi: { ask: 'Bạn đang nghĩ gì?', create: 'Tạo bài viết', post: 'Đăng', close: 'Đóng', comment: 'Viết bình luận công khai…', commentSend: 'Bình luận' },
	en: { ask: "What's on your mind?", create: 'Create post', post: 'Post', close: 'Close', comment: 'Write a public comment…', commentSend: 'Comment' },
}[how.labels];

const byId = (id) => document.getElementById(id);

const comment = lexical(byId('comment'), { onEnter: (event) => sendComment('enter', event) });
byId('comment').setAttribute('aria-label', words.comment);
byId('commentSend').setAttribute('aria-label', words.commentSend);
byId('commentSend').textContent = '➤';
function sendComment(via, event) {
	send('comment', via, event, comment.text(), comment.empty);
}
button(byId('commentSend'), sendComment);

// The post dialog is made anew each time, as on a page that renders from state.
byId('ask').textContent = words.ask;
byId('ask').setAttribute('aria-label', words.create);
byId('ask').addEventListener('click', openDialog);
function openDialog() {
	const dialog = document.createElement('div');
	dialog.setAttribute('role', 'dialog');
	dialog.setAttribute('aria-label', words.create);
	dialog.innerHTML = `<h2></h2><form method="post">
		<div id="post" role="textbox" contenteditable="true" spellcheck="true" data-lexical-editor="true"></div></form>
		<div id="postSend" role="button" tabindex="0"></div>`;
	dialog.querySelector('h2').textContent = words.create;
	byId('layer').replaceChildren(dialog);
	const post = lexical(byId('post'));
	byId('post').setAttribute('aria-label', words.ask);
	byId('postSend').textContent = words.post;
	byId('postSend').setAttribute('aria-label', words.post);
	button(byId('postSend'), (via, event) =>
		send('post', via, event, post.text(), () => byId('layer').replaceChildren()),
	);
	byId('post').focus();
}

ready();
