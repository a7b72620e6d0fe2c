package org.waymark.dropin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.MatrixField;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** The door: the whole list of a session on one screen, and a quick line for the keyboard. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
@Transactional
class DoorPages {
  private final DropInSessions sessions;
  private final DoorList list;
  private final KeepVisits keep;
  private final InReachChoices inReach;
  private final Clock clock;

  DoorPages(
      DropInSessions sessions,
      DoorList list,
      KeepVisits keep,
      InReachChoices inReach,
      Clock clock) {
    this.sessions = sessions;
    this.list = list;
    this.keep = keep;
    this.inReach = inReach;
    this.clock = clock;
  }

  @GetMapping("/drop-ins/{id}")
  Page show(@PathVariable String id, @RequestParam(defaultValue = "") String saved) {
    DropInSession session = shown(id);
    List<DoorLine> lines = list.of(session);
    return page(session, Form.blank(), kept(lines)).with("saved", words(lines, saved));
  }

  /** What is written down for whom the quick line was about. */
  private static String words(List<DoorLine> lines, String reference) {
    return lines.stream()
        .filter(line -> line.reference().equals(reference))
        .map(line ->
            line.name()
                + ": "
                + line.used().stream().map(Used::words).collect(Collectors.joining(", ")))
        .findFirst()
        .orElse("");
  }

  @PostMapping("/drop-ins/{id}/visits")
  Reply keepList(@PathVariable String id, HttpServletRequest request) {
    DropInSession session = shown(id);
    Form form = Form.of(request);
    List<DoorLine> lines = list.of(session);
    var ticks = asked(form, lines);
    if (form.hasFaults()) {
      return page(session, form, ticks);
    }
    Set<String> before = words(request.getParameter("was"));
    keep.keep(session, changes(before, ticks.keys()));
    return Redirect.to(session.path()).saying("Saved");
  }

  @PostMapping("/drop-ins/{id}/line")
  Reply keepLine(@PathVariable String id, HttpServletRequest request) {
    DropInSession session = shown(id);
    Form form = Form.of(request);
    TextField line = line(form).required("Type how the name begins, or a reference");
    if (form.hasFaults()) {
      return page(session, form);
    }
    return switch (QuickLine.read(line.value(), list.of(session))) {
      case QuickLine.Nobody none ->
          page(session, form.fault("line", "Nobody on the list begins so. Find them first"));
      case QuickLine.Several several ->
          page(session, form.fault("line", "Which one: " + several.words() + "?"));
      case QuickLine.Somebody one -> {
        Set<Used> nothing = EnumSet.noneOf(Used.class);
        String reference = one.line().reference();
        keep.keep(session, Map.of(reference, new KeepVisits.Change(nothing, one.used())));
        // No banner: it would take the focus from the line, and the next name is typed at once.
        yield Redirect.to(session.path() + "?saved=" + reference);
      }
    };
  }

  private DropInSession shown(String id) {
    try {
      return sessions.byId(UUID.fromString(id)).orElseThrow(NothingHere::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NothingHere();
    }
  }

  private Page page(DropInSession session, Form form) {
    return page(session, form, kept(list.of(session)));
  }

  private Page page(DropInSession session, Form form, MatrixField<DoorLine, Used> ticks) {
    List<DoorLine> lines = ticks.rows().stream().map(Option::value).toList();
    long here = lines.stream().filter(line -> !line.used().isEmpty()).count();
    return Page.of("dropin/door", "At the door")
        .form(form)
        .with("session", session)
        .with("ticks", ticks)
        .with("was", String.join(" ", new TreeSet<>(kept(lines).keys())))
        .with("line", line(form))
        .with("saved", "")
        .with("here", here)
        .with("isForWomen", session.isForWomenAt(clock.instant()))
        .with("inReach", inReach.read(form));
  }

  private static MatrixField<DoorLine, Used> asked(Form form, List<DoorLine> lines) {
    List<Option<DoorLine>> rows =
        lines.stream().map(line -> Option.of(line, line.reference(), line.name())).toList();
    return form.matrix("ticks", "Who came, and what they used", rows, Used.columns());
  }

  /** The ticks as they are written down, whatever was sent to another part of the page. */
  private static MatrixField<DoorLine, Used> kept(List<DoorLine> lines) {
    return asked(Form.blank(), lines)
        .startingWith(lines.stream().collect(Collectors.toMap(line -> line, DoorLine::used)));
  }

  private static TextField line(Form form) {
    return form.text("line", "Quick line")
        .hint("How the name begins, or the reference, then letters: wren fs is food and a shower.")
        .atMost(80);
  }

  private static Map<String, KeepVisits.Change> changes(Set<String> before, Set<String> after) {
    Map<String, KeepVisits.Change> changes = new HashMap<>();
    Set<String> all = new TreeSet<>(before);
    all.addAll(after);
    for (String key : all) {
      String reference = key.substring(0, key.indexOf(':'));
      changes.computeIfAbsent(
          reference, one -> new KeepVisits.Change(used(before, reference), used(after, reference)));
    }
    return changes;
  }

  private static Set<Used> used(Set<String> keys, String reference) {
    return keys.stream()
        .filter(key -> key.startsWith(reference + ":"))
        .flatMap(key -> Used.of(key.substring(reference.length() + 1)).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Used.class)));
  }

  private static Set<String> words(@org.jspecify.annotations.Nullable String was) {
    return Optional.ofNullable(was).stream()
        .flatMap(text -> java.util.Arrays.stream(text.split(" ")))
        .filter(key -> key.matches("[A-Z]{3,7}-[0-9]{3,5}:[a-z-]{3,20}"))
        .collect(Collectors.toSet());
  }
}
