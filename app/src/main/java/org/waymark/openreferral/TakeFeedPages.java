package org.waymark.openreferral;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.directory.TakeServices;
import org.waymark.directory.TakeServices.Taken;
import org.waymark.openreferral.ReadFeed.Read;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Where a manager takes in a file that another directory wrote. */
@Controller
@AllowedTo({Role.MANAGER, Role.ADMINISTRATOR})
class TakeFeedPages {
  private final TakeServices taking;

  TakeFeedPages(TakeServices taking) {
    this.taking = taking;
  }

  @GetMapping("/directory/take")
  Page ask() {
    return page(Form.blank(), List.of());
  }

  @PostMapping("/directory/take")
  @Transactional
  Reply take(@RequestParam("file") Optional<MultipartFile> file, HttpServletRequest request)
      throws IOException {
    Form form = Form.of(request);
    if (file.isEmpty() || file.get().isEmpty()) {
      return page(form.fault("file", "Choose a file"), List.of());
    }
    return switch (ReadFeed.of(file.get().getBytes())) {
      case Read.Refused(List<String> faults) -> refused(form, faults);
      case Read.Services(var services, var leftOut) ->
          switch (taking.of(services)) {
            case Taken.Refused(List<String> faults) -> refused(form, faults);
            case Taken.Done(int added, int changed, int unchanged) ->
                Redirect.to("/directory/ours")
                    .saying(
                        "%d added, %d changed, %d as they were, %d details left out"
                            .formatted(added, changed, unchanged, leftOut.size()));
          };
    };
  }

  private static Page refused(Form form, List<String> faults) {
    return page(form.fault("file", "Nothing was taken in: the list below says why"), faults);
  }

  private static Page page(Form form, List<String> faults) {
    return Page.of("openreferral/take", "Take in a file from another directory")
        .form(form)
        .with("faults", faults);
  }
}
