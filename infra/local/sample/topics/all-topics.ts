import type { Topic } from '../topic.ts';
import { atlasRights } from './atlas-rights.ts';
import { badge } from './badge.ts';
import { callQueue } from './call-queue.ts';
import { deskFurniture } from './desk-furniture.ts';
import { deskPhone } from './desk-phone.ts';
import { dock } from './dock.ts';
import { folderAccess } from './folder-access.ts';
import { headset } from './headset.ts';
import { invoiceScanner } from './invoice-scanner.ts';
import { kitchen } from './kitchen.ts';
import { laptopBattery } from './laptop-battery.ts';
import { laptopWake } from './laptop-wake.ts';
import { leave } from './leave.ts';
import { leaver } from './leaver.ts';
import { licence } from './licence.ts';
import { lightsAndLifts } from './lights-and-lifts.ts';
import { lockedAccount } from './locked-account.ts';
import { meetingRoomScreen } from './meeting-room-screen.ts';
import { mfaPhone } from './mfa-phone.ts';
import { mobilePhone } from './mobile-phone.ts';
import { monitorFlicker } from './monitor-flicker.ts';
import { networkPort } from './network-port.ts';
import { newStarter } from './new-starter.ts';
import { outlook } from './outlook.ts';
import { parking } from './parking.ts';
import { payroll } from './payroll.ts';
import { phishing } from './phishing.ts';
import { printer } from './printer.ts';
import { roomClimate } from './room-climate.ts';
import { sharedMailbox } from './shared-mailbox.ts';
import { siteLink } from './site-link.ts';
import { slowLaptop } from './slow-laptop.ts';
import { spill } from './spill.ts';
import { spreadsheet } from './spreadsheet.ts';
import { teams } from './teams.ts';
import { travelLoan } from './travel-loan.ts';
import { vpnTravel } from './vpn-travel.ts';
import { warehouseHandheld } from './warehouse-handheld.ts';
import { wifi } from './wifi.ts';
import { workLife } from './work-life.ts';

/** Everything this firm asks its desk about. */
export const ALL_TOPICS: readonly Topic[] = [
  atlasRights,
  badge,
  callQueue,
  deskFurniture,
  deskPhone,
  dock,
  folderAccess,
  headset,
  invoiceScanner,
  kitchen,
  laptopBattery,
  laptopWake,
  leave,
  leaver,
  licence,
  lightsAndLifts,
  lockedAccount,
  meetingRoomScreen,
  mfaPhone,
  mobilePhone,
  monitorFlicker,
  networkPort,
  newStarter,
  outlook,
  parking,
  payroll,
  phishing,
  printer,
  roomClimate,
  sharedMailbox,
  siteLink,
  slowLaptop,
  spill,
  spreadsheet,
  teams,
  travelLoan,
  vpnTravel,
  warehouseHandheld,
  wifi,
  workLife,
];
