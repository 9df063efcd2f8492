import type { Command } from 'commander';

type Add = (program: Command) => void;

/** Every command with the module that brings it: only the one that is asked for is loaded, for the rest is large. */
const MODULES: Record<string, () => Promise<Add>> = {
  start: async () => (await import('./startCommand.ts')).addStartCommand,
  plan: async () => (await import('./plan.ts')).addPlanCommand,
  classify: async () => (await import('./classify.ts')).addClassifyCommand,
  render: async () => (await import('./render.ts')).addRenderCommand,
  proofread: async () => (await import('./proofread.ts')).addProofreadCommand,
  applications: async () => (await import('./applications.ts')).addApplicationsCommand,
  status: async () => (await import('./applications.ts')).addStatusCommand,
  approvals: async () => (await import('./approvals.ts')).addApprovalsCommand,
  approve: async () => (await import('./approvals.ts')).addApproveCommand,
  skip: async () => (await import('./approvals.ts')).addSkipCommand,
  later: async () => (await import('./approvals.ts')).addLaterCommand,
  import: async () => (await import('./data.ts')).addImportCommand,
  export: async () => (await import('./data.ts')).addExportCommand,
  discover: async () => (await import('./discover.ts')).addDiscoverCommand,
  doctor: async () => (await import('./doctor.ts')).addDoctorCommand,
  backup: async () => (await import('./backup.ts')).addBackupCommand,
  restore: async () => (await import('./backup.ts')).addRestoreCommand,
  rebuild: async () => (await import('./rebuild.ts')).addRebuildCommand,
};

/** Adds the command of that name; for any other word all of them, so that help and suggestions know them. */
export async function addCommands(program: Command, name: string | undefined): Promise<void> {
  const asked = name !== undefined && Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  const loads = asked === undefined ? Object.values(MODULES) : [asked];
  for (const load of loads) (await load())(program);
}
