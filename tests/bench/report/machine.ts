import { cpus, loadavg } from 'node:os';

/** What the figures were measured on. */
export function machine(): { readonly cpu: string; readonly loadBefore: number } {
  const all = cpus();
  const usable = Number(process.env['NPROC'] ?? all.length);
  return { cpu: `${all[0]?.model.trim() ?? 'unknown'}, ${usable} cores`, loadBefore: loadavg()[0] ?? 0 };
}
