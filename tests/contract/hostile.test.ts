import { describe, expect, it } from 'vitest';
import { forbiddenRows, strangeFields } from '../security/hostile-rows.ts';
import { ANA, BO, openDesk } from './desk.ts';
import { insert } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

describe.each(contractStores())('hostile rows on $name', ({ open }) => {
  it('are each answered, never by a fault, and leave the table whole', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('honest')));
    const hostile = [...forbiddenRows(ana), ...strangeFields(ana)];
    for (let start = 0; start < hostile.length; start += 60) {
      const batch = hostile.slice(start, start + 60);
      const answers = await ana.push(...batch.map(({ row }) => row));
      for (const [n, { name }] of batch.entries()) expect(answers[n]?.status, name).not.toBe('retry');
    }
    await bo.pullAll();
    expect(bo.get('tickets', 'honest')).toBeDefined();
    expect(await desk.faults()).toEqual([]);
  });
});
