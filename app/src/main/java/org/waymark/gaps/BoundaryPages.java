package org.waymark.gaps;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Takes in real boundaries for the map of gaps, or goes back to its grid. */
@Controller
@AllowedTo({Role.MANAGER, Role.ADMINISTRATOR, Role.COMMISSIONER})
@Transactional
class BoundaryPages {
  private final Boundaries boundaries;
  private final Surveys surveys;
  private final Audit audit;

  BoundaryPages(Boundaries boundaries, Surveys surveys, Audit audit) {
    this.boundaries = boundaries;
    this.surveys = surveys;
    this.audit = audit;
  }

  @GetMapping("/gap-map/boundaries")
  Page ask() {
    check();
    return page(Form.blank(), List.of());
  }

  @PostMapping("/gap-map/boundaries")
  Reply take(@RequestParam("file") Optional<MultipartFile> file, HttpServletRequest request)
      throws IOException {
    check();
    Form form = Form.of(request);
    UUID id = form.id();
    if (file.isEmpty() || file.get().isEmpty()) {
      return page(form.fault("file", "Choose a GeoJSON file"), List.of());
    }
    return switch (ReadBoundaries.of(file.get().getBytes())) {
      case ReadBoundaries.Read.Areas read -> {
        boundaries.replace(id, name(file.get()), read.boundaries());
        audit.write("took in boundaries for the map of gaps");
        yield Redirect.to("/gap-map").saying("Saved");
      }
      case ReadBoundaries.Read.Refused refused ->
          page(
              form.fault("file", "Nothing was taken in: the list below says why"),
              refused.faults());
    };
  }

  @PostMapping("/gap-map/boundaries/removal")
  Redirect remove(HttpServletRequest request) {
    check();
    boundaries.replace(Form.of(request).id(), "", List.of());
    audit.write("took the map of gaps back to its grid");
    return Redirect.to("/gap-map").saying("Saved");
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    String plain = name == null ? "" : name.replaceAll("[\\p{Cc}\\p{Cs}]", "");
    return plain.substring(0, Math.min(200, plain.length()));
  }

  private void check() {
    if (!surveys.mayMap()) {
      throw new NothingHere();
    }
  }

  private Page page(Form form, List<String> faults) {
    return Page.of("gaps/boundaries", "Boundaries of the areas")
        .form(form)
        .with("id", Form.blank().id().toString())
        .with("faults", faults)
        .with("areas", boundaries.now().stream().map(Boundary::area).toList());
  }
}
