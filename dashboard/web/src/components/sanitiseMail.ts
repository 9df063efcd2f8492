import DOMPurify from 'dompurify';

/**
 * The HTML of a mail without anything that runs, is fetched, submits or leaves its frame. The frame's sandbox and its
 * own CSP hold on their own; this keeps what they would block from being there at all.
 */
export function sanitiseMail(html: string): string {
  const purifier = DOMPurify(globalThis.window);
  purifier.addHook('uponSanitizeAttribute', (_, attribute) => {
    const value = attribute.attrValue;
    if (attribute.attrName === 'style' && UNSAFE_STYLE.test(value)) attribute.keepAttr = false;
    if (FETCHING.has(attribute.attrName) && !INLINE_PICTURE.test(value)) attribute.keepAttr = false;
    if (attribute.attrName === 'href' && !LEADS_OUT.test(value)) attribute.keepAttr = false;
  });
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName !== 'A') return;
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer');
  });
  const clean = purifier.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'link',
      'meta',
      'base',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'option',
      'label',
      'video',
      'audio',
      'source',
      'track',
      'picture',
      'map',
      'area',
      'dialog',
      'template',
      'slot',
      'svg',
      'math',
    ],
    FORBID_ATTR: [
      'srcset',
      'ping',
      'id',
      'name',
      'class',
      'autofocus',
      'tabindex',
      'accesskey',
      'popovertarget',
      'usemap',
    ],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><body style="margin:12px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere">${clean}`;
}

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
/** Fetching by a style, leaving the frame's flow, or hiding behind escapes. */
const UNSAFE_STYLE =
  /url\s*\(|image-set|image\s*\(|expression|@import|\\|position\s*:|behavior|-moz-binding/i;
const FETCHING = new Set([
  'src',
  'background',
  'poster',
  'data',
  'lowsrc',
  'dynsrc',
  'longdesc',
  'cite',
  'action',
  'formaction',
  'xlink:href',
]);
const INLINE_PICTURE = /^data:image\/(png|jpe?g|gif|webp);base64,/i;
const LEADS_OUT = /^(https?|mailto|tel):/i;
