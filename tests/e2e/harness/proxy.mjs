// SPDX-License-Identifier: Apache-2.0
import http from 'node:http';
import net from 'node:net';

/**
 * A CONNECT proxy that leads the named hosts to one local port and refuses everything else.
 * `refused` holds what was asked for in vain: it must not hold anything of ours. Firefox has no
 * resolver rules, and Chromium is given the same proxy's view by --host-resolver-rules.
 */
export async function startProxy(hostNames, port) {
	const refused = [];
	const sockets = new Set();
	const server = http.createServer((ask, answer) => {
		refused.push(ask.url);
		answer.writeHead(502).end();
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => socket.destroy());
	});
	server.on('connect', (ask, socket, head) => {
		if (!hostNames.some((name) => ask.url === `${name}:443`)) {
			refused.push(ask.url);
			socket.end('HTTP/1.1 502 Not here\r\n\r\n');
			return;
		}
		const there = net.connect(port, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 OK\r\n\r\n');
			if (head.length > 0) there.write(head);
			there.pipe(socket);
			socket.pipe(there);
		});
		there.on('error', () => socket.destroy());
		socket.on('close', () => there.destroy());
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: server.address().port,
		refused,
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
