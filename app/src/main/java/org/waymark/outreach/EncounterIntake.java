package org.waymark.outreach;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;

/**
 * Takes up to 200 encounters and wishes at once: the whole shift of a phone that had no signal.
 * Each carries an id made by its maker, so sending again is harmless: whatever was kept answers
 * "already here".
 *
 * <p>Answers 200 with what became of each, in words where it was refused: one that cannot be read
 * never keeps the others out. 400 for what is no batch at all, 413 for too much, 415 for another
 * type of body; then nothing is kept.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class EncounterIntake {
  private static final int LONGEST_BODY = 2_000_000;

  private final TakeShift take;
  private final Clock clock;

  EncounterIntake(TakeShift take, Clock clock) {
    this.take = take;
    this.clock = clock;
  }

  @PostMapping("/intake/encounters")
  @ResponseBody
  @Transactional
  ResponseEntity<Object> take(HttpServletRequest request) throws IOException {
    if (!isJson(request)) {
      return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json");
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return refused(HttpStatus.CONTENT_TOO_LARGE, "Send at most 2 MB at once");
    }
    return switch (SentBatch.read(body, clock.instant())) {
      case SentBatch.NoBatch wrong ->
          refused(HttpStatus.BAD_REQUEST, "Send a JSON array of entries, or an object with one");
      case SentBatch.TooMany many ->
          refused(HttpStatus.CONTENT_TOO_LARGE, "Send at most " + SentBatch.MOST + " at once");
      case SentBatch.Entries entries ->
          answer(HttpStatus.OK, Map.of("entries", take.take(entries.list())));
    };
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private static ResponseEntity<Object> refused(HttpStatus status, String fault) {
    return answer(status, Map.of("faults", List.of(fault)));
  }

  private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(body);
  }
}
