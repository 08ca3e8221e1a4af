// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../look/icons.tsx';
import type { Loaded, NoAnswer } from './asked.ts';
import { useWords } from './language.tsx';
import { type CommonWords, commonWords } from './words.ts';

/** Why there is no answer, in one sentence. */
export function sentenceFor(why: NoAnswer, words: CommonWords): string {
	if (why.kind === 'refused') return words.refused[why.code];
	switch (why.why) {
		case 'host-missing':
			return `${words.hostMissing}. ${words.hostMissingMore}`;
		case 'host-slow':
			return words.hostSlow;
		case 'host-died':
			return words.hostDied;
		case 'versions-differ':
			return words.versionsDiffer(chrome.runtime.getManifest().version, '');
		case 'paused':
			return words.paused;
		case 'changed':
			return words.changed;
		case 'refused':
			return words.refused['not-allowed'];
		case 'reloaded':
			return words.reloaded;
	}
}

/** True when a question with a passphrase was refused for the passphrase. */
export const isWrongPassphrase = (why: NoAnswer): boolean => why.kind === 'refused' && why.code === 'not-allowed';

/** A quiet bar: something did not go, what and why, and the way on. */
export function NotThere({ why, again }: { why: NoAnswer; again?: () => void }) {
	const words = useWords(commonWords);
	const missing = why.kind === 'unchecked' && why.why === 'host-missing';
	return (
		<div class="quiet" role="status">
			<span>
				<Icon name="unseen" size={18} /> {sentenceFor(why, words)}
				{missing && (
					<>
						{' '}
						<code>soat doctor</code>
					</>
				)}
				{'what' in why && why.what && (
					<>
						<br />
						<small class="mute">{why.what}</small>
					</>
				)}
			</span>
			{again && (
				<button type="button" class="btn sm" onClick={again}>
					{words.again}
				</button>
			)}
		</div>
	);
}

/** What is there; or, while it is not, the one line that says so. */
export function Once<T>({
	loaded,
	opening,
	again,
	children,
}: {
	loaded: Loaded<T>;
	opening?: string;
	again?: () => void;
	children: (value: T) => ComponentChildren;
}) {
	const words = useWords(commonWords);
	switch (loaded.kind) {
		case 'loading':
			return loaded.slow ? (
				<p class="mute" role="status">
					{opening ?? words.loading}
				</p>
			) : null;
		case 'not':
			return <NotThere why={loaded.why} {...(again ? { again } : {})} />;
		case 'there':
			return <>{children(loaded.value)}</>;
	}
}

export interface Said {
	text: string;
	undo?: () => void;
}

const saidForMs = 8000;

/** What was just done, with the way back where there is one: then it stays until it is closed. */
export function SaidLine({ said, done }: { said: Said | undefined; done: () => void }) {
	const words = useWords(commonWords);
	useEffect(() => {
		if (!said || said.undo) return;
		const timer = setTimeout(done, saidForMs);
		return () => clearTimeout(timer);
	}, [said]);
	return (
		<div class="said-line" role="status" aria-live="polite">
			{said && (
				<div class="toast">
					<span>{said.text}</span>
					{said.undo && (
						<button
							type="button"
							class="btn sm"
							onClick={() => {
								said.undo?.();
								done();
							}}
						>
							{words.undo}
						</button>
					)}
					<button type="button" class="btn sm bare" onClick={done}>
						{words.close}
					</button>
				</div>
			)}
		</div>
	);
}

/** A modal dialog by the browser's own element: focus is kept and given back, Esc closes. */
export function Ask({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		dialog.current?.showModal?.();
	}, []);
	return (
		<dialog ref={dialog} aria-labelledby="ask-title" onClose={close} class="stack">
			<h2 id="ask-title">{title}</h2>
			{children}
		</dialog>
	);
}
