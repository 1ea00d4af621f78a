import { afterEach, describe, expect, it } from 'vitest';
import { DeskServer } from './desk-server.ts';
import { aTicket, agent, Browser, until } from './device-rig.ts';

const browsers: Browser[] = [];

function browser(server: DeskServer, name: string, personId = name): Browser {
  const one = new Browser(server, name, agent(personId));
  browsers.push(one);
  return one;
}

afterEach(async () => {
  for (const one of browsers.splice(0)) await one.closeAll();
});

describe('two devices', () => {
  it('brings a local edit to the server and to the other device', async () => {
    const server = new DeskServer();
    const jo = await browser(server, 'jo').page();
    const sam = await browser(server, 'sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    expect(jo.read.ticket(id)?.mark).toBe('on-this-device');
    await until(
      jo,
      'saved',
      () => jo.read.ticket(id)?.mark === 'saved' && jo.read.messages(id)[0]?.mark === 'saved',
    );
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1 && sam.read.ticket(id) !== null);
    await sam.commands.changeTicket(id, { priority: 'high', tags: ['fire'] });
    await until(jo, 'changed', () => jo.read.ticket(id)?.ticket.priority === 'high');
    await until(jo, 'told', () => jo.read.events(id).length >= 2);
    expect(jo.status.current().unsent).toBe(0);
    await until(
      sam,
      'equal',
      () => JSON.stringify(sam.read.ticket(id)?.ticket) === JSON.stringify(jo.read.ticket(id)?.ticket),
    );
  });
});
