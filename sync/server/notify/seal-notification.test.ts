import { createECDH } from 'node:crypto';
import { expect, it } from 'vitest';
import { showTold } from '../../../service-worker/notification.ts';
import { PushService } from '../../../tests/support/push-service.ts';
import { NOTIFIED_KINDS } from '../../protocol/notify.ts';
import { HttpsSender } from '../webhooks/https-sender.ts';
import { notifyKeysOf } from './notify-key.ts';
import { sealNotification } from './seal-notification.ts';

const keys = notifyKeysOf('the desk’s');

it.each(NOTIFIED_KINDS)(
  'what is sealed as %s is read by the device and shown by its worker',
  async (kind) => {
    const service = new PushService(keys.publicKey);
    await service.start();
    const { subscription, heard } = service.subscribe('device');
    const notification = { kind, ticketId: '01ABC', reference: '7K3F-9QMX' };
    const sealed = sealNotification(subscription, notification, {
      ...{ keys, origin: 'http://localhost:1', ttlS: 60 },
    });
    const sent = await new HttpsSender({ allowsPrivate: true }).send(sealed);
    service.stop();
    expect(sent).toEqual({ kind: 'answered', status: 201 });
    expect(heard).toMatchObject([{ payload: notification, ttlS: 60 }]);
    expect(showTold(heard[0]?.text).data).toEqual({ kind, path: '/inbox/01ABC?view=all' });
  },
);

it('signs by the desk’s key, and by no other', async () => {
  const service = new PushService(notifyKeysOf('another’s').publicKey);
  await service.start();
  const { subscription } = service.subscribe('device');
  const notification = { kind: 'reply', ticketId: 't', reference: '7K3F-9QMX' } as const;
  const sealed = sealNotification(subscription, notification, {
    ...{ keys, origin: 'https://desk.example', ttlS: 60 },
  });
  const sent = await new HttpsSender({ allowsPrivate: true }).send(sealed);
  service.stop();
  expect(sent).toEqual({ kind: 'answered', status: 403 });
});

it('tells two devices of one ticket by topics that have nothing in common', () => {
  const topics = ['one', 'two'].map((device) => {
    const pair = createECDH('prime256v1');
    const subscription = {
      endpoint: `https://push.example/${device}`,
      keys: { p256dh: pair.generateKeys('base64url'), auth: 'A'.repeat(22) },
    };
    const notification = { kind: 'reply', ticketId: 't', reference: '7K3F-9QMX' } as const;
    const options = { keys, origin: 'https://desk.example', ttlS: 60 };
    return sealNotification(subscription, notification, options).headers['Topic'];
  });
  expect(new Set(topics).size).toBe(2);
});
