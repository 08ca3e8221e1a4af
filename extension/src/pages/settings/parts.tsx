// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../protocol/messages.gen.ts';

/** What every part of the page gets: the settings as they are, and the way to change them. */
export interface PartProps {
	settings: Settings;
	/** True when it went. */
	set: (change: Settings) => Promise<boolean>;
}

export function Part({
	id,
	title,
	more,
	children,
}: {
	id: string;
	title: string;
	more?: string;
	children: ComponentChildren;
}) {
	return (
		<section class="card stack" id={id} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{more && <p class="small mute">{more}</p>}
			{children}
		</section>
	);
}

/** One of several ways that exclude each other; all alike in size and order. */
export function Ways<T extends string>({
	legend,
	name,
	value,
	ways,
	choose,
	boxed = false,
}: {
	legend: string;
	name: string;
	value: T | undefined;
	ways: { value: T; title: string; more?: string; small?: string }[];
	choose: (value: T) => void;
	boxed?: boolean;
}) {
	const id = useId();
	return (
		<fieldset class={boxed ? 'ways boxed' : 'ways'}>
			<legend class="vh">{legend}</legend>
			{ways.map((way) => (
				<label class="way">
					<input type="radio" name={`${name}-${id}`} checked={value === way.value} onChange={() => choose(way.value)} />
					<span>
						<b>{way.title}</b>
						{way.more && <span>{way.more}</span>}
						{way.small && <small class="mute">{way.small}</small>}
					</span>
				</label>
			))}
		</fieldset>
	);
}
