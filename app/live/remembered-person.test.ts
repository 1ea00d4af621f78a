import { expect, it } from 'vitest';
import { forgetPerson, recallPerson, rememberPerson, type KeptText } from './remembered-person.ts';

function memory(text: string | null = null): KeptText {
  let kept = text;
  return { getItem: () => kept, setItem: (_key, next) => (kept = next), removeItem: () => (kept = null) };
}

const ana = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'admin' } as const;

it('knows again who was signed in', () => {
  const kept = memory();
  rememberPerson(kept, ana);
  expect(recallPerson(kept)).toEqual(ana);
  forgetPerson(kept);
  expect(recallPerson(kept)).toBeNull();
});

it('keeps nothing but what is needed', () => {
  const kept = memory();
  rememberPerson(kept, Object.assign({ token: 'secret' }, ana));
  expect(kept.getItem('any')).not.toContain('secret');
});

it.each(['', '{', '7', '{"id":"../x","name":"x","email":null,"role":"admin"}', '{"id":"ana","role":"root"}'])(
  'takes %j for nobody',
  (text) => {
    expect(recallPerson(memory(text))).toBeNull();
  },
);
