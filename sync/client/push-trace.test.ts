import { describe, expect, it } from 'vitest';
import { PushTrace } from './push-trace.ts';

describe('the trace of pushes', () => {
  it('knows what is under way until it is noted', () => {
    const trace = new PushTrace();
    trace.begin(['a', 'b']);
    expect(trace.touches(['c', 'b'], trace.now())).toBe('under-way');
    expect(trace.note('b')).toBe(true);
    expect(trace.touches(['b'], trace.now())).toBeNull();
    expect(trace.touches(['a'], trace.now())).toBe('under-way');
  });

  it('knows what was noted since a page was asked for', () => {
    const trace = new PushTrace();
    trace.begin(['a']);
    const asked = trace.now();
    trace.note('a');
    expect(trace.touches(['a'], asked)).toBe('since');
    expect(trace.touches(['b'], asked)).toBeNull();
    expect(trace.touches(['a'], trace.now())).toBeNull();
  });

  it('waits no longer for notes that could not be written', () => {
    const trace = new PushTrace();
    trace.begin(['sent', 'answered']);
    trace.answered(['answered', 'never begun']);
    trace.expectNote('written');
    trace.noteFailed();
    expect(trace.touches(['answered', 'never begun', 'written'], trace.now())).toBeNull();
    expect(trace.touches(['sent'], trace.now())).toBe('under-way');
  });

  it('expects a note of what is written as the server’s, and none when nothing was', () => {
    const trace = new PushTrace();
    trace.begin(['sent']);
    for (const id of ['sent', 'a', 'b']) trace.expectNote(id);
    for (const id of ['sent', 'b']) trace.expectNoNote(id);
    expect(trace.touches(['b'], trace.now())).toBeNull();
    expect(trace.note('a')).toBe(true);
    expect(trace.touches(['sent'], trace.now())).toBe('under-way');
  });

  it('counts what goes past replication until its end, whatever replication does meanwhile', () => {
    const trace = new PushTrace();
    const asked = trace.now();
    trace.beginAside('a');
    trace.begin(['a']);
    trace.note('a');
    expect(trace.touches(['a'], asked)).toBe('under-way');
    trace.endAside('a');
    expect(trace.touches(['a'], asked)).toBe('since');
    expect(trace.touches(['a'], trace.now())).toBeNull();
  });

  it('takes no note of what was never pushed', () => {
    const trace = new PushTrace();
    expect(trace.note('pulled')).toBe(false);
    expect(trace.touches(['pulled'], 0)).toBeNull();
  });
});
