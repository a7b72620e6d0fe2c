package org.waymark.outreach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent, each entry read strictly and by itself. Either an array of entries, from a machine
 * whose clock is right; or, from a phone, {@code {"sentAt": moment, "entries": […]}}: its clock at
 * sending tells how wrong that is.
 */
sealed interface SentBatch {
  /** How many may come at once. */
  int MOST = 200;

  /** In the order they were sent. */
  record Entries(List<SentEntry> list) implements SentBatch {}

  /** No JSON, or nothing in it that is a batch. */
  record NoBatch() implements SentBatch {}

  /** More than {@link #MOST}. */
  record TooMany() implements SentBatch {}

  /** Reads a body that arrived now. */
  static SentBatch read(byte[] body, Instant now) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(body);
    } catch (JacksonException notJson) {
      return new NoBatch();
    }
    JsonNode array = root.isObject() ? root.path("entries") : root;
    if (!array.isArray() || array.isEmpty()) {
      return new NoBatch();
    }
    if (array.size() > MOST) {
      return new TooMany();
    }
    return new Entries(entries(array, PhoneClock.of(root.path("sentAt"), now)));
  }

  private static List<SentEntry> entries(JsonNode array, PhoneClock clock) {
    Set<UUID> ids = new HashSet<>();
    List<SentEntry> entries = new ArrayList<>();
    for (JsonNode object : array) {
      SentEntry entry = new SentEntryReader(object, clock).entry();
      boolean isFirst =
          switch (entry) {
            case SentEntry.Encounter encounter -> ids.add(encounter.draft().id());
            case SentEntry.Wish wish -> ids.add(wish.start().id());
            case SentEntry.Unreadable unreadable -> true;
          };
      entries.add(
          isFirst
              ? entry
              : new SentEntry.Unreadable(entry.id(), "id: is the id of another one here"));
    }
    return entries;
  }
}
