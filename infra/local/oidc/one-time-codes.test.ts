import { beforeEach, describe, expect, it } from 'vitest';
import { CODE_MS, CODE_TRIES, CODES_PER_ADDRESS, CODES_PER_NETWORK, OneTimeCodes } from './one-time-codes.ts';

const ADDRESS = 'rosa@home.example';

describe('a code by mail', () => {
  let nowMs = 0;
  let mails: { address: string; code: string }[] = [];
  let codes: OneTimeCodes;

  beforeEach(() => {
    nowMs = 1_000_000;
    mails = [];
    let made = 100_000;
    codes = new OneTimeCodes({
      now: () => nowMs,
      deliver: async (address, code) => void mails.push({ address, code }),
      makeCode: () => String(++made),
    });
  });

  const lastCode = () => mails.at(-1)?.code ?? '';

  it('proves the address it was sent to, typed with or without a gap, and once', async () => {
    await codes.send('one', ADDRESS, 'here');
    const typed = `${lastCode().slice(0, 3)} ${lastCode().slice(3)}`;
    expect(codes.check('one', typed)).toEqual({ kind: 'right', address: ADDRESS });
    expect(codes.check('one', typed)).toEqual({ kind: 'over' });
  });

  it('is of no use to another sign-in, which did not ask for it', async () => {
    await codes.send('one', ADDRESS, 'here');
    expect(codes.check('two', lastCode())).toEqual({ kind: 'over' });
  });

  it('is over after ten minutes', async () => {
    await codes.send('one', ADDRESS, 'here');
    nowMs += CODE_MS - 1;
    expect(codes.check('one', '0')).toEqual({ kind: 'wrong', address: ADDRESS });
    nowMs += 1;
    expect(codes.check('one', lastCode())).toEqual({ kind: 'over' });
  });

  it('is over once it was guessed at too often, even for the right digits', async () => {
    await codes.send('one', ADDRESS, 'here');
    for (let n = 0; n < CODE_TRIES; n += 1)
      expect(codes.check('one', '999999')).toEqual({ kind: 'wrong', address: ADDRESS });
    expect(codes.check('one', lastCode())).toEqual({ kind: 'over' });
  });

  it('makes way for the next one of the same sign-in', async () => {
    await codes.send('one', ADDRESS, 'here');
    const first = lastCode();
    await codes.send('one', ADDRESS, 'here');
    expect(codes.check('one', first)).toEqual({ kind: 'wrong', address: ADDRESS });
    expect(codes.check('one', lastCode())).toEqual({ kind: 'right', address: ADDRESS });
  });

  it('is sent a few times an hour to one address, and not more often', async () => {
    for (let n = 0; n < CODES_PER_ADDRESS; n += 1)
      expect(await codes.send(`sign-in ${n}`, ADDRESS, `network ${n}`)).toBe('sent');
    expect(await codes.send('another', ADDRESS, 'elsewhere')).toBe('too-many');
    expect(mails).toHaveLength(CODES_PER_ADDRESS);
    expect(await codes.send('another', 'sam@home.example', 'elsewhere')).toBe('sent');
    nowMs += 3_600_000;
    expect(await codes.send('another', ADDRESS, 'elsewhere')).toBe('sent');
  });

  it('is sent so often an hour for one network, whatever the addresses', async () => {
    for (let n = 0; n < CODES_PER_NETWORK; n += 1) await codes.send(`${n}`, `p${n}@home.example`, 'one');
    expect(await codes.send('more', 'new@home.example', 'one')).toBe('too-many');
    expect(await codes.send('more', 'new@home.example', 'two')).toBe('sent');
  });
});
