// SPDX-License-Identifier: Apache-2.0
//
// What a site's file says. Labels are matched without regard to case and Unicode form, against the
// accessible names of an element: `=x` equals, `^x` begins with, `x` contains.
import type { Site, Surface } from '../protocol/messages.gen.ts';
import type { SourceId } from './sources.ts';

/** Labels by the language of the site's interface. */
export interface Labels {
	vi: string[];
	en: string[];
}

/** One way a composer looks. The first entry that fits an editing element wins. */
export interface ComposerEntry {
	/** What the editing element itself must match. Never a class name where a role or a label will do. */
	css: string;
	labels?: Labels;
	/** The page's path begins with one of these. */
	paths?: string[];
	/** Some ancestor matches this and, if labels are given, bears one of them. */
	within?: { css: string; labels?: Labels };
	/** Some ancestor dialog holds a button of this kind. */
	besideButton?: ButtonKind;
	surface: Surface;
	/** What a bare Enter does. */
	enter: 'sends' | 'breaks';
	/** What our faces stay clear of, where that is no dialog and no form: field, send button and all. */
	frame?: string;
	/** The draft is several fields: all that match this inside the nearest `group`. */
	fields?: { css: string; group: string };
	source: SourceId;
}

export type ButtonKind =
	/** Sends what the composer holds. */
	| 'send'
	/** First step of two: the text is final, the next screen sends it. */
	| 'next'
	/** Shares at once, with no composer or with own words. */
	| 'share-now'
	/** Opens a share or forward dialog: only the element is remembered, nothing is read. */
	| 'open-share';

export interface ButtonEntry {
	kind: ButtonKind;
	css: string;
	labels?: Labels;
	/** The surfaces whose composer it sends. */
	surfaces: Surface[];
	source: SourceId;
}

/** Where the words and the link of others stand that a share would carry along. */
export interface SharedEntry {
	/** The thing shared: the nearest of these around the control that opened the share. */
	container: string;
	text: string;
	link: string;
	source: SourceId;
}

/** Everything we know about one site. Nothing else in the extension knows a selector. */
export interface SiteEntries {
	site: Site;
	/** Hosts, with all their subdomains. */
	hosts: string[];
	/** The site to name when the page's path begins so: facebook.com/messages is Messenger. */
	pathSites?: Record<string, Site>;
	composers: ComposerEntry[];
	buttons: ButtonEntry[];
	shared?: SharedEntry;
	/** Pictures put into the draft, inside the composer's dialog or form. Counted, never read. */
	pictures: string;
}
