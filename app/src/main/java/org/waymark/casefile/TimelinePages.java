package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Link;
import org.waymark.pages.Page;
import org.waymark.pages.Pager;

/** A case file, opened: safety marks, who this is, and what happened, newest first. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class TimelinePages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final CaseKeys keys;
  private final Entries entries;
  private final Audit audit;

  TimelinePages(CaseFiles files, CaseFileHeads heads, CaseKeys keys, Entries entries, Audit audit) {
    this.files = files;
    this.heads = heads;
    this.keys = keys;
    this.entries = entries;
    this.audit = audit;
  }

  @GetMapping("/case-files/{reference}")
  @Transactional
  Page timeline(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") String page) {
    CaseFile file = files.shown(reference);
    CaseKey key = keys.of(file);
    Optional<Kind> only = kind(kind).filter(file.visible()::has);
    int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    List<Entry> found = entries.newest(file.id(), key, only, number);
    audit.write("opened the case file", file.id(), file.basis());
    return Page.of("casefile/timeline", file.reference())
        .with("head", heads.of(file, CaseFileTabs.TIMELINE, key))
        .with("items", found.stream().limit(Entries.PAGE).map(TimelineItem::of).toList())
        .with("filters", filters(file, only))
        .with("pager", pager(file, only, number, found.size() > Entries.PAGE));
  }

  private static Pager pager(CaseFile file, Optional<Kind> only, int number, boolean hasMore) {
    String address =
        "/case-files/" + file.reference() + only.map(kind -> "?kind=" + kind.code()).orElse("");
    return new Pager(number, hasMore ? number + 1 : number, address);
  }

  private static List<Link> filters(CaseFile file, Optional<Kind> only) {
    String address = "/case-files/" + file.reference();
    List<Link> links = new ArrayList<>();
    links.add(Link.to("Everything", address).currentWhen(only.isEmpty()));
    for (Kind kind : file.visible().list()) {
      links.add(
          Link.to(kind.label(), address + "?kind=" + kind.code())
              .currentWhen(only.equals(Optional.of(kind))));
    }
    return links;
  }

  private static Optional<Kind> kind(String code) {
    return Stream.of(Kind.values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
