type Write = (bytes: Uint8Array) => Promise<void>;
type MakeBackup = (
  write: Write,
  extras: { preferences: string; ownRules: string },
  tell: () => void,
) => Promise<unknown>;

/** Where the library's backup is made; a build without it has none to be measured. */
const modules = import.meta.glob<{ makeBackup: MakeBackup }>('../../lib/library/backup/make-backup.ts', {
  eager: true,
});
const [backup] = Object.values(modules);

/** Makes a backup of everything and lets its bytes go, as a file on the disk takes them. `null` where there is no backup. */
export const makeBackup: (() => Promise<void>) | null = backup
  ? async () => {
      await backup.makeBackup(
        async () => undefined,
        { preferences: '{}', ownRules: '{}' },
        () => undefined,
      );
    }
  : null;
