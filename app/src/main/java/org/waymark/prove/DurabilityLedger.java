package org.waymark.prove;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.waymark.prove.DurabilityWrite.What;

/** What the writers meant to write and what the server said was done: kept outside the server. */
final class DurabilityLedger {
  private final Queue<DurabilityWrite> meant = new ConcurrentLinkedQueue<>();
  private final Set<DurabilityWrite> acknowledged = ConcurrentHashMap.newKeySet();

  /** Before it is sent for the first time. */
  void means(DurabilityWrite write) {
    meant.add(write);
  }

  /** When the server said yes. */
  void acknowledges(DurabilityWrite write) {
    acknowledged.add(write);
  }

  /** How many were acknowledged. */
  int size() {
    return acknowledged.size();
  }

  List<DurabilityWrite> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** The ids that must be there, of case files or of entries. */
  UUID[] promised(boolean caseFiles) {
    return ids(acknowledged.stream().toList(), caseFiles);
  }

  /** The ids that may be there. */
  UUID[] possible(boolean caseFiles) {
    return ids(List.copyOf(meant), caseFiles);
  }

  /** Everything that was sent as several rows at once, acknowledged or not. */
  List<DurabilityWrite> batches() {
    return meant.stream().filter(write -> write.what() == What.BATCH).toList();
  }

  private static UUID[] ids(List<DurabilityWrite> writes, boolean caseFiles) {
    return writes.stream()
        .filter(write -> (write.what() == What.CASE_FILE) == caseFiles)
        .flatMap(write -> write.ids().stream())
        .toArray(UUID[]::new);
  }
}
