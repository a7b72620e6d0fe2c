package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.directory.ImportDirectory.Imported;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** The directory as a spreadsheet: out, changed in any office, and in again. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD, Role.ADMINISTRATOR})
class SheetPages {
  private final Services services;
  private final ImportDirectory importing;
  private final Audit audit;

  SheetPages(Services services, ImportDirectory importing, Audit audit) {
    this.services = services;
    this.importing = importing;
    this.audit = audit;
  }

  @GetMapping("/directory/ours.csv")
  @Transactional
  void csv(HttpServletResponse answer) throws IOException {
    send(
        SheetFile.csv(table(services.ours())).getBytes(StandardCharsets.UTF_8),
        "text/csv;charset=utf-8",
        "services.csv",
        answer);
  }

  @GetMapping("/directory/ours.xlsx")
  @Transactional
  void workbook(HttpServletResponse answer) throws IOException {
    send(
        SheetFile.workbook(table(services.ours())),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "services.xlsx",
        answer);
  }

  @GetMapping("/directory/all.csv")
  @Transactional
  void everything(HttpServletResponse answer) throws IOException {
    send(
        SheetFile.csv(table(services.all())).getBytes(StandardCharsets.UTF_8),
        "text/csv;charset=utf-8",
        "directory.csv",
        answer);
  }

  @GetMapping("/directory/import")
  Page ask() {
    return page(Form.blank(), List.of());
  }

  @PostMapping("/directory/import")
  Reply take(@RequestParam("file") Optional<MultipartFile> file, HttpServletRequest request)
      throws IOException {
    Form form = Form.of(request);
    Optional<List<List<String>>> table =
        file.isEmpty() ? Optional.empty() : SheetFile.read(file.get().getBytes());
    if (table.isEmpty()) {
      return page(form.fault("file", "Choose a file of the kind CSV or XLSX"), List.of());
    }
    return switch (importing.of(table.get())) {
      case Imported.Done _ ->
          Redirect.to("/directory/ours")
              .saying("The spreadsheet is taken in. This is what stands there now");
      case Imported.Refused refused ->
          page(
              form.fault("file", "Nothing was taken in: the table below says why"),
              refused.faults());
    };
  }

  private static Page page(Form form, List<SheetFault> faults) {
    return Page.of("directory/import", "Take in a spreadsheet").form(form).with("faults", faults);
  }

  private Stream<List<String>> table(List<Kept> kept) {
    Map<UUID, Kept> byId = kept.stream().collect(Collectors.toMap(Kept::id, one -> one));
    audit.write("took the directory out as a spreadsheet");
    return Stream.concat(
        Stream.of(Sheet.COLUMNS),
        services.whole(byId.keySet()).stream()
            .filter(service -> byId.containsKey(service.id()))
            .sorted(java.util.Comparator.comparing(ListedService::code))
            .flatMap(service -> {
              Kept one = java.util.Objects.requireNonNull(byId.get(service.id()));
              return Sheet.written(service, one.status()).stream();
            }));
  }

  private static void send(byte[] file, String type, String name, HttpServletResponse answer)
      throws IOException {
    answer.setContentType(type);
    answer.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    answer.setHeader("Cache-Control", "no-store");
    answer.setContentLength(file.length);
    answer.getOutputStream().write(file);
  }
}
