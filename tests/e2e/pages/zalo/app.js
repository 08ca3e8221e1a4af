// SPDX-License-Identifier: Apache-2.0
//
// Not Lexical: a plain contenteditable whose lines are div#input_line_N, read by keyCode as older
// code does.
import { button, ready, send } from '../shared/page.js';

const box = document.getElementById('richInput');
const text = () => [...box.children].map((line) => line.textContent).join('\n');
function empty() {
	box.innerHTML = '<div id="input_line_0"><br></div>';
	getSelection().collapse(box.firstElementChild, 0);
}
function sendMessage(via, event) {
	send('message', via, event, text(), empty);
}
box.addEventListener('keydown', (event) => {
	if (event.keyCode !== 13 || event.shiftKey || event.isComposing) return;
	event.preventDefault();
	sendMessage('enter', event);
});
// Emptied by hand, a box may lose its line (Firefox); the next letter then stands bare in the box.
box.addEventListener('input', () => {
	if (box.querySelector('div')) return;
	const typed = box.textContent;
	empty();
	if (typed === '') return;
	box.firstElementChild.textContent = typed;
	getSelection().collapse(box.firstElementChild.firstChild, typed.length);
});
button(document.getElementById('messageSend'), sendMessage);

// A quoted message stands above the box; what is written goes out the same way.
document.getElementById('quote').addEventListener('click', () => {
	document.getElementById('quoted').hidden = false;
	box.focus();
});

// Forwarding: a dialog made anew each time, with a box for own words.
const others = document.getElementById('bubble');
const layer = document.getElementById('layer');
document.getElementById('forwardOpen').addEventListener('click', () => {
	layer.innerHTML =
		'<div role="dialog" aria-label="Chia sẻ"><h2>Chia sẻ</h2><textarea id="forward"></textarea><div id="forwardSend" role="button" tabindex="0">Chia sẻ</div></div>';
	const words = document.getElementById('forward');
	button(document.getElementById('forwardSend'), (via, event) =>
		send('forward', via, event, [words.value, others.textContent].filter(Boolean).join('\n'), () => layer.replaceChildren()),
	);
	words.focus();
});
ready();
