// From a PIN, a salt that never leaves the phone and the server's share to the key that keeps the key of everything on it.
// PBKDF2 (RFC 8018), HKDF (RFC 5869) and AES-256-GCM, all of them the browser's own.
import { joined, random, textOf, utf8 } from "./bytes.js";

const { subtle } = crypto;
/** Records are padded to multiples of this, so that their length tells little. */
const BLOCK = 256;
export const ROUNDS = 300000;

const expand = (salt, purpose) => ({ name: "HKDF", hash: "SHA-256", salt, info: utf8(purpose) });

const aes = (base, salt, purpose) =>
  subtle.deriveKey(expand(salt, purpose), base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

/**
 * What a PIN gives: `proof` for the server, `secret` for what keeps the key of the records, `shelter` for the share while
 * it is kept on the phone.
 */
export async function derive(pin, salt, rounds) {
  const typed = await subtle.importKey("raw", utf8(pin), "PBKDF2", false, ["deriveBits"]);
  const slow = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  const base = await subtle.importKey("raw", await subtle.deriveBits(slow, typed, 256), "HKDF", false,
    ["deriveBits", "deriveKey"]);
  return {
    proof: new Uint8Array(await subtle.deriveBits(expand(salt, "proof"), base, 256)),
    secret: new Uint8Array(await subtle.deriveBits(expand(salt, "records"), base, 256)),
    shelter: await aes(base, salt, "share"),
  };
}

/** What keeps the key of the records: it needs the PIN's secret and the server's share. */
export async function keeperOf(secret, share, salt) {
  const base = await subtle.importKey("raw", joined(secret, share), "HKDF", false, ["deriveKey"]);
  return aes(base, salt, "key of the records");
}

/** The key of the records, of 32 random bytes. */
export const keyOf = bytes => subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

/** Closes bytes; `about` is authenticated with them, so that they open nowhere else. */
export async function close(key, bytes, about) {
  const iv = random(12);
  const closed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(about) }, key, bytes);
  return { iv, closed: new Uint8Array(closed) };
}

/** Opens them again, or throws. */
export async function open(key, sealed, about) {
  const { iv, closed } = sealed;
  return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv, additionalData: utf8(about) }, key, closed));
}

/** The first of several that this key opens, as `{ bytes, sealed }`; undefined when it opens none. */
export async function openFirst(key, several, about) {
  for (const sealed of several) {
    try {
      return { bytes: await open(key, sealed, about), sealed };
    } catch (anotherKey) {
      continue;
    }
  }
  return undefined;
}

/** The same as `close` for an object. */
export function closeObject(key, object, about) {
  const plain = JSON.stringify(object);
  const length = Math.ceil((utf8(plain).length + 1) / BLOCK) * BLOCK;
  return close(key, utf8(plain + " ".repeat(length - utf8(plain).length)), about);
}

export const openObject = async (key, sealed, about) => JSON.parse(textOf(await open(key, sealed, about)));
