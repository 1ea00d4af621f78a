import type { WithDeleted } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import { PULL_DOCUMENTS } from '../protocol/limits.ts';
import { checkpointSchema, type Checkpoint, type Pulled } from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import type { PulledPage } from './pull-mux.ts';
import type { Page, PageMark, PullPorts } from './pull-ports.ts';
import { Rereading, type Part } from './rereading.ts';
import { isDeleted } from './unsent-mark.ts';

/** A page that was asked for: the one after `page`, at a moment of the trace. */
interface Asked {
  readonly page: number;
  readonly since: number;
  /** How often news had been told of by then. */
  readonly news: number;
  readonly answer: Promise<PulledPage>;
}

/**
 * The pull handler of one kind. RxDB asks for page after page until one is empty, and stores a page while it asks for the next; when
 * storing fails it carries on, and the next page's checkpoint buries the loss. So no page is given out before the last one is stored.
 */
export class KindPuller {
  private readonly ports: PullPorts;
  private outstanding: number | null = null;
  /** The page with which the heads were reached, and how often news had been told of when it was asked for. */
  private end: { readonly page: number; readonly news: number } | null = null;
  private news = 0;
  /** Where the next page begins, when that is not where the stored one led: after an empty answer, or a page that was put off. */
  private ahead: PageMark | null = null;
  private toReread: readonly Part[] = [];
  private rereading: Rereading | null = null;
  private scopes: readonly string[] | null = null;
  private missed = false;
  private asked: Asked | null = null;

  constructor(ports: PullPorts) {
    this.ports = ports;
  }

  /** There may be something new. RxDB forgets that it was asked to pull when the asking is older than the page it asks for next. */
  tell(): void {
    this.news += 1;
  }

  /** Reads these parts again from their beginning, at the next pull: with those already asked for, after those being read. */
  reread(parts: readonly Part[]): void {
    this.toReread = [...this.toReread, ...parts];
  }

  /** Whether a page was put off because of a push that was under way; asking takes note of it. */
  missedPage(): boolean {
    const missed = this.missed;
    this.missed = false;
    return missed;
  }

  /** The next page after `last`; an empty one is the end for now. */
  async next(last: PageMark | undefined): Promise<Page> {
    await this.ports.ready();
    const nothing: Page = { documents: [], checkpoint: last };
    if (this.outstanding !== null && this.outstanding === last?.page) {
      const { end } = this;
      this.end = null;
      // The heads were reached with that page: asking again at once would only hear the same, but for news told of since it was asked for.
      if (end?.page === last.page && end.news === this.news) return nothing;
      if (!(await this.ports.persisted(last.page))) {
        this.ports.faulted();
        return nothing;
      }
    }
    this.outstanding = null;
    return (await this.fetch(last?.page ?? 0, this.wireAt(last))) ?? nothing;
  }

  private wireAt(last: PageMark | undefined): Checkpoint | null {
    const parsed = checkpointSchema.safeParse(last?.wire);
    const stored = parsed.success ? parsed.data : null;
    const wire = this.ahead !== null && this.ahead.page === (last?.page ?? 0) ? this.ahead.wire : stored;
    if (wire === null || this.toReread.length === 0 || this.rereading !== null) return wire;
    this.rereading = new Rereading(this.toReread);
    this.toReread = [];
    return this.rereading.rewind(wire);
  }

  private ask(page: number, from: Checkpoint | null): Asked {
    const since = this.ports.trace.now();
    const { news } = this;
    return { page, since, news, answer: this.ports.mux.pull(this.ports.kind, from, PULL_DOCUMENTS) };
  }

  /** What was asked for while the page before was being stored, when it is what is wanted now. */
  private takeAsked(page: number): Asked | null {
    const { asked } = this;
    this.asked = null;
    return asked?.page === page && this.rereading === null ? asked : null;
  }

  private async fetch(page: number, from: Checkpoint | null): Promise<Page | null> {
    const { since, news, answer: answering } = this.takeAsked(page) ?? this.ask(page, from);
    const answer = await answering;
    const { pulled, scopes } = answer;
    const readable = await this.ports.readable(pulled.documents, scopes);
    // Replication would pass them over as edits that have still to be pushed, and never ask for the server's form again.
    const own = readable.filter((doc) => this.ports.isUnsent(doc));
    await Promise.all(own.map((doc) => this.ports.settle(doc)));
    // From here to the page's being given out nothing is waited for: a push that was answered meanwhile would be undone by it.
    const named = new Set(pulled.documents.map((doc) => doc.id));
    const gone = this.gone(pulled, scopes).filter((doc) => !named.has(doc.id));
    const pushed = this.ports.trace.touches(named, since);
    if (pushed === 'since') return this.fetch(page, from);
    if (pushed === 'under-way') {
      // Not waited for, since it may last as long as the network is away: the end of the push asks for this page again.
      this.missed = true;
      if (from !== null) this.ahead = { page, wire: from };
      return null;
    }
    const leaving = gone.filter((doc) => this.ports.trace.touches([doc.id], since) === null);
    if (leaving.length === gone.length) this.scopes = scopes;
    else this.leaveLater(pulled.more);
    if (!pulled.more) this.rereading = null;
    const documents = [...readable.map(forReplication), ...leaving.map(tombstoneOf)];
    this.ports.pulled(answer);
    const over = documents.map((doc) => ({ doc, rev: this.ports.heldRev(doc.id) }));
    if (documents.length === 0) {
      this.ahead = { page, wire: pulled.checkpoint };
      return pulled.more ? this.fetch(page, pulled.checkpoint) : null;
    }
    const next = page + 1;
    this.ahead = null;
    this.outstanding = next;
    this.end = pulled.more ? null : { page: next, news };
    void this.seeTaken(next, over);
    // The next page is on its way while this one is stored; it is given out only after that.
    if (pulled.more && this.rereading === null) this.asked = this.ask(next, pulled.checkpoint);
    return { documents, checkpoint: { page: next, wire: pulled.checkpoint } };
  }

  /**
   * Replication passes a document over that it has stored without having noted it, because the page died in between: it takes it for an
   * edit. So what a stored page was to replace, and did not, is put there past it, and what it brought and nobody was told of is shown.
   */
  private async seeTaken(
    page: number,
    over: readonly { readonly doc: AnyDocument; readonly rev: string | null }[],
  ): Promise<void> {
    if (over.every(({ doc, rev }) => rev === doc.rev)) return;
    if (!(await this.ports.persisted(page))) return;
    try {
      for (const { doc, rev } of over)
        if (rev !== null && rev !== doc.rev && this.ports.heldRev(doc.id) === rev)
          await this.ports.adopt(doc, rev);
      const hidden = over.filter(({ doc }) => this.ports.heldRev(doc.id) !== doc.rev && !isDeleted(doc));
      if (hidden.length > 0) await this.ports.show(hidden.map(({ doc }) => doc.id));
    } catch {
      // The storage has told of its fault. The digests find what still differs, and have it read again.
      this.ports.faulted();
    }
  }

  /** What is being pushed would not leave now. It is looked for again when its push has ended. */
  private leaveLater(more: boolean): void {
    this.missed = true;
    if (!more && this.rereading !== null) this.reread(this.rereading.parts);
  }

  /** What is to leave the device with this page although the page does not name it. */
  private gone(pulled: Pulled, scopes: readonly string[]): readonly AnyDocument[] {
    if (pulled.reset.length > 0)
      this.rereading = new Rereading(pulled.reset.map((scope) => ({ scope, lane: null })));
    this.rereading?.note(pulled.documents.map((doc) => doc.id));
    const known = this.scopes;
    const same =
      known !== null && known.length === scopes.length && known.every((scope) => scopes.includes(scope));
    const outside = same ? [] : this.ports.heldOutside(scopes);
    if (pulled.more || this.rereading === null) return outside;
    const { rereading } = this;
    const inside = rereading.missing(this.ports.heldOf(rereading.parts, scopes));
    return [...outside, ...inside.filter((doc) => !outside.includes(doc))];
  }
}

/** A pulled tombstone says so of itself: it is never pushed, not even after a restore of the server's data. */
function forReplication(doc: WireDocument): WithDeleted<AnyDocument> {
  return isDeleted(doc) ? tombstoneOf(doc) : { ...doc, _deleted: false };
}

function tombstoneOf({ id, rev }: AnyDocument): WithDeleted<AnyDocument> {
  return { id, rev, left: true, _deleted: true };
}
