/** The firm whose desk the sample shows: it makes and calibrates measuring instruments. Nobody in it exists. */
export const FIRM_NAME = 'Larkfield Instruments';
export const MAIL_DOMAIN = 'larkfield.example';

export interface Site {
  readonly name: string;
  /** How many of the people sit there, beside the others. */
  readonly weight: number;
  readonly floors: readonly number[];
  readonly rooms: readonly string[];
}

/** Meeting rooms are named after rivers near the site. */
export const SITES: readonly Site[] = [
  { name: 'Leeds', weight: 45, floors: [1, 2, 3, 4], rooms: ['Aire', 'Wharfe', 'Calder', 'Nidd', 'Swale'] },
  { name: 'Bristol', weight: 20, floors: [1, 2, 3], rooms: ['Severn', 'Avon', 'Frome', 'Wye'] },
  { name: 'Rotterdam', weight: 20, floors: [1, 2], rooms: ['Maas', 'Rotte', 'Schie', 'IJssel'] },
  { name: 'Gdańsk', weight: 15, floors: [1, 2], rooms: ['Motława', 'Wisła', 'Radunia'] },
];

export interface Department {
  readonly name: string;
  readonly titles: readonly string[];
}

export const DEPARTMENTS: readonly Department[] = [
  {
    name: 'Finance',
    titles: ['Accounts payable clerk', 'Financial controller', 'Credit analyst', 'Payroll accountant'],
  },
  {
    name: 'Sales',
    titles: ['Account manager', 'Sales engineer', 'Sales operations analyst', 'Key account manager'],
  },
  {
    name: 'Customer care',
    titles: ['Customer adviser', 'Team leader, customer care', 'Service coordinator'],
  },
  { name: 'Calibration lab', titles: ['Calibration technician', 'Metrologist', 'Lab manager'] },
  {
    name: 'Production',
    titles: ['Assembly technician', 'Shift lead', 'Production planner', 'Test engineer'],
  },
  {
    name: 'Supply chain',
    titles: ['Buyer', 'Warehouse operative', 'Logistics planner', 'Goods-in supervisor'],
  },
  {
    name: 'Engineering',
    titles: ['Firmware engineer', 'Mechanical designer', 'Systems engineer', 'Optics engineer'],
  },
  { name: 'Quality', titles: ['Quality engineer', 'Auditor', 'Document controller'] },
  { name: 'Marketing', titles: ['Content editor', 'Events manager', 'Product marketer'] },
  { name: 'Legal', titles: ['Legal counsel', 'Contracts administrator'] },
  { name: 'Product management', titles: ['Product manager', 'Product owner', 'Business analyst'] },
];

export const LAPTOP_MODELS = [
  'Latitude 7440',
  'ThinkPad T14',
  'EliteBook 840',
  'Latitude 5450',
  'ThinkPad X1',
];
