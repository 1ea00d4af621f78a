import { describe, expect, it } from 'vitest';
import { fillVariables, unfilledVariables, unknownVariables, VARIABLE_NAMES } from './fill-variables.ts';

const FACTS = {
  requesterName: 'Maria José  Díaz',
  agentName: 'Jo Whitaker',
  reference: '7K3F-9QMX',
  subject: 'VPN drops $& {{agent.name}}',
};

describe('variables', () => {
  it('stand for the requester, the agent and the ticket', () => {
    const text =
      'Dear {{requester.first_name}} ({{requester.name}}), {{ticket.reference}}. {{agent.first_name}} / {{agent.name}}';
    expect(fillVariables(text, FACTS)).toBe('Dear Maria (Maria José  Díaz), 7K3F-9QMX. Jo / Jo Whitaker');
  });

  it('may be written with spaces and capitals', () => {
    expect(fillVariables('{{ Requester.First_Name }}', FACTS)).toBe('Maria');
  });

  it('bring in what they stand for as it is: a subject is never filled in turn', () => {
    expect(fillVariables('{{ticket.subject}}', FACTS)).toBe('VPN drops $& {{agent.name}}');
  });

  it('are left as they stand when nobody knows them, and told of once each', () => {
    const text = 'Hello {{requester.nickname}}, {{ requester.nickname }} {{requester.nickname}} {{x}';
    expect(fillVariables(text, FACTS)).toBe(text);
    expect(unfilledVariables(text)).toEqual(['{{requester.nickname}}', '{{ requester.nickname }}']);
    expect(unfilledVariables('Nothing {here} {{ }}')).toEqual([]);
  });

  it('are told of while they are set up, with whatever else stands in braces', () => {
    expect(unknownVariables(VARIABLE_NAMES.map((name) => `{{${name}}}`).join(' '))).toEqual([]);
    const text = '{{ Agent.Name }} {{requester nick}} {{toString}} {{}} {{requester nick}} {{open';
    expect(unknownVariables(text)).toEqual(['{{requester nick}}', '{{toString}}', '{{}}']);
  });
});
