package org.waymark.gaps;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.PartnershipKey;

/**
 * What was typed into a survey, closed before it leaves this server. Nobody asks for a person's
 * name there, but somebody may write one.
 */
@Component
public class ClosedWords {
  private static final String BETWEEN = "\u001f";
  private static final String AREA = "survey area:";
  private static final String SERVICE = "survey service:";

  private final PartnershipKey key;

  public ClosedWords(PartnershipKey key) {
    this.key = key;
  }

  /** What was said of an area. */
  public byte[] ofArea(UUID answer, String... words) {
    return seal(words, AREA + answer);
  }

  /** What was said of a service. */
  public byte[] ofService(UUID part, String... words) {
    return seal(words, SERVICE + part);
  }

  /** As many as were closed; blank where there are none. */
  List<String> openArea(UUID answer, byte @Nullable [] sealed) {
    return open(sealed, AREA + answer);
  }

  List<String> openService(UUID part, byte @Nullable [] sealed) {
    return open(sealed, SERVICE + part);
  }

  private byte[] seal(String[] words, String place) {
    return key.seal(String.join(BETWEEN, words).getBytes(StandardCharsets.UTF_8), place);
  }

  private List<String> open(byte @Nullable [] sealed, String place) {
    return sealed == null
        ? List.of("", "", "")
        : List.of(new String(key.open(sealed, place), StandardCharsets.UTF_8).split(BETWEEN, -1));
  }
}
