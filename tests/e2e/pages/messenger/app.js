// SPDX-License-Identifier: Apache-2.0
import { button, lexical, ready, send } from '../shared/page.js';

const box = document.getElementById('message');
const message = lexical(box, { onEnter: (event) => sendMessage('enter', event) });
function sendMessage(via, event) {
	send('message', via, event, message.text(), message.empty);
}
button(document.getElementById('messageSend'), sendMessage);
ready();
