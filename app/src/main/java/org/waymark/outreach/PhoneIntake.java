package org.waymark.outreach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.OpenToAll;
import org.waymark.access.Role;
import org.waymark.access.SignIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the app on a phone asks the server: to be set up, to be opened, what to take along. Its
 * bodies are JSON objects; what cannot be read answers 422.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class PhoneIntake {
  private static final int LONGEST_BODY = 10_000;
  private static final String PROOF = "Proof ";
  private static final int MOST_AREAS = 50;

  private final SetUpPhone setUp;
  private final OpenPhone open;
  private final TakeAlong along;
  private final SignIn signIn;

  PhoneIntake(SetUpPhone setUp, OpenPhone open, TakeAlong along, SignIn signIn) {
    this.setUp = setUp;
    this.open = open;
    this.along = along;
    this.signIn = signIn;
  }

  /** Who is signed in on this browser, and the token to set it up with; 401 when nobody is. */
  @GetMapping("/intake/phone")
  @ResponseBody
  ResponseEntity<Object> begin(HttpServletRequest request) {
    Object token = request.getAttribute("csrf");
    return answer(
        HttpStatus.OK,
        Map.of(
            "csrf", token == null ? "" : token,
            "who", Acting.now().name(),
            "agency", Acting.now().agencyName()));
  }

  /** Sets it up ({@code id}, {@code proof}), and signs the browser out: the app has its own way. */
  @PostMapping("/intake/phone")
  @ResponseBody
  ResponseEntity<Object> setUp(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var fields = new SentFields(body(request));
    Optional<UUID> id = fields.uuid("id");
    Optional<PhoneProof> proof = fields.text("proof", 43).flatMap(PhoneProof::of);
    if (id.isEmpty() || proof.isEmpty() || !setUp.setUp(id.get(), proof.get())) {
      return unreadable();
    }
    signIn.leaveToPhone(request, response);
    return answer(HttpStatus.OK, Map.of("id", id.get()));
  }

  /**
   * The share and a token, for {@code id} and the proof in the header; 401 with the tries left for
   * a wrong PIN; 410 tells the phone to empty itself.
   */
  @PostMapping("/intake/phone/open")
  @ResponseBody
  @OpenToAll("The proof of its PIN is what a phone signs in with")
  ResponseEntity<Object> open(HttpServletRequest request) throws IOException {
    Optional<UUID> id = new SentFields(body(request)).uuid("id");
    Optional<PhoneProof> proof = proof(request);
    if (id.isEmpty() || proof.isEmpty()) {
      return unreadable();
    }
    return told(open.open(id.get(), proof.get()));
  }

  /**
   * Another PIN: {@code id}, the proof of the {@code next} one, and in the header the proof of the
   * one there is. Answers as opening does, and counts the same tries.
   */
  @PostMapping("/intake/phone/pin")
  @ResponseBody
  @OpenToAll("The proof of its PIN is what a phone signs in with")
  ResponseEntity<Object> changePin(HttpServletRequest request) throws IOException {
    var fields = new SentFields(body(request));
    Optional<UUID> id = fields.uuid("id");
    Optional<PhoneProof> next = fields.text("next", 43).flatMap(PhoneProof::of);
    Optional<PhoneProof> proof = proof(request);
    if (id.isEmpty() || next.isEmpty() || proof.isEmpty()) {
      return unreadable();
    }
    return told(open.openAndChange(id.get(), proof.get(), next.get()));
  }

  private static ResponseEntity<Object> told(OpenPhone.Outcome outcome) {
    return switch (outcome) {
      case OpenPhone.Outcome.Open it ->
          answer(
              HttpStatus.OK,
              Map.of(
                  "share", Base64.getUrlEncoder().withoutPadding().encodeToString(it.share()),
                  "token", it.token().value()));
      case OpenPhone.Outcome.WrongPin wrong ->
          answer(HttpStatus.UNAUTHORIZED, Map.of("triesLeft", wrong.triesLeft()));
      case OpenPhone.Outcome.Gone gone -> answer(HttpStatus.GONE, Map.of("empty", true));
    };
  }

  /** What to take along on a shift in these {@code areas}. */
  @PostMapping("/intake/phone/along")
  @ResponseBody
  ResponseEntity<Object> along(HttpServletRequest request) throws IOException {
    var fields = new SentFields(body(request));
    List<String> areas = fields.list("areas", MOST_AREAS);
    return fields.faults().isEmpty() ? answer(HttpStatus.OK, along.along(areas)) : unreadable();
  }

  private static Optional<PhoneProof> proof(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(PROOF))
        .flatMap(header -> PhoneProof.of(header.substring(PROOF.length())));
  }

  private static JsonNode body(HttpServletRequest request) throws IOException {
    try {
      return JsonMapper.shared().readTree(request.getInputStream().readNBytes(LONGEST_BODY));
    } catch (JacksonException notJson) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static ResponseEntity<Object> unreadable() {
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
  }

  private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(body);
  }
}
