package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
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
 * Takes up to 200 encounters at once, as a phone that had no signal sends them. Each carries an id
 * made by its maker, so sending again is harmless: whatever was kept answers "already here".
 *
 * <p>Answers 200 with what became of each; 400 for what is no JSON array, 413 for too much, 415 for
 * another type of body, 422 with every fault named, and then nothing is kept.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class EncounterIntake {
  private static final int LONGEST_BODY = 2_000_000;

  private final KeepEncounters keep;
  private final Clock clock;

  EncounterIntake(KeepEncounters keep, Clock clock) {
    this.keep = keep;
    this.clock = clock;
  }

  @PostMapping("/intake/encounters")
  @ResponseBody
  @Transactional
  ResponseEntity<Object> take(HttpServletRequest request) throws IOException {
    if (!isJson(request)) {
      return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of("Send application/json"));
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return refused(HttpStatus.CONTENT_TOO_LARGE, List.of("Send at most 2 MB at once"));
    }
    return switch (EncounterBatch.read(body, clock.instant())) {
      case EncounterBatch.NotAnArray wrong ->
          refused(HttpStatus.BAD_REQUEST, List.of("Send a JSON array of encounters"));
      case EncounterBatch.TooMany many ->
          refused(HttpStatus.CONTENT_TOO_LARGE, List.of("Send at most 200 encounters at once"));
      case EncounterBatch.Faulty faulty ->
          refused(HttpStatus.UNPROCESSABLE_CONTENT, faulty.faults());
      case EncounterBatch.Encounters encounters ->
          answer(HttpStatus.OK, Map.of("encounters", keep.keep(encounters.list())));
    };
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
  }

  private static ResponseEntity<Object> refused(HttpStatus status, List<String> faults) {
    return answer(status, Map.of("faults", faults));
  }

  private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(body);
  }
}
