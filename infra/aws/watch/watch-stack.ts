import type { App } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { AlarmStatusWidget, Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { DataStack } from '../data/data-stack.ts';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import type { SyncStack } from '../sync/sync-stack.ts';
import { AlarmBell } from './alarm-bell.ts';
import { watchedServer } from './watched.ts';

/** Who looks: alarms where the server is, one dashboard, and what the month may cost. */
export class WatchStack extends DeskStack {
  readonly bell: AlarmBell;

  constructor(app: App, options: DeskStackOptions & { readonly data: DataStack; readonly sync: SyncStack }) {
    super(app, 'watch', options);
    this.bell = new AlarmBell(this, 'Bell', this.desk);
    const watched = watchedServer(this, options.data, options.sync);
    for (const words of watched) this.bell.ringFor(words);
    new Dashboard(this, 'Dashboard', {
      dashboardName: `roost-${this.desk.name}`,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: this.bell.alarms, width: 24 })],
        ...inRows(
          watched.map(({ name, metric }) => new GraphWidget({ title: name, left: [metric], width: 6 })),
        ),
      ],
    });
    this.#budget();
  }

  /** Told at half, at the whole, and when the month is about to come to more. */
  #budget(): void {
    const { budgetUsd, alarmsTo, name } = this.desk;
    const told = (notificationType: string, threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        comparisonOperator: 'GREATER_THAN',
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmsTo }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `roost-${name}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:roost$${name}`] },
      },
      notificationsWithSubscribers: [told('ACTUAL', 50), told('ACTUAL', 100), told('FORECASTED', 100)],
    });
  }
}

const IN_A_ROW = 4;

function inRows(widgets: readonly GraphWidget[]): GraphWidget[][] {
  const rows: GraphWidget[][] = [];
  for (let start = 0; start < widgets.length; start += IN_A_ROW)
    rows.push(widgets.slice(start, start + IN_A_ROW));
  return rows;
}
