package org.waymark.openreferral;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.waymark.openreferral.ReadFeed.Read;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches another directory's feed: its list page by page, then each service whole. */
public final class FetchFeed {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_PAGES = 2_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String stub;

  private FetchFeed(String stub) {
    this.stub = stub.replaceAll("/+$", "");
  }

  /**
   * Reads the feed of this stub: the address its endpoints stand under.
   *
   * @throws IOException when it cannot be reached or answers anything but what was asked
   */
  public static Read of(String stub) throws IOException {
    FetchFeed feed = new FetchFeed(stub);
    List<JsonNode> services = new ArrayList<>();
    for (JsonNode id : feed.ids()) {
      services.add(feed.get("/services/" + id.asString()));
    }
    return ReadFeed.of(services);
  }

  private List<JsonNode> ids() throws IOException {
    List<JsonNode> ids = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonNode list = get("/services?page=" + page + "&per_page=100");
      ReadFeed.services(list).forEach(one -> ids.add(one.path("id")));
      int pages = list.path("total_pages").asInt(list.path("totalPages").asInt(1));
      if (page >= pages) {
        return ids;
      }
    }
    return ids;
  }

  private JsonNode get(String path) throws IOException {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(stub + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(stub + path + " answered " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (JacksonException notJson) {
      throw new IOException(stub + path + " is no JSON", notJson);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for " + stub, e);
    }
  }
}
