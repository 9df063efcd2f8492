import { pino } from 'pino';

/** The process's structured log on stderr, one JSON line an entry: ids, failure names and counts only (P6). */
export function createLog(level: string): ProcessLog {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

type Write = (fields: Record<string, string | number | boolean | null>, message: string) => void;

interface ProcessLog {
  info: Write;
  warn: Write;
  error: Write;
}
