import { describe, expect, it } from 'vitest';
import { openOffice } from './office.ts';
import { contractStores } from './open-stores.ts';

describe.each(contractStores())('settings on $name', ({ open }) => {
  it('keeps a calendar as long as a policy counts by it', async () => {
    const office = await openOffice(await open());
    const none = { firstResponse: null, nextResponse: null, resolution: null };
    const setting = {
      id: 'standard',
      type: 'sla-policy',
      name: 'Standard',
      calendarId: 'hours',
      queueIds: [],
      targets: { low: none, normal: none, high: none, urgent: none },
    } as const;
    const periods = [{ day: 1, from: '09:00', to: '17:00' }];
    const hours = {
      id: 'hours',
      type: 'calendar',
      name: 'Hours',
      timeZone: 'UTC',
      periods,
      holidays: [],
    } as const;
    await office.run('admin', 'put-setting', { command: 'a', base: null, setting: hours });
    await office.run('admin', 'put-setting', { command: 'b', base: null, setting });
    const remove = async (command: string, settingId: string) =>
      office.run('admin', 'delete-setting', {
        command,
        base: (await office.revOf(settingId)) ?? '',
        settingId,
      });
    await expect(remove('c', 'hours')).rejects.toMatchObject({
      reason: 'refused',
      message: 'Policies count by this calendar: Standard. Give them another one first.',
    });
    await remove('d', 'standard');
    await remove('e', 'hours');
    expect(await office.revOf('hours')).toBeNull();
  });
});
