package org.waymark.openreferral;

import java.util.ArrayList;
import java.util.List;
import org.waymark.directory.ListedService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads services out of an Open Referral UK feed or file, of version 3.0 or 1.0: a page of a list,
 * a bare array, or one service. Every fault is named by where it stands; what we have no place for
 * is named too, as left out, and is no fault.
 */
public final class ReadFeed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReadFeed() {}

  /** What a feed says. */
  public sealed interface Read {
    /** Every service in it, and what of them was left out. */
    record Services(List<ListedService> services, List<String> leftOut) implements Read {}

    /** Something in it cannot be meant. */
    record Refused(List<String> faults) implements Read {}
  }

  /** Reads a file. */
  public static Read of(byte[] file) {
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JacksonException notJson) {
      var at = notJson.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      return new Read.Refused(List.of("This is no JSON" + where));
    }
    return of(services(root));
  }

  /** Reads services one by one, as a feed's own endpoint gives them. */
  static Read of(List<JsonNode> services) {
    if (services.isEmpty()) {
      return new Read.Refused(List.of("There is no service in it"));
    }
    List<String> faults = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<ListedService> read = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      FeedNode node = new FeedNode(services.get(i), "services[" + i + "]", faults);
      new FeedService(node, leftOut).read().ifPresent(read::add);
    }
    for (int i = 0; i < read.size() && faults.isEmpty(); i++) {
      Limits.check("services[" + i + "]", read.get(i), faults);
    }
    return faults.isEmpty()
        ? new Read.Services(List.copyOf(read), List.copyOf(leftOut))
        : new Read.Refused(List.copyOf(faults));
  }

  /** The services of a page, an array or a single answer: "contents" in 3.0, "content" in 1.0. */
  static List<JsonNode> services(JsonNode root) {
    for (String list : List.of("contents", "content", "services")) {
      if (root.path(list).isArray()) {
        return List.copyOf(root.path(list).values());
      }
    }
    if (root.isArray()) {
      return List.copyOf(root.values());
    }
    return root.has("name") ? List.of(root) : List.of();
  }
}
