import { queryOptions } from '@tanstack/react-query';
import { request, upload } from './request.ts';

/** A file that can go into a letter. */
export interface Document {
  id: string;
  applicationId: string | null;
  filename: string;
  size: number;
}

/** Bytes that one letter can carry, and so one file: mail servers take about 25 MB, a third of which the encoding needs. */
export const MOST_BYTES = 18 * 1024 * 1024;
/** Files that one letter can carry. */
export const MOST_FILES = 10;

/** What can be enclosed in the letters of one application, with what is there for all. */
export function documents(application: string) {
  return queryOptions({
    queryKey: ['application', application, 'documents'],
    queryFn: async () =>
      (await request<{ items: Document[] }>('GET', `documents?application=${application}`)).items,
  });
}

/** Keeps a file for the letters of an application. Throws ApiProblem. */
export async function addDocument(application: string, file: File): Promise<Document> {
  const query = new URLSearchParams({ filename: file.name, application });
  return (await upload<{ document: Document }>(`documents?${query.toString()}`, file)).document;
}

/** "340 KB", "2.4 MB". */
export function saySize(bytes: number, language: string): string {
  const [value, unit, digits] =
    bytes < 1024 * 1024
      ? [Math.max(1, Math.round(bytes / 1024)), 'KB', 0]
      : [bytes / 1024 / 1024, 'MB', 1];
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`;
}
