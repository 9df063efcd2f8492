import { defineConfig } from 'drizzle-kit';

/** For `drizzle-kit generate --config store/drizzle.config.ts`, after a change of the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './store/schema/index.ts',
  out: './store/migrations',
});
