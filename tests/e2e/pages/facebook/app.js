// SPDX-License-Identifier: Apache-2.0
import { button, how, lexical, ready, send } from '../shared/page.js';

const words = {
	vi: { ask: 'Bạn đang nghĩ gì?', create: 'Tạo bài viết', post: 'Đăng', next: 'Tiếp', audience: 'Cài đặt bài viết', groupAsk: 'Bạn viết gì đi...', reply: 'Phản hồi', replyLabel: 'Phản hồi bình luận của Một Người Bạn…', edit: 'Chỉnh sửa', editComment: 'Chỉnh sửa bình luận…', editPost: 'Chỉnh sửa bài viết', save: 'Lưu', share: 'Chia sẻ', shareNow: 'Chia sẻ ngay (Công khai)', shareWith: 'Chia sẻ lên Bảng feed', shareLabel: 'Hãy nói gì đó về nội dung này...', shareSend: 'Chia sẻ ngay', listing: 'Tạo bài niêm yết', title: 'Tiêu đề', describe: 'Mô tả', story: 'Tin của bạn', startTyping: 'Bắt đầu nhập', shareStory: 'Chia sẻ lên tin', comment: 'Viết bình luận công khai…', commentSend: 'Bình luận' },
	en: { ask: "What's on your mind?", create: 'Create post', post: 'Post', next: 'Next', audience: 'Post settings', groupAsk: 'Write something...', reply: 'Reply', replyLabel: 'Reply to Một Người Bạn…', edit: 'Edit', editComment: 'Edit comment…', editPost: 'Edit post', save: 'Save', share: 'Share', shareNow: 'Share now (Public)', shareWith: 'Share to Feed', shareLabel: 'Say something about this...', shareSend: 'Share now', listing: 'Create new listing', title: 'Title', describe: 'Description', story: 'Your story', startTyping: 'Start typing', shareStory: 'Share to story', comment: 'Write a public comment…', commentSend: 'Comment' },
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

// Dialogs are made anew each time, as on a page that renders from state.
function dialog(label, inside) {
	const made = document.createElement('div');
	made.setAttribute('role', 'dialog');
	made.setAttribute('aria-label', label);
	made.innerHTML = `<h2></h2>${inside}`;
	made.querySelector('h2').textContent = label;
	byId('layer').replaceChildren(made);
	return made;
}
const closeLayer = () => byId('layer').replaceChildren();

function named(element, label, shown = label) {
	element.setAttribute('aria-label', label);
	element.textContent = shown;
	return element;
}

const box = (id) => `<div id="${id}" role="textbox" contenteditable="true" spellcheck="true" data-lexical-editor="true"></div>`;
const press = (id) => `<div id="${id}" role="button" tabindex="0"></div>`;

/** A dialog with one Lexical composer and one button that sends it. */
function composing({ composer, title, label, button: buttonLabel, before }) {
	dialog(title, `<form method="post">${box(composer)}</form>${press(`${composer}Send`)}`);
	const editor = lexical(byId(composer));
	byId(composer).setAttribute('aria-label', label);
	named(byId(`${composer}Send`), buttonLabel);
	if (before) editor.write(before);
	const go = (via, event) => send(composer, via, event, editor.text(), closeLayer);
	button(byId(`${composer}Send`), go);
	if (how.ctrl) {
		byId(composer).addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			go('enter', event);
		}, true);
	}
	byId(composer).focus();
	return editor;
}

named(byId('ask'), words.create, words.ask);
byId('ask').addEventListener('click', () => {
	const inGroup = location.pathname.startsWith('/groups/');
	const twoSteps = new URLSearchParams(location.search).get('steps') === '2';
	const editor = composing({
		composer: 'post',
		title: words.create,
		label: inGroup ? words.groupAsk : words.ask,
		button: twoSteps ? words.next : words.post,
	});
	if (!twoSteps) return;
	// Two steps: "Tiếp" only turns the page; the editor leaves the document before the post goes out.
	const next = byId('postSend').cloneNode(true);
	byId('postSend').replaceWith(next);
	next.addEventListener('click', () => {
		const text = editor.text();
		dialog(words.audience, press('postSend'));
		named(byId('postSend'), words.post);
		button(byId('postSend'), (via, event) => send('post', via, event, text, closeLayer));
	});
});

// Reply to a comment, and edit one: boxes that appear in place.
named(byId('replyOpen'), words.reply).addEventListener('click', () => {
	byId('replySlot').innerHTML = box('reply');
	const reply = lexical(byId('reply'), { onEnter: (event) => send('reply', 'enter', event, reply.text(), reply.empty) });
	byId('reply').setAttribute('aria-label', words.replyLabel);
	byId('reply').focus();
});
named(byId('editCommentOpen'), words.edit).addEventListener('click', () => {
	byId('replySlot').innerHTML = `${box('editComment')}${press('editCommentSend')}`;
	const edit = lexical(byId('editComment'), { onEnter: (event) => save('enter', event) });
	const save = (via, event) => send('editComment', via, event, edit.text(), () => byId('replySlot').replaceChildren());
	byId('editComment').setAttribute('aria-label', words.editComment);
	edit.write('Vui quá!');
	button(named(byId('editCommentSend'), words.save), save);
	byId('editComment').focus();
});
named(byId('editOpen'), words.edit).addEventListener('click', () => {
	composing({ composer: 'edit', title: words.editPost, label: words.ask, button: words.save, before: 'Vui quá!' });
});

// Share: at once (no composer at all), or with one's own words.
named(byId('shareOpen'), words.share).addEventListener('click', () => {
	const menu = document.createElement('div');
	menu.setAttribute('role', 'menu');
	menu.innerHTML = '<div id="shareNow" role="menuitem" tabindex="0"></div><div id="shareWith" role="menuitem" tabindex="0"></div>';
	byId('layer').replaceChildren(menu);
	named(byId('shareNow'), words.shareNow);
	named(byId('shareWith'), words.shareWith);
	const story = document.querySelector('[data-ad-rendering-role="story_message"]').textContent;
	button(byId('shareNow'), (via, event) => send('share-now', via, event, story, closeLayer));
	byId('shareWith').addEventListener('click', () =>
		composing({ composer: 'share', title: words.shareWith, label: words.shareLabel, button: words.shareSend }),
	);
});

// A listing and a story are plain forms.
const forms = {
	'/marketplace/create/item': { composer: 'listing', title: words.listing, heading: words.title, label: words.describe, button: words.post },
	'/stories/create': { composer: 'story', title: words.story, label: words.startTyping, button: words.shareStory },
};
const written = ({ composer, heading }) => (heading && byId(`${composer}Title`).value ? `${byId(`${composer}Title`).value}\n` : '') + byId(composer).value;
const form = forms[location.pathname];
if (form) {
	const heading = form.heading ? `<input id="${form.composer}Title" type="text">` : '';
	dialog(form.title, `${heading}<textarea id="${form.composer}" rows="4"></textarea>${press(`${form.composer}Send`)}`);
	if (form.heading) byId(`${form.composer}Title`).setAttribute('aria-label', form.heading);
	byId(form.composer).setAttribute('aria-label', form.label);
	named(byId(`${form.composer}Send`), form.button);
	button(byId(`${form.composer}Send`), (via, event) =>
		send(form.composer, via, event, written(form), () => {
			for (const field of document.querySelectorAll('[role=dialog] :is(input, textarea)')) field.value = '';
		}),
	);
}

// `story=` puts another text into the shared post, for what a share is checked for.
const story = new URLSearchParams(location.search).get('story');
if (story) document.querySelector('[data-ad-rendering-role="story_message"] > div').textContent = story;

ready();
