export function Playbooks() {
  return null;
}
