// The phone's own database, as promises. "meta" holds what must be readable before the PIN; "records" holds noise.
const NAME = "notes";
const TABLES = ["meta", "records"];
let opening;

function database() {
  opening = opening || new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => TABLES.forEach(table => request.result.createObjectStore(table));
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opening;
}

async function within(mode, table, work) {
  const base = await database();
  return new Promise((done, failed) => {
    const transaction = base.transaction(table, mode);
    let request;
    transaction.oncomplete = () => done(request && request.result);
    transaction.onabort = () => failed(transaction.error);
    transaction.onerror = () => failed(transaction.error || (request && request.error));
    request = work(transaction.objectStore(table));
  });
}

export const store = {
  get: (table, key) => within("readonly", table, rows => rows.get(key)),
  keys: table => within("readonly", table, rows => rows.getAllKeys()),
  values: table => within("readonly", table, rows => rows.getAll()),
  put: (table, key, value) => within("readwrite", table, rows => rows.put(value, key)),
  /** Keeps pairs of key and value and lets keys go, all or nothing. */
  change: (table, pairs, gone) => within("readwrite", table, rows => {
    gone.forEach(key => rows.delete(key));
    pairs.forEach(([key, value]) => rows.put(value, key));
  }),
  clear: async () => {
    for (const table of TABLES) await within("readwrite", table, rows => rows.clear());
  },
};
