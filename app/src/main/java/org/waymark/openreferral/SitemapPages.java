package org.waymark.openreferral;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenToAll;
import org.waymark.directory.ListedService;
import org.waymark.directory.PublicDirectory;
import org.waymark.directory.Shelved;
import org.waymark.directory.Tongue;

/**
 * What search engines are told: the public list in each language, its services, and nothing else of
 * this server. Somebody who looks for help on an ordinary search page should find it.
 */
@Controller
@OpenToAll("Search engines read it")
class SitemapPages {
  private final PublicDirectory directory;
  private final FeedJson json;
  private final String address;

  SitemapPages(
      PublicDirectory directory, FeedJson json, @Value("${waymark.address:}") String address) {
    this.directory = directory;
    this.json = json;
    this.address = address.replaceAll("/$", "");
  }

  @GetMapping("/robots.txt")
  void robots(HttpServletResponse answer) throws IOException {
    String rules =
        """
        User-agent: *
        Allow: /local/
        Allow: /sitemap.xml
        Disallow: /

        Sitemap: %s/sitemap.xml
        """;
    send(answer, "text/plain", rules.formatted(address));
  }

  @GetMapping("/sitemap.xml")
  void sitemap(HttpServletResponse answer) throws IOException {
    StringBuilder map =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (Tongue tongue : Tongue.values()) {
      map.append("<url><loc>%s/local/%s</loc></url>\n".formatted(address, tongue.code()));
    }
    for (Shelved one : directory.now().services()) {
      ListedService service = one.service();
      map.append(
          "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
              .formatted(page(service), service.listing().changedAt()));
    }
    send(answer, "application/xml", map.append("</urlset>\n").toString());
  }

  /** A service as schema.org describes one, for whoever links data. */
  @GetMapping("/local/{lang}/{code}/about.jsonld")
  void about(@PathVariable String lang, @PathVariable String code, HttpServletResponse answer)
      throws IOException {
    ListedService service =
        directory.now().find(code).orElseThrow(org.waymark.pages.NothingHere::new);
    byte[] written = json.write(SchemaOrg.of(service, lang, page(service)));
    FeedJson.allowEverybody(answer);
    answer.setContentType("application/ld+json;charset=utf-8");
    answer.getOutputStream().write(written);
  }

  /** In the language the service writes in, as long as there are pages in it. */
  private String page(ListedService service) {
    String lang = Tongue.of(service.listing().lang()).orElse(Tongue.ENGLISH).code();
    return address + "/local/" + lang + "/" + service.code();
  }

  private static void send(HttpServletResponse answer, String type, String text)
      throws IOException {
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    answer.setContentType(type + ";charset=utf-8");
    answer.setContentLength(written.length);
    answer.getOutputStream().write(written);
  }
}
