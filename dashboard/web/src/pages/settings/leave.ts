/** Forgets what this tab holds and begins again at the door. */
export function leave(): void {
  sessionStorage.clear();
  location.assign('/');
}
