package org.waymark.connections;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.connections.Connection.Why;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Redirect;

/**
 * Connecting two files of one's own, and ending a connection. Every form here has a single button:
 * sent with anything else, nothing happens and the page is shown again.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class ConnectionPages {
  private final CaseFiles files;
  private final AnswerSign answer;
  private final EndConnection end;

  ConnectionPages(CaseFiles files, AnswerSign answer, EndConnection end) {
    this.files = files;
    this.answer = answer;
    this.end = end;
  }

  @PostMapping("/case-files/{reference}/connections/same")
  Redirect same(@PathVariable String reference, HttpServletRequest request) {
    return own(reference, request, true);
  }

  @PostMapping("/case-files/{reference}/connections/not-the-same")
  Redirect notTheSame(@PathVariable String reference, HttpServletRequest request) {
    return own(reference, request, false);
  }

  @PostMapping("/case-files/{reference}/connections/end")
  Redirect ended(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    Optional<Why> why = form.choice("why", "Why", Option.ofEach(Why.class, Why::label)).chosen();
    Optional<UUID> connection = id(request, "connection");
    if (why.isPresent() && connection.isPresent()) {
      end.end(file, connection.get(), why.get());
      return shown(file).saying("Ended. Everything is as it was before");
    }
    return shown(file);
  }

  private Redirect own(String reference, HttpServletRequest request, boolean isSame) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    UUID id = form.id();
    Optional<UUID> sign = id(request, "sign");
    if (form.hasFaults() || sign.isEmpty()) {
      return shown(file);
    }
    answer.aboutOwn(file, id, sign.get(), isSame);
    return shown(file)
        .saying(isSame ? "Joined up. Nothing was moved" : "Saved. It is not asked again");
  }

  private static Redirect shown(CaseFile file) {
    return Redirect.to("/case-files/" + file.reference() + "/connections");
  }

  private static Optional<UUID> id(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString);
  }
}
